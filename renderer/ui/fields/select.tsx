import type { SelectHTMLAttributes } from 'react'
import { Icon } from '../icon'
import './field.css'
import './select.css'

type SelectProps<Key extends string> = Omit<SelectHTMLAttributes<HTMLSelectElement>, 'onChange' | 'value'> & {
  value: Key
  options: readonly { key: Key; label: string }[]
  onChoose: (key: Key) => void
  /** In place of a field's looks. */
  className?: string
}

/** The system's own list of choices, with our chevron. */
export function Select<Key extends string>({
  value,
  options,
  onChoose,
  className,
  ...rest
}: SelectProps<Key>) {
  return (
    <span className="select">
      <select
        {...rest}
        className={className ?? 'input'}
        value={value}
        onChange={(event) => onChoose(event.currentTarget.value as Key)}
      >
        {options.map(({ key, label }) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </select>
      <Icon name="chevron-down" />
    </span>
  )
}
