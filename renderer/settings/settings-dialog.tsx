import type { CSSProperties } from 'react'
import type { Settings, Theme } from '../../preload/contract/settings'
import { highlightColors } from '../../preload/contract/words'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialogs/dialog'
import { CitationSetting } from './citation-setting'
import { ColorName } from './color-name'
import './settings-dialog.css'
import { changeSettings, useSettings } from './settings-store'
import { FeedSchedule } from './feed-schedule'
import { Slider } from './slider'
import { WatchedFolder } from './watched-folder'

// Each theme's paper as it is in tokens.css: only the worn theme's tokens can be read, the samples show all of them.
const themes: readonly { theme: Theme; label: string; paper: string }[] = [
  { theme: 'system', label: 'System', paper: 'linear-gradient(90deg, #fefdfb 50%, #1a1b1d 50%)' },
  { theme: 'light', label: 'Light', paper: '#fefdfb' },
  { theme: 'sepia', label: 'Sepia', paper: '#f8f1e2' },
  { theme: 'dark', label: 'Dark', paper: '#1a1b1d' },
]

const fonts: readonly { font: Settings['readerFont']; label: string }[] = [
  { font: 'serif', label: 'Source Serif' },
  { font: 'book', label: 'Literata' },
  { font: 'sans', label: 'Inter' },
]

export function SettingsDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog
      title="Settings"
      onClose={onClose}
      foot={
        <Button kind="main" onClick={onClose}>
          Done
        </Button>
      }
    >
      <div className="settings">
        <ThemeChoice />
        <Reading />
        <FeedSchedule />
        <WatchedFolder />
        <fieldset>
          <legend>What the highlight colours mean</legend>
          <div className="color-names">
            {highlightColors.map((color) => (
              <ColorName key={color} color={color} />
            ))}
          </div>
        </fieldset>
        <CitationSetting />
      </div>
    </Dialog>
  )
}

function ThemeChoice() {
  const chosen = useSettings((settings) => settings.theme)
  return (
    <fieldset>
      <legend>Theme</legend>
      <div className="setting-choices">
        {themes.map(({ theme, label, paper }) => (
          <label key={theme} className="setting-choice">
            <input
              type="radio"
              name="theme"
              checked={theme === chosen}
              onChange={() => void changeSettings({ theme })}
            />
            <span className="setting-choice-paper" style={{ background: paper }} aria-hidden="true" />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function Reading() {
  const { readerSize, readerMeasure, readerLeading, showImages } = useSettings((settings) => settings)
  return (
    <fieldset>
      <legend>Reading</legend>
      <FontChoice />
      <Slider
        label="Size"
        shown={`${readerSize} px`}
        value={readerSize}
        range={[14, 32, 1]}
        onChange={(value) => void changeSettings({ readerSize: value })}
      />
      <Slider
        label="Width"
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
      <label className="setting-check">
        <input
          type="checkbox"
          checked={showImages}
          onChange={() => void changeSettings({ showImages: !showImages })}
        />
        Show images
      </label>
      <Preview />
    </fieldset>
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
