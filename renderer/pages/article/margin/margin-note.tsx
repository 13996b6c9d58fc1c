import { markedWords } from '../../../../preload/contract/marked-image'
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { inQuotationMarks } from '../../../../preload/contract/graphemes'
import { shorten } from '../../../anchoring/words'
import { hoverHighlight, useHighlightFocus } from '../../../highlights/highlight-store'
import { NoteBody } from '../../../notes/note-body'
import { NoteCards } from '../../../notes/note-card'
import { goToPassage } from './go-between'
import type { MarginItem } from './margin-items'
import { type Hold, useHeld } from './use-margin-places'

type MarginNoteProps = {
  item: MarginItem
  top: number
  isActive: boolean
  isWriting: boolean
  /** The tab of notes has the same ones: here they are for the eye and the pointer only. */
  isEcho: boolean
  hold: Hold
}

/** What is noted on a highlight, at the height of its passage. */
export function MarginNote({ item, top, isActive, isWriting, isEcho, hold }: MarginNoteProps) {
  const { highlight, tags } = item
  const held = useHeld(hold, highlight.id)
  const isPointed = useHighlightFocus(({ hoveredId }) => hoveredId === highlight.id)
  const words = inQuotationMarks(shorten(markedWords(highlight), 60))
  const go = () => goToPassage(highlight)
  return (
    <li
      ref={held}
      className="margin-note"
      data-color={highlight.color}
      data-highlight-id={highlight.id}
      data-is-active={isActive}
      data-is-pointed={isPointed}
      style={{ translate: `0 ${top}px` }}
      onPointerEnter={() => hoverHighlight(highlight.id)}
      onPointerLeave={() => hoverHighlight(null)}
      onClick={isEcho ? go : undefined}
    >
      <button
        type="button"
        className="margin-go"
        tabIndex={isEcho ? -1 : 0}
        aria-label={`Go to the passage ${words}`}
        title="Go to the passage"
        onClick={go}
      />
      <Clamped words={words} isWriting={isWriting} isEcho={isEcho}>
        <Notes item={item} words={words} isEcho={isEcho} onGo={go} />
      </Clamped>
      <TagLine tags={tags} />
    </li>
  )
}

function TagLine({ tags }: { tags: readonly string[] }) {
  if (tags.length === 0) return null
  return (
    <p className="margin-tags" title={tags.join(', ')}>
      <span className="visually-hidden">Tags: </span>
      {tags.join(', ')}
    </p>
  )
}

type NotesProps = { item: MarginItem; words: string; isEcho: boolean; onGo: () => void }

function Notes({ item: { highlight, notes }, words, isEcho, onGo }: NotesProps) {
  if (isEcho)
    return notes.map(({ id, body }) => (
      <NoteBody key={id} body={body} onEdit={onGo} onTick={() => Promise.resolve()} />
    ))
  return (
    <NoteCards
      target={{ on: 'highlight', highlightId: highlight.id }}
      own={notes}
      label={`Note on ${words}`}
      onPress={onGo}
    />
  )
}

/** As `margin.css` has it. */
const clampedPx = 212

type ClampedProps = { words: string; isWriting: boolean; isEcho: boolean; children: ReactNode }

/** The first lines of a long note, and a button for the rest; all of it while somebody writes. */
function Clamped({ words, isWriting, isEcho, children }: ClampedProps) {
  const [isWhole, setWhole] = useState(false)
  const content = useRef<HTMLDivElement>(null)
  const [height, setHeight] = useState(0)
  useLayoutEffect(() => {
    const element = content.current
    if (element === null) return
    const measure = () => setHeight(element.offsetHeight)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  const isLong = height > clampedPx && !isWriting
  return (
    <>
      <div className="margin-body" data-is-clamped={isLong && !isWhole} inert={isEcho}>
        <div ref={content}>{children}</div>
      </div>
      {isLong && (
        <button
          type="button"
          className="margin-more"
          tabIndex={isEcho ? -1 : 0}
          aria-expanded={isWhole}
          aria-label={`Show ${isWhole ? 'less' : 'all'} of the note on ${words}`}
          onClick={(event) => {
            event.stopPropagation()
            setWhole(!isWhole)
          }}
        >
          {isWhole ? 'Show less' : 'Show all'}
        </button>
      )}
    </>
  )
}
