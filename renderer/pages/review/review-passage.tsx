import { type KeyboardEvent, useState } from 'react'
import type { HighlightId } from '../../../preload/contract/common'
import type { ListedRow, ReviewPassage } from '../../../preload/contract/review'
import { NoteBody } from '../../notes/note-body'
import { takesImages } from '../../notes/note-images'
import { addressOf } from '../../text/images/image-address'
import { question } from '../../queries/question'
import { useSteadyAnswer } from '../../queries/use-answer'
import { Button } from '../../ui/button'
import { TextArea } from '../../ui/fields/input'
import { Reworded } from '../../ui/wording/reworded'
import { openMarkedText, openRow } from './open-row'
import { keepNote, tickNote } from './review-actions'
import { useReview, useReviewRows, writeNote } from './review-store'
import { nameOfKind, rewordedWords } from './review-words'

/** The passage of the chosen row, beside the table where there is room. */
export function PassageBeside() {
  const { rows } = useReviewRows()
  const activeKey = useReview((state) => state.selection.activeKey)
  const isWriting = useReview((state) => state.isWriting)
  const row = rows.find(({ key }) => key === activeKey)
  if (row === undefined) return <aside className="review-beside" aria-label="Passage" />
  return (
    <aside className="review-beside" aria-label="Passage" data-is-writing={isWriting}>
      <Passage row={row} isWriting={isWriting} />
    </aside>
  )
}

export function Passage({ row, isWriting }: { row: ListedRow; isWriting: boolean }) {
  const { value } = useSteadyAnswer(question('review.passage', { ref: row.ref }))
  const passage = value?.row.ref.id === row.ref.id ? value : null
  const { article, entity, ref } = row
  return (
    <>
      <div className="review-beside-from">
        <h3>{article?.title ?? entity?.name ?? nameOfKind(row)}</h3>
        <Button icon="book" onClick={() => openRow(row)}>
          {article === null ? 'Open page' : 'Open in article'}
        </Button>
      </div>
      {passage !== null && <Words passage={passage} />}
      {passage !== null && <Notes key={ref.id} passage={passage} isWriting={isWriting} />}
    </>
  )
}

function Words({ passage }: { passage: ReviewPassage }) {
  const { before, words, after, row, revisionNumber } = passage
  if (words === '' && row.image === null) return null
  return (
    <>
      {row.image !== null && (
        <img
          className="review-image"
          src={addressOf({ sha256: row.image })}
          alt=""
          data-color={row.color ?? undefined}
        />
      )}
      {words !== '' && (
        <blockquote className="review-passage" dir="auto" data-color={row.color ?? undefined}>
          {before}
          <mark>{words}</mark>
          {after}
        </blockquote>
      )}
      {row.state !== null && row.state !== 'exact' && (
        <div className="review-revision">
          {row.image === null
            ? `These are the words of revision ${revisionNumber}, in which they were marked.`
            : `This is the image of revision ${revisionNumber}, in which it was marked.`}
          <Button kind="quiet" icon="book" onClick={() => openMarkedText(passage)}>
            Open revision {revisionNumber}
          </Button>
        </div>
      )}
      <Now row={row} />
    </>
  )
}

/** What the current text has where the words were marked. */
function Now({ row }: { row: ReviewPassage['row'] }) {
  const { rewording, image } = row
  if (rewording === null) return null
  const { pieces, meaning, decision } = rewording
  return (
    <Reworded
      className="review-now"
      sentence={rewordedWords(row)}
      isOpen={decision === null}
      meaning={image === null ? meaning : []}
      pieces={pieces.length > 0 ? pieces : null}
      actions={[]}
    />
  )
}

function Notes({ passage, isWriting }: { passage: ReviewPassage; isWriting: boolean }) {
  const { notes, row } = passage
  const [first, ...rest] = notes
  const { ref } = row
  if (isWriting && ref.kind === 'highlight')
    return (
      <>
        <NoteField highlightId={ref.id} note={first ?? null} />
        {rest.map(({ id, body, version }) => (
          <NoteBody
            key={id}
            body={body}
            onEdit={() => undefined}
            onTick={(ticked) => tickNote({ id, version }, ticked)}
          />
        ))}
      </>
    )
  return (
    <>
      {notes.map(({ id, body, version }) => (
        <NoteBody
          key={id}
          body={body}
          onEdit={() => writeNote(id === first?.id && ref.kind === 'highlight')}
          onTick={(ticked) => tickNote({ id, version }, ticked)}
        />
      ))}
      {ref.kind === 'highlight' && notes.length === 0 && (
        <Button kind="quiet" icon="note" onClick={() => writeNote(true)}>
          Write a note
        </Button>
      )}
    </>
  )
}

type FieldProps = { highlightId: HighlightId; note: ReviewPassage['notes'][number] | null }

/** Kept as soon as it is left: nothing that was written is ever lost by going on. */
function NoteField({ highlightId, note }: FieldProps) {
  const [body, setBody] = useState(note?.body ?? '')
  const leave = async () => {
    if (body !== (note?.body ?? '') && !(await keepNote({ highlightId, note, body }))) return
    writeNote(false)
  }
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const isDone = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
    if (!isDone) return
    event.preventDefault()
    event.stopPropagation()
    // The blur keeps it.
    document.querySelector<HTMLElement>('.review-table [role=listbox]')?.focus()
  }
  return (
    <TextArea
      className="review-note-field"
      {...takesImages}
      aria-label="Note"
      autoFocus
      rows={5}
      maxLength={100_000}
      value={body}
      onChange={(event) => setBody(event.target.value)}
      onKeyDown={press}
      onBlur={() => void leave()}
    />
  )
}
