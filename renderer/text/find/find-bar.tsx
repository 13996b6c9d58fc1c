import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import { useCommand } from '../../commands/command-store'
import { IconButton } from '../../ui/button'
import { isEnter } from '../../ui/fields/composition'
import { Icon } from '../../ui/icon'
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
    <search className="find-bar" aria-label="Find in article" onKeyDown={press}>
      <Icon name="search" />
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
      <span className="find-count" data-is-missing={find.query.trim() !== '' && find.hits.length === 0}>
        {countText(find)}
      </span>
      <IconButton
        icon="chevron-up"
        size={16}
        label="Previous"
        chord="Shift+Enter"
        onClick={() => stepHit(-1)}
      />
      <IconButton icon="chevron-down" size={16} label="Next" chord="Enter" onClick={() => stepHit(1)} />
      <IconButton icon="close" size={16} label="Close" chord="Escape" onClick={closeFind} />
    </search>
  )
}

function press(event: KeyboardEvent): void {
  if (event.key === 'Escape') closeFind()
  else if (isEnter(event)) stepHit(event.shiftKey ? -1 : 1)
  else return
  event.preventDefault()
  event.stopPropagation()
}
