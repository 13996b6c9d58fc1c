import { useId } from 'react'
import type { Theme } from '../../preload/contract/settings'
import { CommandKeys } from '../commands/command-keys'
import { Select } from '../ui/fields/select'
import { interfaceSizes } from './interface-size'
import { changeSettings, useSettings } from './settings-store'

// Each theme's paper as it is in tokens.css: only the worn theme's tokens can be read, the samples show all of them.
const themes: readonly { theme: Theme; label: string; paper: string }[] = [
  { theme: 'system', label: 'System', paper: 'linear-gradient(90deg, #fefdfb 50%, #1a1b1d 50%)' },
  { theme: 'light', label: 'Light', paper: '#fefdfb' },
  { theme: 'sepia', label: 'Sepia', paper: '#f8f1e2' },
  { theme: 'dark', label: 'Dark', paper: '#1a1b1d' },
]

export function Appearance() {
  return (
    <>
      <ThemeChoice />
      <Size />
    </>
  )
}

const sizes = interfaceSizes.map((size) => ({ key: String(size), label: `${size} %` }))

function Size() {
  const id = useId()
  const chosen = useSettings((settings) => settings.interfaceSize)
  return (
    <fieldset>
      <legend>Size</legend>
      <div className="setting-schedule">
        <label htmlFor={id}>Size of the interface</label>
        <Select
          id={id}
          value={String(chosen)}
          options={sizes}
          onChoose={(size) => void changeSettings({ interfaceSize: Number(size) })}
        />
        <span>
          <CommandKeys of="view.zoomIn" /> <CommandKeys of="view.zoomOut" />
        </span>
      </div>
      <p className="setting-hint">
        It is that of everything in the window. The text of articles has a size of its own, under Reading.
      </p>
    </fieldset>
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
