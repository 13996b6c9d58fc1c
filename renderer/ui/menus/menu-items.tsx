import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { ColorDot } from '../color-dot'
import { Icon } from '../icon'
import type { IconName } from '../icons'
import { Kbd } from '../keys/kbd'
import './menu.css'
import type { Box } from './place-beside'
import { Popover } from './popover'

export type MenuItem = {
  label: string
  run: () => void
  icon?: IconName
  /** One of the colours of highlights, shown before the label. */
  color?: string
  /** The keys of the same action. */
  chord?: string | undefined
  /** Given at all, the item is one of a choice. */
  isChecked?: boolean
  isDisabled?: boolean
}

export type MenuProps = {
  label: string
  /** The label to be seen, where the menu stands apart from what it is about. */
  title?: ReactNode
  /** Stands behind the title. */
  note?: string | undefined
  items: readonly (MenuItem | 'line')[]
  anchor: Box
  onClose: () => void
}

export function MenuItems({ label, title, note, items, anchor, onClose }: MenuProps) {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => entries(ref.current)[0]?.focus(), [])

  return (
    <Popover anchor={anchor} label={label} role="menu" onClose={onClose}>
      <div
        ref={ref}
        role="none"
        className="menu"
        onKeyDown={(event) => {
          event.stopPropagation()
          if (event.key === 'Tab') {
            event.preventDefault()
            onClose()
          } else focusBy(ref.current, event)
        }}
      >
        {title !== undefined && (
          <div className="menu-title" aria-hidden="true">
            {title}
            {note !== undefined && <span className="menu-note">{note}</span>}
          </div>
        )}
        {items.map((item, index) =>
          item === 'line' ? (
            <div key={index} role="separator" className="menu-line" />
          ) : (
            <Entry key={item.label} item={item} onClose={onClose} />
          ),
        )}
      </div>
    </Popover>
  )
}

function entries(menu: HTMLElement | null) {
  return [...(menu?.querySelectorAll<HTMLElement>('.menu-item') ?? [])]
}

function focusBy(menu: HTMLElement | null, event: KeyboardEvent) {
  const all = entries(menu)
  const at = all.indexOf(document.activeElement as HTMLElement)
  const to: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }
  const index = to[event.key]
  const typed = event.key.toLowerCase()
  const found =
    index !== undefined
      ? all.at(index % all.length)
      : [...all.slice(at + 1), ...all.slice(0, at + 1)].find(
          (entry) => event.key.length === 1 && entry.textContent.toLowerCase().startsWith(typed),
        )
  if (found === undefined) return
  event.preventDefault()
  found.focus()
}

function Entry({ item, onClose }: { item: MenuItem; onClose: () => void }) {
  const run = () => {
    if (item.isDisabled === true) return
    onClose()
    item.run()
  }
  return (
    <button
      type="button"
      role={item.isChecked === undefined ? 'menuitem' : 'menuitemradio'}
      aria-checked={item.isChecked}
      aria-disabled={item.isDisabled ?? false}
      tabIndex={-1}
      className="menu-item"
      onClick={run}
      onMouseMove={(event) => event.currentTarget.focus()}
    >
      {item.isChecked === true ? <Icon name="check" /> : item.icon ? <Icon name={item.icon} /> : <span />}
      <span>
        {item.color !== undefined && <ColorDot color={item.color} />} {item.label}
      </span>
      {item.chord !== undefined && <Kbd chord={item.chord} />}
    </button>
  )
}
