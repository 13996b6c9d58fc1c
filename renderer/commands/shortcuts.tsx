import { Dialog } from '../ui/dialogs/dialog'
import { Kbd } from '../ui/keys/kbd'
import { type CommandGroup, keymap, nameKeys, paneKeys } from './keymap'
import './shortcuts.css'

type Line = { label: string; keys: readonly string[]; isRange?: boolean }

const groups: readonly CommandGroup[] = [
  'Article',
  'Annotate',
  'Names',
  'Quotations',
  'Library',
  'View',
  'Edit',
]
const colors = 'annotate.color.'

/** Eight colours in eight lines would bury the rest: they are one line, 1 to 8. */
function linesOf(group: CommandGroup): Line[] {
  const commands = Object.entries(keymap).filter(
    ([name, entry]) => entry.group === group && entry.keys.length > 0 && !name.startsWith(colors),
  )
  const lines: Line[] = commands.map(([, { label, keys }]) => ({ label, keys: keys.slice(0, 1) }))
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

export function Shortcuts({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Keyboard shortcuts" onClose={onClose}>
      <div className="shortcuts" tabIndex={0} role="group" aria-label="Keyboard shortcuts">
        {groups.map((group) => (
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
