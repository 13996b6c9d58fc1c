import { isEnter } from './composition'
import { Field } from './field'
import { Input } from './input'

type AddressFieldProps = {
  label: string
  hint: string
  error: string | null
  value: string
  isReadOnly: boolean
  onChange: (typed: string) => void
  onEnter: () => void
}

/** Where an address on the web is typed. */
export function AddressField({
  label,
  hint,
  error,
  value,
  isReadOnly,
  onChange,
  onEnter,
}: AddressFieldProps) {
  return (
    <Field label={label} hint={hint} error={error ?? undefined}>
      {(parts) => (
        <Input
          {...parts}
          type="url"
          inputMode="url"
          spellCheck={false}
          autoComplete="off"
          placeholder="https://"
          maxLength={2000}
          readOnly={isReadOnly}
          data-autofocus
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
          onKeyDown={(event) => isEnter(event) && onEnter()}
        />
      )}
    </Field>
  )
}
