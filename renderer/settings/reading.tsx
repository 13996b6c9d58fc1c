import type { CSSProperties } from 'react'
import type { Settings } from '../../preload/contract/settings'
import { changeSettings, useSettings } from './settings-store'
import { Slider } from './slider'

const fonts: readonly { font: Settings['readerFont']; label: string }[] = [
  { font: 'serif', label: 'Source Serif' },
  { font: 'book', label: 'Literata' },
  { font: 'sans', label: 'Inter' },
]

export function Reading() {
  const { readerSize, readerMeasure, readerLeading } = useSettings((settings) => settings)
  return (
    <fieldset>
      <legend>The text of articles</legend>
      <FontChoice />
      <Slider
        label="Size of the text"
        shown={`${readerSize} px`}
        value={readerSize}
        range={[14, 32, 1]}
        onChange={(value) => void changeSettings({ readerSize: value })}
      />
      <Slider
        label="Line length"
        shown={`${readerMeasure} characters`}
        value={readerMeasure}
        range={[45, 100, 1]}
        onChange={(value) => void changeSettings({ readerMeasure: value })}
      />
      <Slider
        label="Line spacing"
        shown={readerLeading.toFixed(2)}
        value={readerLeading}
        range={[1.2, 2.2, 0.05]}
        onChange={(value) => void changeSettings({ readerLeading: Math.round(value * 100) / 100 })}
      />
      <Checks />
      <Preview />
    </fieldset>
  )
}

function Checks() {
  const { showImages, marginNotes } = useSettings((settings) => settings)
  return (
    <>
      <Check
        label="Show images"
        isOn={showImages}
        onChange={(is) => void changeSettings({ showImages: is })}
      />
      <Check
        label="Show notes in the margin where the reader is wide enough"
        isOn={marginNotes}
        onChange={(is) => void changeSettings({ marginNotes: is })}
      />
    </>
  )
}

type CheckProps = { label: string; isOn: boolean; onChange: (isOn: boolean) => void }

function Check({ label, isOn, onChange }: CheckProps) {
  return (
    <label className="setting-check">
      <input type="checkbox" checked={isOn} onChange={() => onChange(!isOn)} />
      {label}
    </label>
  )
}

function FontChoice() {
  const chosen = useSettings((settings) => settings.readerFont)
  return (
    <div className="setting-choices" role="radiogroup" aria-label="Typeface">
      {fonts.map(({ font, label }) => (
        <label key={font} className="setting-choice">
          <input
            type="radio"
            name="readerFont"
            checked={font === chosen}
            onChange={() => void changeSettings({ readerFont: font })}
          />
          <span className="setting-choice-sample" style={{ fontFamily: family(font) }} aria-hidden="true">
            Ag
          </span>
          {label}
        </label>
      ))}
    </div>
  )
}

function family(font: Settings['readerFont']) {
  return `var(--font-${font === 'sans' ? 'ui' : font})`
}

function Preview() {
  const { readerFont, readerSize, readerLeading, readerMeasure } = useSettings((settings) => settings)
  const look: CSSProperties = {
    fontFamily: family(readerFont),
    fontSize: readerSize,
    lineHeight: readerLeading,
    maxWidth: `${readerMeasure}ch`,
  }
  return (
    <div className="setting-preview" aria-hidden="true">
      <p style={look}>
        The ministers met for four hours on Thursday. “We have found some common ground,” one of them said
        afterwards, and declined to say more.
      </p>
    </div>
  )
}
