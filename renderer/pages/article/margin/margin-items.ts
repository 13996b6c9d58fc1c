import type { Highlight } from '../../../../preload/contract/highlight'
import type { Note } from '../../../../preload/contract/note'
import type { Tagging } from '../../../../preload/contract/tag'
import { spanOfHighlight } from '../../../highlights/highlight-store'

/** What stands in the margin beside a highlight. */
export type MarginItem = {
  highlight: Highlight
  notes: readonly Note[]
  tags: readonly string[]
}

type Parts = {
  highlights: readonly Highlight[]
  notes: readonly Note[]
  tags: readonly Tagging[]
  /** Whether a note is being begun on it. */
  isBegun: (highlight: Highlight) => boolean
}

/** The highlights of a text that have a note or a tag, in the order of the text. Those whose words are gone stand beside nothing. */
export function marginItems({ highlights, notes, tags, isBegun }: Parts): MarginItem[] {
  const notesOn = byHighlight(notes, ({ target }) => (target.on === 'highlight' ? target.highlightId : null))
  const tagsOn = byHighlight(tags, ({ highlightId }) => highlightId)
  return highlights.flatMap((highlight) => {
    const own = notesOn.get(highlight.id) ?? []
    const names = (tagsOn.get(highlight.id) ?? []).map(({ name }) => name)
    const hasSome = own.length > 0 || names.length > 0 || isBegun(highlight)
    return hasSome && spanOfHighlight(highlight) !== null ? [{ highlight, notes: own, tags: names }] : []
  })
}

function byHighlight<T>(all: readonly T[], idOf: (one: T) => string | null): Map<string, T[]> {
  const found = new Map<string, T[]>()
  for (const one of all) {
    const id = idOf(one)
    if (id === null) continue
    const others = found.get(id)
    if (others === undefined) found.set(id, [one])
    else others.push(one)
  }
  return found
}

const linePx = 21
/** So many lines of a note are shown at first; `margin.css` has the same. */
const maxLines = 10
// What a letter of a note is wide, in pixels.
const letterPx = 6.6

/** The height that a note will roughly have, so that others stand right before it is drawn. */
export function guessedHeight({ notes, tags }: MarginItem, width: number): number {
  const perLine = width / letterPx
  const lines = notes.reduce((sum, { body }) => sum + linesOf(body, perLine), 0)
  return (Math.min(lines, maxLines) + (tags.length > 0 ? 1 : 0)) * linePx + 16
}

function linesOf(body: string, perLine: number): number {
  return body
    .split('\n', maxLines)
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0)
}
