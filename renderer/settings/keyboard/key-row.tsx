import { useRef, useState } from 'react'
import { isSingleKey, keyed, keymapOf, type KeyName } from '../../../preload/contract/keymap'
import { labelOf } from '../../commands/command-labels'
import { Button, IconButton } from '../../ui/button'
import { Kbd } from '../../ui/keys/kbd'
import { keysInWords } from '../../ui/keys/keycaps'
import { isMac } from '../../ui/keys/platform'
import { changeSettings, readSettings, useSettings } from '../settings-store'
import { holdersOf, isChanged, withKeys } from './key-changes'
import { PressButton } from './press-button'
import { refusalOf } from './refusals'

type Asked = { keys: readonly string[]; holders: readonly KeyName[] }
type Telling = { is: 'nothing' } | { is: 'pressing' | 'told'; words: string } | ({ is: 'asking' } & Asked)

/** One command with its keys. What is odd about the keys that were pressed is said below it. */
export function KeyRow({ name }: { name: KeyName }) {
  const label = labelOf(name)
  const changes = useSettings((settings) => settings.keys)
  const button = useRef<HTMLButtonElement>(null)
  const { telling, begin, press, refuse, end, take, reset } = useChanging(name, () => button.current?.focus())
  return (
    <li className="key-row" aria-label={label}>
      <span className="key-row-label">{label}</span>
      <KeysOf name={name} />
      <span className="key-row-acts">
        {isChanged(changes, name) && (
          <IconButton icon="undo" size={16} label={`Reset the keys of “${label}”`} onClick={reset} />
        )}
        <PressButton
          ref={button}
          label={`Change the keys of “${label}”`}
          isPressing={telling.is === 'pressing'}
          onBegin={begin}
          onPress={press}
          onRefused={refuse}
          onEnd={end}
        >
          Change
        </PressButton>
      </span>
      <p className="key-row-told" role="status">
        {wordsOf(telling)}
      </p>
      {telling.is === 'asking' && (
        <div className="key-row-answers">
          <Button kind="main" onClick={take}>
            Take it from {labelsOf(telling.holders)}
          </Button>
          <Button onClick={end}>Leave it there</Button>
        </div>
      )}
    </li>
  )
}

const pressWords = 'Press the new keys. Escape keeps the old ones, Backspace leaves it without keys.'

function useChanging(name: KeyName, focus: () => void) {
  const [telling, tell] = useState<Telling>({ is: 'nothing' })
  const keep = (keys: readonly string[]) => {
    const { keys: changes, singleKeys } = readSettings()
    void changeSettings({ keys: asRecord(withKeys(changes, name, keys)) })
    const isOff = !singleKeys && keys.some(isSingleKey)
    tell(
      isOff ? { is: 'told', words: 'It acts once single-letter keys are switched on.' } : { is: 'nothing' },
    )
  }
  const ask = (keys: readonly string[]) => {
    const holders = holdersOf(readSettings().keys, name, keys)
    if (holders.length > 0) tell({ is: 'asking', keys, holders })
    else keep(keys)
  }
  const refuse = (why: string) => tell({ is: 'pressing', words: `${why} Press other keys, or Escape.` })
  return {
    telling,
    begin: () => tell({ is: 'pressing', words: pressWords }),
    press: (chord: string | null) => {
      const refusal = chord === null ? null : refusalOf(chord, name, isMac)
      if (refusal !== null) refuse(refusal)
      else ask(chord === null ? [] : [chord])
    },
    refuse,
    end: () => {
      tell({ is: 'nothing' })
      if (telling.is === 'asking') focus()
    },
    take: () => {
      if (telling.is !== 'asking') return
      keep(telling.keys)
      focus()
    },
    reset: () => {
      ask(keyed[name].keys)
      focus()
    },
  }
}

/** The bridge takes lists that could be changed. */
function asRecord(changes: Readonly<Record<string, readonly string[]>>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(changes).map(([name, keys]) => [name, [...keys]]))
}

function KeysOf({ name }: { name: KeyName }) {
  const keys = useSettings((settings) => settings.keys)
  const hasSingleKeys = useSettings((settings) => settings.singleKeys)
  const chords = keymapOf(keys)[name]
  if (chords.length === 0) return <span className="key-row-none">No keys</span>
  return (
    <span className="key-row-keys">
      {chords.map((chord, index) => {
        const isOff = !hasSingleKeys && isSingleKey(chord)
        return (
          <span key={chord} data-is-off={isOff}>
            {index > 0 && <span className="key-row-or">or </span>}
            <Kbd chord={chord} />
            {isOff && ' off'}
          </span>
        )
      })}
    </span>
  )
}

function wordsOf(telling: Telling): string {
  if (telling.is === 'nothing') return ''
  if (telling.is !== 'asking') return telling.words
  const { keys, holders } = telling
  return `${keys.map(keysInWords).join(' or ')} belongs to ${labelsOf(holders)} already.`
}

function labelsOf(holders: readonly KeyName[]): string {
  return holders.map((holder) => `“${labelOf(holder)}”`).join(' and ')
}
