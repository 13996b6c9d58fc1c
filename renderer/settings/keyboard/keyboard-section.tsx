import { useState } from 'react'
import { commandGroups } from '../../../preload/contract/commands'
import { keyed, type Keymap, keymapOf, type KeyName, keyNames } from '../../../preload/contract/keymap'
import { labelOf } from '../../commands/command-labels'
import { match } from '../../commands/match'
import { Button, IconButton } from '../../ui/button'
import { Input } from '../../ui/fields/input'
import { Switch } from '../../ui/fields/switch'
import { Kbd } from '../../ui/keys/kbd'
import { changeSettings, useSettings } from '../settings-store'
import { KeyRow } from './key-row'
import './keyboard.css'
import { PressButton } from './press-button'

/** What is looked for: words of a name, or keys that were pressed. */
type Sought = { typed: string; chord: string | null }

const everything: Sought = { typed: '', chord: null }

export function KeyboardSection() {
  const [sought, setSought] = useState(everything)
  return (
    <>
      <SingleKeys />
      <div className="keys-head">
        <Search sought={sought} onSeek={setSought} />
        <ResetAll />
      </div>
      <Groups sought={sought} />
    </>
  )
}

function SingleKeys() {
  const isOn = useSettings((settings) => settings.singleKeys)
  return (
    <div className="keys-single">
      <Switch isOn={isOn} onToggle={() => void changeSettings({ singleKeys: !isOn })}>
        Single-letter keys
      </Switch>
      <p>
        A letter, digit or sign alone gives a command while nobody types in a field. Switched off, commands
        are in the menu, in the command palette and on keys with Ctrl, Alt or ⌘, and whoever dictates sets off
        none.
      </p>
    </div>
  )
}

function Search({ sought: { typed, chord }, onSeek }: { sought: Sought; onSeek: (sought: Sought) => void }) {
  const [isPressing, setPressing] = useState(false)
  const [refused, setRefused] = useState('')
  const hear = (pressed: string | null) => {
    setPressing(false)
    setRefused('')
    onSeek({ typed: '', chord: pressed ?? 'Backspace' })
  }
  return (
    <div className="keys-search" role="search" aria-label="Commands">
      <Input
        aria-label="Search the commands"
        placeholder="Search the commands"
        maxLength={100}
        value={typed}
        onChange={(event) => onSeek({ typed: event.currentTarget.value, chord: null })}
      />
      <PressButton
        label="Search by keys"
        isPressing={isPressing}
        onBegin={() => setPressing(true)}
        onPress={hear}
        onRefused={setRefused}
        onEnd={() => setPressing(false)}
      >
        Search by keys
      </PressButton>
      {chord !== null && (
        <span className="keys-sought">
          <Kbd chord={chord} />
          <IconButton icon="close" size={16} label="Show all commands" onClick={() => onSeek(everything)} />
        </span>
      )}
      <span role="status">{refused}</span>
    </div>
  )
}

function ResetAll() {
  const hasChanges = useSettings((settings) => Object.keys(settings.keys).length > 0)
  return (
    <Button icon="undo" disabled={!hasChanges} onClick={() => void changeSettings({ keys: {} })}>
      Reset all
    </Button>
  )
}

function Groups({ sought }: { sought: Sought }) {
  const changes = useSettings((settings) => settings.keys)
  const keymap = keymapOf(changes)
  const found = keyNames.filter((name) => isSought(name, sought, keymap))
  return (
    <>
      <p className="keys-found" role="status">
        {found.length === 0 ? noneWords(sought) : ''}
      </p>
      {commandGroups.map((group) => {
        const names = found.filter((name) => keyed[name].group === group)
        if (names.length === 0) return null
        return (
          <section key={group} aria-label={group} className="keys-group">
            <h3>{group}</h3>
            <ul>
              {names.map((name) => (
                <KeyRow key={name} name={name} />
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}

function noneWords({ chord }: Sought): string {
  return chord === null ? 'No command has these words in its name.' : 'No command has these keys.'
}

function isSought(name: KeyName, { typed, chord }: Sought, keymap: Keymap): boolean {
  if (chord !== null) return keymap[name].includes(chord)
  return match(`${labelOf(name)} ${keyed[name].group}`, typed) > 0
}
