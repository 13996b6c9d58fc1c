import type { Cited } from '../../../preload/contract/citation'
import type { HighlightId, NoteId } from '../../../preload/contract/common'
import type { HighlightColor } from '../../../preload/contract/highlight'
import type { ReviewRow } from '../../../preload/contract/review'
import { copyCitations } from '../../copying/copy-store'
import { act } from '../../queries/act'
import { settled } from '../../queries/query-cache'
import { askForTag } from '../../tags/tag-store'
import { showError, showToast } from '../../toasts/toast-store'
import { newActId, showUndoToast } from '../../toasts/undo-store'
import { chosenRows, rowsOf, useReview } from './review-store'

/** The highlights among what is chosen; says what can be chosen where there is none. */
function chosenHighlights(lacking = 'colour'): HighlightId[] {
  const ids = chosenRows().flatMap(({ ref }) => (ref.kind === 'highlight' ? [ref.id] : []))
  if (ids.length === 0)
    showToast({ text: `Choose a highlight first: notes and quotations have no ${lacking}.` })
  // By tag, one highlight may stand in several rows.
  return [...new Set(ids)]
}

/** Gives the chosen highlights a colour, in one step of undo. */
export async function recolorChosen(color: HighlightColor): Promise<void> {
  const highlightIds = chosenHighlights()
  if (highlightIds.length === 0) return
  try {
    const actId = newActId()
    const { changed } = await act('highlight.setColorOfMany', { highlightIds, color, actId })
    if (changed > 1) showUndoToast(`Changed the colour of ${changed} highlights`, actId)
  } catch (error) {
    showError(error)
  }
}

/** Asks for a tag of the chosen highlights; Enter takes the one that was used last. `row`: where it is asked. */
export function askForTagOfChosen(row: Element | null): void {
  const ids = chosenHighlights('tags')
  if (ids.length === 0) return
  const rows = chosenRows().filter(({ ref }) => ref.kind === 'highlight')
  const [first] = rows
  const has = (first?.tags ?? []).filter((tag) => rows.every(({ tags }) => tags.includes(tag)))
  const middle = {
    left: innerWidth / 2,
    right: innerWidth / 2,
    top: innerHeight / 3,
    bottom: innerHeight / 3,
  }
  askForTag({
    highlights: Promise.resolve(ids.map((id) => ({ id }))),
    has,
    anchor: row?.getBoundingClientRect() ?? middle,
  })
}

/** Deletes the chosen highlights, or the one chosen note, in one step of undo. */
export async function removeChosen(): Promise<void> {
  const rows = chosenRows()
  const [only] = rows
  if (rows.length === 1 && only?.ref.kind === 'note') return removeNote(only.ref.id)
  const highlightIds = rows.flatMap(({ ref }) => (ref.kind === 'highlight' ? [ref.id] : []))
  if (highlightIds.length === 0) {
    showToast({ text: 'Choose a highlight or a note first; decide about quotations in the article.' })
    return
  }
  try {
    const actId = newActId()
    const ids = [...new Set(highlightIds)]
    const { changed } = await act('highlight.removeMany', { highlightIds: ids, actId })
    await settled(rowsOf(useReview.getState().query))
    showUndoToast(changed === 1 ? 'Highlight deleted' : `${changed} highlights deleted`, actId)
  } catch (error) {
    showError(error)
  }
}

async function removeNote(noteId: NoteId): Promise<void> {
  try {
    const actId = newActId()
    await act('note.remove', { noteId, actId })
    showUndoToast('Note deleted', actId)
  } catch (error) {
    showError(error)
  }
}

/** Copies all chosen quotations and highlights with where they are from, in the order of the table. */
export function copyChosen(): void {
  const cited = chosenRows().flatMap((row) => citedOf(row) ?? [])
  if (cited.length === 0)
    showToast({ text: 'Choose a highlight or a quotation first: a note has no words of an article.' })
  else void copyCitations(cited)
}

function citedOf({ article, ref, at }: ReviewRow): Cited | null {
  if (article === null) return null
  const { articleId } = article
  if (ref.kind === 'highlight') return { articleId, highlightId: ref.id }
  return ref.kind === 'quote' && at !== null ? { articleId, at } : null
}

type Writing = { highlightId: HighlightId; note: { id: NoteId; version: number } | null; body: string }

/** Keeps what was written on a highlight: its note, or a new one. Answers false where that failed. */
export async function keepNote({ highlightId, note, body }: Writing): Promise<boolean> {
  const actId = newActId()
  try {
    if (note !== null) await act('note.save', { noteId: note.id, version: note.version, body, actId })
    else if (body.trim() !== '')
      await act('note.create', { target: { on: 'highlight', highlightId }, body, actId })
    return true
  } catch (error) {
    showError(error)
    return false
  }
}

/** Keeps a note of which a task was ticked, or is to be done again. */
export async function tickNote(
  { id: noteId, version }: { id: NoteId; version: number },
  body: string,
): Promise<void> {
  try {
    await act('note.save', { noteId, version, body, actId: newActId() })
  } catch (error) {
    showError(error)
  }
}
