import { type ReactNode, useId } from 'react'
import './field.css'
import { Icon } from '../icon'

type FieldParts = {
  id: string
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
        'aria-describedby': told === undefined ? undefined : toldId,
        'aria-invalid': error !== undefined,
      })}
      {told !== undefined && <FieldTold id={toldId} hint={hint} error={error} />}
    </div>
  )
}

/** The label inside a `label` that wraps its control. */
export function FieldLabel({ children }: { children: ReactNode }) {
  return <span className="field-label">{children}</span>
}

type FieldSetProps = { label: string; children: ReactNode }

/** Several controls that state one thing. */
export function FieldSet({ label, children }: FieldSetProps) {
  return (
    <fieldset className="field-set">
      <legend className="field-label">{label}</legend>
      {children}
    </fieldset>
  )
}

type FieldToldProps = {
  id: string
  hint: string | undefined
  /** Stands in the place of the hint. */
  error: string | undefined
  role?: 'status'
}

/** What is said below a control. */
export function FieldTold({ id, hint, error, role }: FieldToldProps) {
  return (
    <p id={id} className={error === undefined ? 'field-hint' : 'field-error'} role={role}>
      {error !== undefined && <Icon name="warning" />}
      {error ?? hint}
    </p>
  )
}
