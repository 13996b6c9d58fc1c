import { type ReactNode, useId } from 'react'
import './field.css'
import { Icon } from '../icon'

type FieldParts = {
  id: string
  className: 'input'
  'aria-describedby': string | undefined
  'aria-invalid': boolean
}

type FieldProps = {
  label: string
  hint?: string | undefined
  error?: string | undefined
  /** Draws the control; the parts tie it to its label, hint and error. */
  children: (parts: FieldParts) => ReactNode
}

export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId()
  const told = error ?? hint
  const toldId = `${id}-told`
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        className: 'input',
        'aria-describedby': told === undefined ? undefined : toldId,
        'aria-invalid': error !== undefined,
      })}
      {error !== undefined ? (
        <p id={toldId} className="field-error">
          <Icon name="warning" />
          {error}
        </p>
      ) : (
        hint !== undefined && (
          <p id={toldId} className="field-hint">
            {hint}
          </p>
        )
      )}
    </div>
  )
}
