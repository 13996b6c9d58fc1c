import { useEffect, useState } from 'react'
import type { Article, Block } from '../../preload/contract/article'
import { call } from '../bridge'
import { showError } from '../toasts/toast-store'
import { Button } from '../ui/button'
import type { Box } from '../ui/menus/place-beside'
import { Popover } from '../ui/menus/popover'
import './structure.css'
import { scrollToSpan } from './reading-position'
import { type TextSurface, useTextSurface } from './surface-store'

type OpenNote = { anchor: Box; at: number }

/**
 * What a press on a link or a note's mark does. A link that leads out of the program asks first, as every one does; one that
 * leads to another place in the text goes there; a note opens beside its mark, and the place in the text stays.
 */
export function TextLinks({ article: { revision } }: { article: Article }) {
  const surface = useTextSurface((state) => state.surface)
  const [note, setNote] = useState<OpenNote | null>(null)
  useEffect(() => {
    if (surface === null) return
    return onPress(surface, (link) => {
      const href = link.getAttribute('href') ?? ''
      if (!href.startsWith('#')) return void call('link.open', { url: href }).catch(showError)
      const at = revision.blocks.findIndex(({ anchors = [] }) => anchors.includes(href.slice(1)))
      const block = revision.blocks[at]
      if (block === undefined) return
      if (link.classList.contains('span-note')) setNote({ anchor: link.getBoundingClientRect(), at })
      else scrollToSpan(block)
    })
  }, [surface, revision])
  if (note === null) return null
  const blocks = noteBlocks(revision.blocks, note.at)
  const close = () => setNote(null)
  return (
    <Popover anchor={note.anchor} label="Note" onClose={close}>
      <div className="text-note">
        {blocks.map(({ start, end }) => (
          <p key={start} dir="auto">
            {revision.text.slice(start, end)}
          </p>
        ))}
        <Button
          onClick={() => {
            close()
            if (blocks[0] !== undefined) scrollToSpan(blocks[0])
          }}
        >
          Go to the Note
        </Button>
      </div>
    </Popover>
  )
}

/** Calls back for each link that is pressed by pointer or by key, unless words were selected across it. */
function onPress({ page }: TextSurface, pressed: (link: Element) => void): () => void {
  const press = (event: MouseEvent) => {
    const link = (event.target as Element).closest('a.span-link, a.span-note')
    if (link === null) return
    event.preventDefault()
    if (event.button === 0 && window.getSelection()?.isCollapsed !== false) pressed(link)
  }
  page.addEventListener('click', press)
  // The middle button would open a window, which this program has none of.
  page.addEventListener('auxclick', press)
  return () => {
    page.removeEventListener('click', press)
    page.removeEventListener('auxclick', press)
  }
}

const maxNoteBlocks = 8

/** A note's first block and what else belongs to the same item. */
function noteBlocks(blocks: readonly Block[], at: number): Block[] {
  const next = blocks.slice(at + 1, at + maxNoteBlocks)
  const end = next.findIndex(({ kind, list }) => kind !== 'paragraph' || list === undefined)
  return blocks.slice(at, at + 1 + (end < 0 ? next.length : end))
}
