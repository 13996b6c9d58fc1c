import type { HighlightId, RevisionId } from '../../../preload/contract/common'
import type { Passage } from '../../../preload/contract/highlight'
import { checkPassage } from '../articles/check-passage'
import { all, type Library, transaction } from '../database/database'
import { quoted } from '../database/text'
import type { Writing } from '../journal/journal'
import { act, removeRow, updateRow } from '../journal/write'
import { type Draft, get, insertHighlight, type StoredHighlight } from './highlights'

type Replacement = { highlightId: HighlightId; revisionId: RevisionId; passage: Passage }

/**
 * Gives a highlight other bounds. Its passage is evidence and stays as it is: a new highlight with its colour, style, notes and
 * tags takes its place, and it is deleted, in one act. `currentHighlight` leads from the former to the new one. The same bounds
 * in the same revision change nothing. Throws as `create` does.
 */
export function replaceHighlight(
  library: Library,
  { highlightId, revisionId, passage }: Replacement,
): StoredHighlight {
  return transaction(library, () => {
    const former = get(library, highlightId)
    const { id: replaces, articleId, color, style } = former
    checkPassage(library, { articleId, revisionId, passage })
    if (isSamePlace(former, { revisionId, passage })) return former
    const about = { label: `move highlight to ${quoted(passage.exact)}`, articleId }
    const id = act(library, about, (writing) =>
      insertInPlace(writing, { articleId, revisionId, passage, color, style, replaces }),
    )
    return get(library, id)
  })
}

/** Enters a highlight in the place of another one, whose notes and tags it takes, as a part of an act. Answers its id. */
export function insertInPlace(
  writing: Writing,
  draft: Draft & Required<Pick<Draft, 'replaces'>>,
): HighlightId {
  const made = insertHighlight(writing, draft)
  hand(writing, { from: draft.replaces, to: made })
  removeRow(writing, 'highlight', draft.replaces)
  return made
}

function isSamePlace(former: StoredHighlight, { revisionId, passage }: Omit<Replacement, 'highlightId'>) {
  const { start, end } = former.passage
  return (
    former.image === null &&
    former.revisionId === revisionId &&
    start === passage.start &&
    end === passage.end
  )
}

/**
 * Notes and tags stay the rows that they are, with the times at which they were written. Deleted ones go along: were they
 * to come back by undo, they would else be on a highlight that nobody sees.
 */
function hand(writing: Writing, { from, to }: { from: HighlightId; to: HighlightId }): void {
  for (const table of ['note', 'tagging'] as const) {
    const rows = all<{ id: string }>(writing.library, `SELECT id FROM ${table} WHERE highlight_id = ?`, from)
    for (const { id } of rows) updateRow(writing, table, id, { highlight_id: to })
  }
}
