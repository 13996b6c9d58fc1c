import { type CommandGroup, commandGroups, commandNames, commands } from '../../preload/contract/commands'
import { Dialog } from '../ui/dialogs/dialog'
import { Kbd } from '../ui/keys/kbd'
import './shortcuts.css'

type Line = { label: string; keys: readonly string[]; isRange?: boolean }

type PaneKey = { label: string; group: CommandGroup; keys: readonly string[] }

/** Keys that a pane handles itself: listed under `?` with the others. */
export const paneKeys: readonly PaneKey[] = [
  { label: 'Scroll, then the next unread article', group: 'Article', keys: ['Space'] },
  { label: 'Up and down in the list', group: 'Article', keys: ['ArrowUp', 'ArrowDown'] },
  { label: 'Next pane, previous pane', group: 'View', keys: ['F6', 'Shift+F6'] },
  { label: 'Menu of the article, source, name or text', group: 'View', keys: ['Shift+F10'] },
]

export function Shortcuts({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Keyboard shortcuts" onClose={onClose}>
      <div className="shortcuts" tabIndex={0} role="group" aria-label="Keyboard shortcuts">
        {commandGroups.map((group) => (
          <section key={group} aria-label={group}>
            <h3>{group}</h3>
            <dl>
              {linesOf(group).map(({ label, ...line }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>
                    <Keys {...line} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}

/** Keys of a name while its row has the focus. They go before the article's, which some of them are elsewhere. */
const nameKeys: readonly PaneKey[] = [
  { label: 'Show its mentions, previous, next', group: 'Names', keys: ['Enter', ',', '.'] },
  { label: 'Open page', group: 'Names', keys: ['P'] },
  { label: 'Confirm, or reset to suggestion', group: 'Names', keys: ['C', 'U'] },
  { label: 'Rename', group: 'Names', keys: ['F2'] },
  { label: 'Change kind', group: 'Names', keys: ['T'] },
  { label: 'Merge, or split something off', group: 'Names', keys: ['M', 'X'] },
  { label: 'Not a name in this article', group: 'Names', keys: ['Delete'] },
  { label: 'Confirm one mention, or reset it to a suggestion', group: 'Names', keys: ['Shift+C', 'Shift+U'] },
  {
    label: 'Reassign one mention, or mark it as not a name',
    group: 'Names',
    keys: ['Shift+X', 'Shift+Delete'],
  },
]

const colors = 'annotate.color.'

/** Eight colours in eight lines would bury the rest: they are one line, 1 to 8. */
function linesOf(group: CommandGroup): Line[] {
  const lines: Line[] = commandNames
    .filter((name) => commands[name].group === group && !name.startsWith(colors))
    .map((name) => ({ label: commands[name].label, keys: commands[name].keys.slice(0, 1) }))
    .filter(({ keys }) => keys.length > 0)
  if (group === 'Annotate')
    lines.splice(1, 0, { label: 'Highlight in a colour, yellow to grey', keys: ['1', '8'], isRange: true })
  return [...lines, ...[...paneKeys, ...nameKeys].filter((entry) => entry.group === group)]
}

function Keys({ keys, isRange = false }: Omit<Line, 'label'>) {
  return keys.map((chord, index) => (
    <span key={chord}>
      {index > 0 && (isRange ? ' – ' : <span className="visually-hidden"> or </span>)}
      <Kbd chord={chord} />
    </span>
  ))
}
