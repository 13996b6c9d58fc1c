import { useId } from 'react'

type SliderProps = {
  label: string
  /** The value in words. */
  shown: string
  value: number
  range: readonly [min: number, max: number, step: number]
  onChange: (value: number) => void
}

export function Slider({ label, shown, value, range: [min, max, step], onChange }: SliderProps) {
  const id = useId()
  return (
    <div className="setting-slider">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={shown}
        onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
      <output htmlFor={id}>{shown}</output>
    </div>
  )
}
