import { type MouseEvent, useState } from 'react'
import { Menu, type MenuItem } from '../ui/menus/menu'
import { type Box, boxAt } from '../ui/menus/place-beside'

type Needs = {
  /** The row where the keyboard is. */
  activeId: string | undefined
  /** The menu is about to open on a row. */
  onRow: (id: string) => void
  label: string
  items: (onFurther: (further: FurtherMenu) => void) => readonly (MenuItem | 'line')[]
}

/** A menu to which an item of the first one leads. */
type FurtherMenu = { label: string; items: readonly MenuItem[] }

/** The menu of a table's rows, at the pointer or at the row where the keyboard is, and what opens it. */
export function useTableMenu({ activeId, onRow, label, items }: Needs) {
  const [open, setOpen] = useState<{ anchor: Box; further: FurtherMenu | null } | null>(null)
  const onContextMenu = (event: MouseEvent) => {
    event.preventDefault()
    const { button, target } = event
    // The menu key arrives as a click without a button, and its coordinates mean nothing.
    const isByKey = button !== 2
    const pointed = target instanceof Element ? target.closest('[role=option]') : null
    const row = isByKey ? document.getElementById(activeId ?? '') : pointed
    if (row === null) return
    onRow(row.id)
    setOpen({ anchor: isByKey ? row.getBoundingClientRect() : boxAt(event), further: null })
  }
  const menu = open !== null && (
    <Menu
      key={open.further?.label ?? label}
      label={open.further?.label ?? label}
      items={open.further?.items ?? items((further) => setOpen({ ...open, further }))}
      anchor={open.anchor}
      onClose={() => setOpen(null)}
    />
  )
  return { menu, onContextMenu }
}
