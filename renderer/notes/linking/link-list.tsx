import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { LinkSuggestion } from '../../../preload/contract/link'
import { ColorDot } from '../../ui/color-dot'
import { Icon } from '../../ui/icon'
import { caretBox } from './caret-box'
import './link-list.css'
import type { TypedLink } from './link-words'
import { placeList } from './place-list'

type LinkListProps = {
  id: string
  area: RefObject<HTMLTextAreaElement | null>
  open: TypedLink
  list: readonly LinkSuggestion[]
  /** What is shown is not of what was typed last. */
  isOld: boolean
  at: number
  onTake: (suggestion: LinkSuggestion) => void
}

export function optionId(listId: string, at: number): string {
  return `${listId}-${at}`
}

/** What a link can lead to, beneath the brackets that were typed. The field keeps the focus. */
export function LinkList({ id, area, open, list, isOld, at, onTake }: LinkListProps) {
  const element = usePlace(area, open.from)
  useEffect(() => {
    element.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [element, at, list])
  return (
    <div
      ref={element}
      popover="manual"
      className="link-list"
      // The focus stays in the field.
      onPointerDown={(event) => event.preventDefault()}
    >
      <p className={list.length > 0 ? 'visually-hidden' : 'link-list-nothing'} role="status">
        {said(open.typed, list.length, isOld)}
      </p>
      <div id={id} role="listbox" aria-label="What the link leads to" hidden={list.length === 0}>
        {list.map((suggestion, index) => (
          <div
            key={suggestion.address}
            id={optionId(id, index)}
            role="option"
            aria-selected={index === at}
            className="link-option"
            onClick={() => onTake(suggestion)}
          >
            <Sign suggestion={suggestion} />
            <bdi className="link-option-words">{suggestion.words}</bdi>
            {suggestion.beside !== '' && <bdi className="link-option-beside">{suggestion.beside}</bdi>}
          </div>
        ))}
      </div>
    </div>
  )
}

const kindWords = {
  article: 'Article',
  highlight: 'Highlight',
  person: 'Person',
  organisation: 'Organisation',
  place: 'Place',
} as const

function Sign({ suggestion: { kind, color } }: { suggestion: LinkSuggestion }) {
  return (
    <span className="link-option-sign">
      {kind === 'highlight' ? (
        <ColorDot color={color} />
      ) : (
        <Icon name={kind === 'article' ? 'file' : kind} size={16} />
      )}
      <span className="visually-hidden">{kindWords[kind]}: </span>
    </span>
  )
}

function said(typed: string, count: number, isOld: boolean): string {
  if (typed.trim() === '') return 'Type a title, a name, or words of a highlight.'
  if (count > 0) return count === 1 ? '1 suggestion' : `${count} suggestions`
  return isOld ? 'Looking…' : 'Nothing is called that. Esc leaves the brackets as they are.'
}

/** In the top layer, beside the brackets, also while the field or what it stands in is scrolled. */
function usePlace(area: RefObject<HTMLTextAreaElement | null>, from: number) {
  const element = useRef<HTMLDivElement>(null)
  const [, drawAnew] = useState(0)
  useLayoutEffect(() => element.current?.showPopover(), [])
  useLayoutEffect(() => {
    const list = element.current
    if (list === null || area.current === null) return
    const { left, top, bottom, maxHeight } = placeList(caretBox(area.current, from), {
      width: window.innerWidth,
      height: window.innerHeight,
    })
    list.style.left = `${left}px`
    list.style.top = top === null ? 'auto' : `${top}px`
    list.style.bottom = bottom === null ? 'auto' : `${bottom}px`
    list.style.maxHeight = `${maxHeight}px`
  })
  useEffect(() => {
    const move = ({ target }: Event) => {
      if (!(target instanceof Node && element.current?.contains(target) === true))
        drawAnew((count) => count + 1)
    }
    document.addEventListener('scroll', move, true)
    window.addEventListener('resize', move)
    return () => {
      document.removeEventListener('scroll', move, true)
      window.removeEventListener('resize', move)
    }
  }, [])
  return element
}
