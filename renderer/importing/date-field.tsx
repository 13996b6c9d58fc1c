import { useId } from 'react'
import { FieldLabel, FieldSet, FieldTold } from '../ui/fields/field'
import { Input } from '../ui/fields/input'
import { Select } from '../ui/fields/select'
import { atPrecision, type DateForm, type Precision } from './date-form'
import { zones } from './zones'

type DateFieldProps = {
  label: string
  form: DateForm
  error: string | undefined
  onChange: (form: DateForm) => void
}

const precisions: readonly { key: Precision; label: string }[] = [
  { key: 'none', label: 'Not stated' },
  { key: 'year', label: 'Year' },
  { key: 'month', label: 'Month' },
  { key: 'day', label: 'Day' },
  { key: 'minute', label: 'Day and time' },
]

/** A date as precise as its source, never more; the zone stays unknown unless the source or the person states it. */
export function DateField(props: DateFieldProps) {
  const { label, form, error, onChange } = props
  const toldId = useId()
  const { precision, zone } = form
  return (
    <FieldSet label={label}>
      <Select
        aria-label="Precision"
        value={precision}
        options={precisions}
        onChoose={(key) => onChange({ ...form, precision: key, date: atPrecision(form.date, key) })}
      />
      {precision !== 'none' && (
        <div className="date-parts" data-is-timed={precision === 'minute'}>
          <Value {...props} toldId={toldId} />
        </div>
      )}
      {precision === 'minute' && (
        <label className="date-zone">
          <FieldLabel>Time zone</FieldLabel>
          <Select value={zone} options={zones(zone)} onChoose={(key) => onChange({ ...form, zone: key })} />
        </label>
      )}
      <FieldTold
        id={toldId}
        hint={form.words === '' ? '' : `The source says “${form.words}”.`}
        error={error}
      />
    </FieldSet>
  )
}

// Typed as year, month, day, which cannot be misread. The browser's date fields follow the system's order, 03/04 or
// 04/03.
const forms: Record<Precision, { label: string; example: string }> = {
  none: { label: '', example: '' },
  year: { label: 'Year', example: '2016' },
  month: { label: 'Year and month', example: '2016-03' },
  day: { label: 'Year, month and day', example: '2016-03-25' },
  minute: { label: 'Year, month and day', example: '2016-03-25' },
}

function Value({ form, error, onChange, toldId }: DateFieldProps & { toldId: string }) {
  const { label, example } = forms[form.precision]
  const change = (date: string) => onChange({ ...form, date })
  const [day = '', time = ''] = form.date.split('T')
  const told = { 'aria-invalid': error !== undefined, 'aria-describedby': toldId }
  const isTimed = form.precision === 'minute'
  return (
    <>
      <Input
        {...told}
        value={day}
        aria-label={`${label}, like ${example}`}
        placeholder={example}
        onChange={({ currentTarget: { value } }) => change(isTimed ? `${value}T${time}` : value)}
      />
      {isTimed && (
        <Input
          {...told}
          value={time}
          aria-label="Time, like 05:55"
          placeholder="05:55"
          onChange={({ currentTarget: { value } }) => change(`${day}T${value}`)}
        />
      )}
    </>
  )
}
