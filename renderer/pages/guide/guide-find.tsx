import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { usePaintStyles } from '../../anchoring/paint-styles'
import { paint, unpaint } from '../../anchoring/painting'
import { useCommand } from '../../commands/command-store'
import { announce } from '../../text/announce-store'
import { placeStyles } from '../../text/find/paint-places'
import { isEnter } from '../../ui/fields/composition'
import { StepBar } from '../../ui/step-bar'
import { placesIn } from './places-in'

type Find = { query: string; places: readonly Range[]; current: number }

const nothing: Find = { query: '', places: [], current: 0 }
const label = 'Find in the guide'
const notFound = 'Not found'
const chords = {
  previous: { label: 'Previous', chord: 'Shift+Enter' },
  next: { label: 'Next', chord: 'Enter' },
  close: { label: 'Close', chord: 'Escape' },
}
const painted = { all: 'find-hit', current: 'find-current' }

/** Find in the guide, as in an article. */
export function GuideFind({ text }: { text: RefObject<HTMLElement | null> }) {
  const field = useRef<HTMLInputElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  const { find, look, step, forget } = useFind(text)
  useCommand('find.open', () => {
    setIsOpen(true)
    field.current?.select()
  })
  useEffect(() => {
    if (isOpen) field.current?.select()
  }, [isOpen])
  if (!isOpen) return null
  const close = () => {
    setIsOpen(false)
    forget()
  }
  const bar = { count: countOf(find), isMissing: countOf(find) === notFound, onStep: step, onClose: close }
  return (
    <StepBar as="search" label={label} {...chords} {...bar} onKeyDown={(event) => press(event, step, close)}>
      <input
        ref={field}
        className="guide-find"
        type="text"
        aria-label={label}
        placeholder={label}
        spellCheck={false}
        value={find.query}
        onChange={(event) => look(event.target.value)}
      />
    </StepBar>
  )
}

function press(event: KeyboardEvent, step: (by: 1 | -1) => void, close: () => void): void {
  if (event.key === 'Escape') close()
  else if (isEnter(event)) step(event.shiftKey ? -1 : 1)
  else return
  event.preventDefault()
  event.stopPropagation()
}

/** What is looked for and which of its places is shown: it is painted, scrolled to and said. */
function useFind(text: RefObject<HTMLElement | null>) {
  const [find, setFind] = useState(nothing)
  usePainted(find)
  const show = (found: Find) => {
    setFind(found)
    found.places[found.current]?.startContainer.parentElement?.scrollIntoView({ block: 'center' })
    announce(countOf(found))
  }
  const look = (query: string) => {
    const places = text.current === null ? [] : placesIn(text.current, query)
    show({ query, places, current: 0 })
  }
  const step = (by: 1 | -1) => {
    const { length } = find.places
    if (length > 0) show({ ...find, current: (find.current + by + length) % length })
  }
  useCommand('find.next', () => step(1), find.places.length > 0)
  useCommand('find.previous', () => step(-1), find.places.length > 0)
  return { find, look, step, forget: () => setFind(nothing) }
}

function countOf({ query, places, current }: Find): string {
  if (query.trim() === '') return ''
  return places.length === 0 ? notFound : `${current + 1} of ${places.length}`
}

function usePainted({ places, current }: Find): void {
  usePaintStyles(placeStyles)
  useEffect(() => {
    paint(painted.all, places, 40)
    paint(painted.current, places.slice(current, current + 1), 41)
    return () => unpaint([painted.all, painted.current])
  }, [places, current])
}
