import { DateField } from './date-field'
import { Field } from '../ui/fields/field'
import { Input, TextArea } from '../ui/fields/input'
import type { DateFieldName, FormErrors, FormFields, TextFieldName } from './form-fields'

type FactsProps = {
  form: FormFields
  errors: FormErrors
  onChange: (change: Partial<FormFields>) => void
}

type TextField = {
  name: Exclude<TextFieldName, 'title'>
  label: string
  hint?: string
  type?: string
  isPlain?: true
}

const whoAndWhere: readonly TextField[] = [
  { name: 'byline', label: 'Byline', hint: 'Who wrote it, as printed.' },
  { name: 'agency', label: 'Agency', hint: 'The news agency, such as Reuters or AFP.' },
  { name: 'datelinePlace', label: 'Dateline', hint: 'The place it was filed from.' },
]
const publication: readonly TextField[] = [
  { name: 'outlet', label: 'Outlet', hint: 'Articles are grouped by outlet under Sources.' },
  { name: 'section', label: 'Section' },
  { name: 'url', label: 'Address', type: 'url', isPlain: true },
  {
    name: 'language',
    label: 'Language',
    hint: 'A code such as en or pt-BR. Leave empty if unknown.',
    isPlain: true,
  },
]

/** The fields for the article's facts, each with its error beside it. */
export function Facts(props: FactsProps) {
  const { form, errors, onChange } = props
  const field = ({ name, label, hint, type = 'text', isPlain }: TextField) => (
    <Field key={name} label={label} hint={hint} error={errors[name]}>
      {(parts) => (
        <Input
          {...parts}
          type={type}
          value={form[name]}
          spellCheck={isPlain !== true}
          onChange={(event) => onChange({ [name]: event.currentTarget.value })}
        />
      )}
    </Field>
  )
  const date = (name: DateFieldName, label: string) => (
    <DateField
      label={label}
      form={form[name]}
      error={errors[name]}
      onChange={(changed) => onChange({ [name]: changed })}
    />
  )
  return (
    <div className="facts">
      <TitleField {...props} />
      {whoAndWhere.map(field)}
      {date('published', 'Published')}
      {date('updated', 'Updated')}
      {publication.map(field)}
    </div>
  )
}

function TitleField({ form, errors, onChange }: FactsProps) {
  return (
    <Field label="Title" error={errors.title}>
      {(parts) => (
        <TextArea
          {...parts}
          rows={3}
          data-autofocus
          value={form.title}
          onChange={(event) => onChange({ title: event.currentTarget.value.replace(/\n/g, ' ') })}
        />
      )}
    </Field>
  )
}
