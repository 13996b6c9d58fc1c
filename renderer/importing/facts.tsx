import { DateField } from './date-field'
import { Field } from '../ui/field'
import type { FormErrors, FormFields } from './form-fields'

type FactsProps = {
  form: FormFields
  errors: FormErrors
  onChange: (change: Partial<FormFields>) => void
}

type TextName = 'byline' | 'outlet' | 'url' | 'language'

const texts: readonly { name: TextName; label: string; hint?: string; type?: string; isPlain?: true }[] = [
  { name: 'byline', label: 'Byline', hint: 'Who wrote it, as it is printed.' },
  { name: 'outlet', label: 'Outlet', hint: 'Articles are listed under it as their source.' },
  { name: 'url', label: 'Address', type: 'url', isPlain: true },
  {
    name: 'language',
    label: 'Language',
    hint: 'A code like en or pt-BR; empty while unknown.',
    isPlain: true,
  },
]

/** The article's facts, each with what is wrong with it beside it. */
export function Facts({ form, errors, onChange }: FactsProps) {
  const field = ({ name, label, hint, type = 'text', isPlain }: (typeof texts)[number]) => (
    <Field key={name} label={label} hint={hint} error={errors[name]}>
      {(parts) => (
        <input
          {...parts}
          type={type}
          value={form[name]}
          spellCheck={isPlain !== true}
          onChange={(event) => onChange({ [name]: event.currentTarget.value })}
        />
      )}
    </Field>
  )
  const [byline, ...others] = texts
  return (
    <div className="facts">
      <Field label="Title" error={errors.title}>
        {(parts) => (
          <textarea
            {...parts}
            rows={3}
            data-autofocus
            value={form.title}
            onChange={(event) => onChange({ title: event.currentTarget.value.replace(/\n/g, ' ') })}
          />
        )}
      </Field>
      {byline !== undefined && field(byline)}
      <DateField form={form} error={errors.date} onChange={onChange} />
      {others.map(field)}
    </div>
  )
}
