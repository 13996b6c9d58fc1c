import type { ReactNode } from 'react'
import type { Settings } from '../../../preload/contract/settings'
import { changeSettings, useSettings } from '../../settings/settings-store'
import type { Box } from '../../ui/menus/place-beside'
import { Popover } from '../../ui/menus/popover'

const fonts = [
  { value: 'serif', label: 'Source Serif' },
  { value: 'book', label: 'Literata' },
  { value: 'sans', label: 'Inter' },
] as const

const themes = [
  { value: 'system', label: 'System' },
  { value: 'light', label: 'Light' },
  { value: 'sepia', label: 'Sepia' },
  { value: 'dark', label: 'Dark' },
] as const

type TextPopoverProps = { anchor: Box; onClose: () => void }

export function TextPopover({ anchor, onClose }: TextPopoverProps) {
  return (
    <Popover anchor={anchor} label="Text settings" onClose={onClose}>
      <Controls />
    </Popover>
  )
}

function Controls() {
  const settings = useSettings((all) => all)
  const change = (patch: Partial<Settings>) => void changeSettings(patch)
  return (
    <div className="text-settings">
      <Choice
        name="Typeface"
        options={fonts}
        chosen={settings.readerFont}
        onChoose={(readerFont) => change({ readerFont })}
      />
      <Slider
        name="Size of the text"
        shown={`${settings.readerSize} px`}
        range={[14, 32, 1]}
        value={settings.readerSize}
        onChange={(readerSize) => change({ readerSize })}
      />
      <Slider
        name="Line length"
        shown={`${settings.readerMeasure} characters`}
        range={[45, 100, 1]}
        value={settings.readerMeasure}
        onChange={(readerMeasure) => change({ readerMeasure })}
      />
      <Slider
        name="Line spacing"
        shown={settings.readerLeading.toFixed(2)}
        range={[1.2, 2.2, 0.05]}
        value={settings.readerLeading}
        onChange={(readerLeading) => change({ readerLeading: Math.round(readerLeading * 100) / 100 })}
      />
      <Choice name="Theme" options={themes} chosen={settings.theme} onChoose={(theme) => change({ theme })} />
    </div>
  )
}

function Choice<V extends string>({ name, options, chosen, onChoose }: ChoiceProps<V>) {
  return (
    <fieldset className="choice">
      <legend className="visually-hidden">{name}</legend>
      {options.map(({ value, label }) => (
        <label key={value} data-value={value}>
          <input type="radio" name={name} checked={value === chosen} onChange={() => onChoose(value)} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  )
}

function Slider({ name, shown, range: [min, max, step], value, onChange }: SliderProps) {
  return (
    <label className="slider">
      <span>{name}</span>
      <span className="slider-value">{shown}</span>
      <input
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        onChange={(event) => onChange(event.target.valueAsNumber)}
      />
    </label>
  )
}

type ChoiceProps<V extends string> = {
  name: string
  options: readonly { value: V; label: string }[]
  chosen: V
  onChoose: (value: V) => void
}

type SliderProps = {
  name: string
  shown: ReactNode
  range: readonly [min: number, max: number, step: number]
  value: number
  onChange: (value: number) => void
}
