import { memo } from 'react'
import { imageWords } from '../../../preload/contract/marked-image'
import { plainWords } from '../../../preload/contract/note-title'
import type { ReviewRow } from '../../../preload/contract/review'
import { useColorName } from '../../queries/library-colors'
import { Thumbnail } from '../../highlights/images/marked-image-view'
import { Icon } from '../../ui/icon'
import type { IconName } from '../../ui/icons'
import { edtfWords } from '../../ui/wording/edtf-words'
import { Wordings } from '../../ui/wording/reworded'
import type { Reach } from '../quotes/ledger-selection'
import { isOfFormerText, openMarked, openRow } from './open-row'
import { nameOfKind, madeWords, stateWords } from './review-words'

type RowProps = {
  row: ReviewRow
  id: string
  isSelected: boolean
  isActive: boolean
  position: number
  count: number
  onSelect: (reach: Reach) => void
}

const icons: Record<ReviewRow['ref']['kind'], IconName> = {
  highlight: 'highlight',
  note: 'note',
  quote: 'quote',
}

/** A highlight, note or quotation: an option of the list, in which nothing takes the focus. */
export const ReviewLine = memo(function ReviewLine(props: RowProps) {
  const { row, id, isSelected, isActive, position, count, onSelect } = props
  return (
    <div
      id={id}
      role="option"
      aria-selected={isSelected}
      aria-posinset={position}
      aria-setsize={count}
      className="review-row"
      data-color={row.color ?? undefined}
      data-is-active={isActive}
      onMouseDown={(event) => {
        // Reaching from one row to another, or opening one, would select their words as well.
        if (!event.shiftKey && event.detail < 2) return
        event.preventDefault()
        event.currentTarget.closest<HTMLElement>('[role=listbox]')?.focus()
      }}
      onClick={(event) =>
        onSelect(event.shiftKey ? 'range' : event.ctrlKey || event.metaKey ? 'toggle' : 'one')
      }
      onDoubleClick={() => openRow(row)}
    >
      <span className="review-bar" />
      <div className="review-words">
        <Kind row={row} />
        <Marked row={row} />
        <Meaning row={row} />
        <Note note={row.note} />
        <From row={row} />
      </div>
    </div>
  )
})

function Marked({ row: { words, image, rewording } }: { row: ReviewRow }) {
  const shown = image === null ? words : imageWords(words)
  if (shown === '') return null
  return (
    <div className="review-marked">
      {image !== null && <Thumbnail sha256={image} size="row" />}
      {rewording === null || rewording.pieces.length === 0 ? (
        <div className="review-exact" dir="auto">
          {shown}
        </div>
      ) : (
        <div className="review-exact" data-is-reworded>
          <Wordings pieces={rewording.pieces} />
        </div>
      )}
    </div>
  )
}

/** What in a change of words is more than a choice of words. */
function Meaning({ row: { rewording } }: { row: ReviewRow }) {
  if (rewording === null || rewording.meaning.length === 0) return null
  return (
    <div className="review-meaning" dir="auto">
      {rewording.meaning.join(' ')}
    </div>
  )
}

function Note({ note }: { note: string | null }) {
  if (note === null) return null
  return (
    <div className="review-note" dir="auto">
      <Icon name="note" />
      <span>{plainWords(note)}</span>
    </div>
  )
}

function Kind({ row }: { row: ReviewRow }) {
  const { ref, color, speaker, state, tags, articleTags } = row
  const nameOf = useColorName()
  return (
    <div className="review-kind">
      <Icon name={icons[ref.kind]} />
      <span>
        {nameOfKind(row)}
        {color !== null && `, ${nameOf(color)}`}
      </span>
      {speaker !== null && <bdi className="review-speaker">{speaker}</bdi>}
      {[...tags, ...articleTags].map((tag, at) => (
        <span
          key={`${tag} ${at}`}
          className="review-tag"
          title={at < tags.length ? 'On the highlight' : 'On its article'}
          data-is-own={at < tags.length}
        >
          {tag}
        </span>
      ))}
      {state !== null && isOfFormerText(row) && (
        <span
          className="review-state"
          data-state={state}
          title="Open the text in which these words were marked (O)"
          onClick={() => void openMarked(row)}
        >
          {stateWords[state]}
        </span>
      )}
      <span className="review-made">{madeWords(row)}</span>
    </div>
  )
}

function From({ row: { article, entity, day } }: { row: ReviewRow }) {
  return (
    <div className="review-from">
      {entity !== null && <span>On {entity.name}</span>}
      {day !== null && <span>Journal, {edtfWords(day)}</span>}
      {article !== null && (
        <>
          {article.outlet !== null && <strong>{article.outlet}</strong>}
          <span className="review-title">{article.title}</span>
          <span className="review-date">
            {article.published === null ? 'No date' : edtfWords(article.published)}
          </span>
        </>
      )}
    </div>
  )
}
