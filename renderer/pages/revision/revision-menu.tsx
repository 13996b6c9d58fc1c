import { useEffect, useState } from 'react'
import type { Article } from '../../../preload/contract/article'
import { rangeOf } from '../../anchoring/text-map'
import { runCommand } from '../../commands/command-store'
import { chordFor } from '../../commands/keymap-store'
import { openArticlePage } from '../../navigation/navigation-store'
import { readSelection } from '../../text/selection-store'
import { type TextSurface, useTextSurface } from '../../text/surface-store'
import { Menu, type MenuItem } from '../../ui/menus/menu'
import { type Box, boxAt } from '../../ui/menus/place-beside'

type Command = Parameters<typeof runCommand>[0]
type Open = { anchor: Box; range: Range | null }

/** The menu of a former text, by the right button or by the menu key: what can be done with words that cannot be marked. */
export function RevisionMenu({ article }: { article: Article }) {
  const surface = useTextSurface((state) => state.surface)
  const [open, setOpen] = useState<Open | null>(null)
  useEffect(() => (surface === null ? undefined : onMenu(surface, setOpen)), [surface])
  if (open === null) return null
  return (
    <Menu
      label="Former text"
      items={itemsFor(open, article)}
      anchor={open.anchor}
      onClose={() => setOpen(null)}
    />
  )
}

function itemsFor({ range }: Open, { id }: Article): (MenuItem | 'line')[] {
  const current: MenuItem = {
    label: 'Go to the current text',
    icon: 'book',
    run: () => openArticlePage(id),
  }
  const find = command('Find in this text…', 'search', 'find.open')
  if (range === null) return [command('Select all', 'text', 'edit.selectAll'), find, 'line', current]
  // A press on an item may have taken the selection away, which the item is about.
  const selected = ({ run, ...item }: MenuItem): MenuItem => ({
    ...item,
    run: () => {
      const selection = window.getSelection()
      selection?.removeAllRanges()
      selection?.addRange(range)
      run()
    },
  })
  return [
    selected({ label: 'Copy', icon: 'copy', run: () => void document.execCommand('copy'), chord: 'Mod+C' }),
    selected(command('Copy with source', 'copy', 'annotate.copyWithSource')),
    'line',
    selected(find),
    current,
  ]
}

function command(label: string, icon: NonNullable<MenuItem['icon']>, name: Command): MenuItem {
  return { label, icon, run: () => void runCommand(name), chord: chordFor(name) }
}

function onMenu(surface: TextSurface, open: (at: Open) => void): () => void {
  const ask = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('button, input') !== null) return
    event.preventDefault()
    const span = readSelection()
    const range = span === null ? null : rangeOf(surface.map(), span)
    // The menu key has no place of its own.
    const anchor = event.button === 2 ? boxAt(event) : (range ?? surface.page).getBoundingClientRect()
    open({ anchor, range })
  }
  surface.scroller.addEventListener('contextmenu', ask)
  return () => surface.scroller.removeEventListener('contextmenu', ask)
}
