import type { ReactNode } from 'react'
import { type CommandGroup, commandGroups } from '../../preload/contract/commands'
import { type KeyName, keyed, type Keymap, keyNames } from '../../preload/contract/keymap'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialogs/dialog'
import { Kbd } from '../ui/keys/kbd'
import { labelOf } from './command-labels'
import { runCommand } from './command-store'
import { useKeymap } from './keymap-store'
import './shortcuts.css'

type Line = { label: string; keys: readonly string[]; isRange?: boolean }

type PaneKey = { label: string; group: CommandGroup; keys: readonly string[] }

/** Keys that a pane handles itself and that nobody can change: listed under `?` with the others. */
export const paneKeys: readonly PaneKey[] = [
  { label: 'Up and down in the list', group: 'Article', keys: ['ArrowUp', 'ArrowDown'] },
  { label: 'Show the mentions of a name', group: 'Names', keys: ['Enter'] },
  { label: 'Next pane, previous pane', group: 'View', keys: ['F6', 'Shift+F6'] },
  { label: 'Menu of the article, source, name or text', group: 'View', keys: ['Shift+F10'] },
]

export function Shortcuts({ onClose }: { onClose: () => void }) {
  const { keymap, hasSingleKeys } = useKeymap()
  const change = () => {
    onClose()
    setTimeout(() => runCommand('settings.keyboard'))
  }
  return (
    <Dialog
      title="Keyboard shortcuts"
      onClose={onClose}
      foot={<Button onClick={change}>Change keys…</Button>}
    >
      {!hasSingleKeys && (
        <p className="shortcuts-told">
          Keys that are a single letter, digit or sign are switched off. What they did is in the command
          palette and in the menu.
        </p>
      )}
      <div className="shortcuts" tabIndex={0} role="group" aria-label="Keyboard shortcuts">
        {commandGroups.map((group) => (
          <Group key={group} group={group}>
            {linesOf(group, keymap, hasSingleKeys).map(({ label, ...line }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>
                  <Keys {...line} />
                </dd>
              </div>
            ))}
          </Group>
        ))}
      </div>
    </Dialog>
  )
}

function Group({ group, children }: { group: CommandGroup; children: ReactNode }) {
  return (
    <section aria-label={group}>
      <h3>{group}</h3>
      <dl>{children}</dl>
    </section>
  )
}

function linesOf(group: CommandGroup, keymap: Keymap, hasSingleKeys: boolean): Line[] {
  const scroll = hasSingleKeys ? 'Scroll, then the next unread article' : 'Scroll'
  return [
    ...keyedLines(group, keymap),
    ...(group === 'Article' ? [{ label: scroll, keys: ['Space'] }] : []),
    ...paneKeys.filter((entry) => entry.group === group),
  ]
}

const colors = keyNames.filter((name) => name.startsWith('annotate.color.'))

function keyedLines(group: CommandGroup, keymap: Keymap): Line[] {
  const range = colorRange(keymap)
  return keyNames
    .filter((name) => keyed[name].group === group && keymap[name].length > 0)
    .filter((name) => range === null || !colors.includes(name) || name === colors[0])
    .map((name) => (range !== null && name === colors[0] ? range : lineOf(name, keymap)))
}

function lineOf(name: KeyName, keymap: Keymap): Line {
  return { label: labelOf(name), keys: keymap[name].slice(0, 1) }
}

/** Eight colours in eight lines would bury the rest: as the program has their keys they are one line, 1 to 8. */
function colorRange(keymap: Keymap): Line | null {
  const keys = colors.map((name) => keymap[name][0])
  const isRange = keys.every((chord, at) => chord === String(at + 1))
  return isRange ? { label: 'Highlight in a colour of this library', keys: ['1', '8'], isRange } : null
}

function Keys({ keys, isRange = false }: Omit<Line, 'label'>) {
  return keys.map((chord, index) => (
    <span key={chord}>
      {index > 0 && (isRange ? ' – ' : <span className="visually-hidden"> or </span>)}
      <Kbd chord={chord} />
    </span>
  ))
}
