import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import { useCommand } from '../../commands/command-store'
import { isEnter } from '../../ui/fields/composition'
import { StepBar } from '../../ui/step-bar'
import { closeFind, countText, findInArticle, openFind, stepHit, useFind } from './find-store'
import './find.css'
import { usePaintedPlaces } from './paint-places'

const painted = { all: 'find-hit', current: 'find-current' }

/** Find in the article on screen. */
export function FindBar() {
  const field = useRef<HTMLInputElement>(null)
  const { isOpen, hits, current } = useFind()
  useCommand('find.open', () => {
    openFind()
    field.current?.select()
  })
  useEffect(() => closeFind, [])
  useEffect(() => {
    if (isOpen) field.current?.select()
  }, [isOpen])
  useCommand('find.next', () => stepHit(1), hits.length > 0)
  useCommand('find.previous', () => stepHit(-1), hits.length > 0)
  usePaintedPlaces(painted, hits, current)
  return isOpen ? <OpenBar field={field} /> : null
}

function OpenBar({ field }: { field: RefObject<HTMLInputElement | null> }) {
  const find = useFind()
  return (
    <StepBar
      as="search"
      label="Find in article"
      count={countText(find)}
      isMissing={find.query.trim() !== '' && find.hits.length === 0}
      previous={{ label: 'Previous', chord: 'Shift+Enter' }}
      next={{ label: 'Next', chord: 'Enter' }}
      close={{ label: 'Close', chord: 'Escape' }}
      onStep={stepHit}
      onClose={closeFind}
      onKeyDown={press}
    >
      <input
        ref={field}
        className="find-field"
        type="text"
        aria-label="Find in article"
        placeholder="Find in article"
        spellCheck={false}
        value={find.query}
        onChange={(event) => findInArticle(event.target.value)}
      />
    </StepBar>
  )
}

function press(event: KeyboardEvent): void {
  if (event.key === 'Escape') closeFind()
  else if (isEnter(event)) stepHit(event.shiftKey ? -1 : 1)
  else return
  event.preventDefault()
  event.stopPropagation()
}
