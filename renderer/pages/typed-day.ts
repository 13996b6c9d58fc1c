import { type ChangeEvent, useState } from 'react'

const dayOrMonth = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/

/** What is typed in a field for a year, month or day. Text that is not yet one filters nothing. */
export function useTypedDay(value: string | null, onChange: (value: string | null) => void) {
  const [typed, setTyped] = useState(value ?? '')
  const [known, setKnown] = useState(value)
  if (known !== value) {
    setKnown(value)
    // The filter was taken away elsewhere, as by its chip.
    if (value === null && dayOrMonth.test(typed.trim())) setTyped('')
  }
  const type = (event: ChangeEvent<HTMLInputElement>) => {
    const text = event.target.value.trim()
    setTyped(event.target.value)
    const day = dayOrMonth.test(text) ? text : null
    if (day === value) return
    setKnown(day)
    onChange(day)
  }
  const isWrong = typed.trim() !== '' && !dayOrMonth.test(typed.trim())
  return { typed, isWrong, type }
}
