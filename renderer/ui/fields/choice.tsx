import { useId } from 'react'
import './choice.css'

type ChoiceProps<Key extends string> = {
  label: string
  value: Key
  options: readonly { key: Key; label: string }[]
  onChoose: (key: Key) => void
}

/** One of a few, all of which are seen: radio buttons in a row. */
export function Choice<Key extends string>({ label, value, options, onChoose }: ChoiceProps<Key>) {
  const name = useId()
  return (
    <fieldset className="segments">
      <legend className="visually-hidden">{label}</legend>
      {options.map((option) => (
        <label key={option.key}>
          <input
            type="radio"
            name={name}
            checked={option.key === value}
            onChange={() => onChoose(option.key)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  )
}
