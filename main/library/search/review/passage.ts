import type { HighlightId, NoteId, RevisionId } from '../../../../preload/contract/common'
import type { ListedRow, ReviewPassage, ReviewRef } from '../../../../preload/contract/review'
import { all, type Library, one } from '../../database/database'
import { type Sql, sql } from '../../database/sql'
import { rowsOfNumbers } from './rows'

// Some sentences: as much as stands beside the words on a screen.
const around = 400
// A part of a sentence that begins or ends there says nothing.
const sentenceEnd = /[.!?…。！？]["”’»)\]]*\s+|\n+/g
const maxWords = 20_000

type Marked = {
  revision_id: RevisionId
  number: number
  start: number
  end: number
  image_words: string | null
  text: string
}

type ListedPassage = Omit<ReviewPassage, 'row'> & { row: ListedRow }

/** A row of the review with what stands around its words in the text that they were marked in, and its notes whole. */
export function reviewPassage(library: Library, { ref }: { ref: ReviewRef }): ListedPassage | null {
  const n = numberOf(library, ref)
  const [row] = n === null ? [] : rowsOfNumbers(library, [n])
  if (row === undefined) return null
  const marked = markedIn(library, ref)
  const notes = notesOf(library, ref)
  if (marked === undefined)
    return {
      row,
      revisionId: null,
      revisionNumber: null,
      start: null,
      before: '',
      words: '',
      after: '',
      notes,
    }
  const { revision_id: revisionId, number: revisionNumber, start, end, image_words: ofImage, text } = marked
  // What stands around an image's place is not around words that were marked.
  if (ofImage !== null)
    return { row, revisionId, revisionNumber, start, before: '', words: ofImage, after: '', notes }
  return {
    row,
    revisionId,
    revisionNumber,
    start,
    before: endOf(text.slice(Math.max(0, start - around), start), start <= around),
    words: text.slice(start, Math.min(end, start + maxWords)),
    after: beginningOf(text.slice(end, end + around), end + around >= text.length),
    notes,
  }
}

/** From the first sentence that is whole. */
function endOf(text: string, isWhole: boolean): string {
  if (isWhole) return text
  const [first] = text.matchAll(sentenceEnd)
  return first === undefined ? `… ${text.replace(/^\S*\s/, '')}` : text.slice(first.index + first[0].length)
}

/** Up to the last sentence that is whole. */
function beginningOf(text: string, isWhole: boolean): string {
  if (isWhole) return text
  const last = [...text.matchAll(sentenceEnd)].at(-1)
  return last === undefined
    ? `${text.replace(/\s\S*$/, '')} …`
    : text.slice(0, last.index + last[0].trimEnd().length)
}

/** The number of a row in the listing; null where it is in none. */
export function numberOf(library: Library, ref: ReviewRef): number | null {
  const numbers: Record<ReviewRef['kind'], Sql> = {
    highlight: sql`SELECT 4 * n AS n FROM highlight WHERE id = ${ref.id}`,
    note: sql`SELECT 4 * n + 1 AS n FROM note WHERE id = ${ref.id}`,
    quote: sql`SELECT n FROM review_listing WHERE quote_id = ${ref.id}`,
  }
  return one<{ n: number }>(library, numbers[ref.kind])?.n ?? null
}

function markedIn(library: Library, { kind, id }: ReviewRef): Marked | undefined {
  if (kind === 'note') return undefined
  const row =
    kind === 'highlight'
      ? sql`SELECT revision_id, start_offset AS start, end_offset AS end, image_words FROM highlight WHERE id = ${id}`
      : sql`SELECT revision_id, own_start AS start, own_end AS end, NULL AS image_words FROM quote WHERE id = ${id}`
  return one<Marked>(
    library,
    sql`SELECT m.revision_id, r.number, m.start, m.end, m.image_words, x.text
      FROM (${row}) m JOIN revision r ON r.id = m.revision_id JOIN revision_text x ON x.revision_id = m.revision_id`,
  )
}

function notesOf(library: Library, { kind, id }: ReviewRef): { id: NoteId; body: string; version: number }[] {
  if (kind === 'quote') return []
  const on = kind === 'note' ? sql`o.id = ${id}` : sql`o.highlight_id = ${id satisfies HighlightId}`
  return all(
    library,
    sql`SELECT o.id, o.body, o.version FROM note o WHERE ${on} AND o.deleted_at IS NULL ORDER BY o.id`,
  )
}
