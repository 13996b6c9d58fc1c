// What the journal keeps of articles that were deleted for good: that they were, by whom and when, and nothing of what was in them.
// Such an act cannot be undone. While files of it are still to be removed from the disk, it has a line for each of them.

import { erasingKey } from '../database/chain/seal'
import { all, type Library, one, run } from '../database/database'
import { now } from '../database/ids'
import { nothingLeft } from '../database/chain/nothing-left'
import { anyOf, sql } from '../database/sql'
import { addAct, dropUndone, setLabel } from './journal'

/** The key of an act of which something is still to be done. */
const unfinished = erasingKey

/** Enters the act; what was undone before is not done again after it. */
export function openErasing(library: Library, label: string): number {
  dropUndone(library)
  const act = {
    key: unfinished,
    label,
    articleId: null,
    undoes: null,
    undoState: 'dropped',
    isHeld: false,
  } as const
  return addAct(library, { ...act, at: now() })
}

export function nameErasing(library: Library, n: number, label: string): void {
  setLabel(library, n, label)
}

type Forgotten = { act: number; articleId: string; ids: readonly string[] }

/**
 * Takes from every line what it has of these rows, and from the acts that were about nothing else the words that they quote. Who did
 * what, and when, stays, and so do the hashes of the words. `act` is the one that deletes for good.
 */
export function forgetRows(library: Library, { act, articleId, ids }: Forgotten): void {
  const acts = all<{ n: number; label: string }>(
    library,
    sql`SELECT n, label FROM act WHERE n IN (SELECT act_n FROM change WHERE row_id IN (${anyOf(ids)}))
      UNION SELECT u.n, u.label FROM change c CROSS JOIN act a ON a.n = c.act_n CROSS JOIN act u ON u.undoes = a.id
      WHERE c.row_id IN (${anyOf(ids)})`,
  )
  run(
    library,
    sql`UPDATE change SET before = iif(before IS NULL, NULL, ${nothingLeft}), after = ${nothingLeft}, salt = NULL,
      erased_by = ${act} WHERE row_id IN (${anyOf(ids)}) AND salt IS NOT NULL`,
  )
  for (const { n, label } of acts) {
    const silent = withoutQuoted(label)
    if (silent === label) continue
    run(
      library,
      sql`UPDATE act SET label = ${silent}, label_salt = NULL, silenced_by = ${act} WHERE n = ${n} AND label_salt IS NOT NULL AND (article_id = ${articleId}
        OR NOT EXISTS (SELECT 1 FROM change WHERE act_n = ${n} AND after <> ${nothingLeft}))`,
    )
  }
}

/** Without what stands between the first mark and the last, whatever marks are between. */
function withoutQuoted(label: string): string {
  const [from, to] = [label.indexOf('“'), label.lastIndexOf('”')]
  return from < 0 || to < from ? label : `${label.slice(0, from + 1)}…${label.slice(to)}`
}

export type FileNoun = 'original' | 'image'

type FileLeft = { seq: number; noun: FileNoun; hash: string }

/** Remembers that a file is to be removed, in the transaction that deletes what referred to it. */
export function rememberFile(library: Library, act: number, noun: FileNoun, hash: string): void {
  run(
    library,
    sql`INSERT OR IGNORE INTO change (act_n, at, author_id, noun, row_id, action, before, after)
      VALUES (${act}, ${now()}, ${library.authorId}, ${noun}, ${hash}, 'remove', ${nothingLeft}, ${nothingLeft})`,
  )
}

/** The files that are still to be removed, of this act and of such as were cut off. */
export function filesLeft(library: Library): FileLeft[] {
  return all<FileLeft>(
    library,
    sql`SELECT c.seq, c.noun, c.row_id AS hash FROM act a CROSS JOIN change c ON c.act_n = a.n WHERE a.key = ${unfinished}`,
  )
}

export function forgetFile(library: Library, { seq }: Pick<FileLeft, 'seq'>): void {
  run(library, sql`DELETE FROM change WHERE seq = ${seq}`)
}

/** Whether something of what was deleted for good is still to be done. */
export function isErasingUnfinished(library: Library): boolean {
  return one(library, sql`SELECT 1 FROM act WHERE key = ${unfinished} LIMIT 1`) !== undefined
}

export function finishErasing(library: Library): void {
  run(library, sql`UPDATE act SET key = NULL WHERE key = ${unfinished}`)
}

/** Whether a row that an act changed is no more, or the act is one that deleted for good. */
export function isErased(library: Library, n: number): boolean {
  return (
    one(
      library,
      sql`SELECT 1 FROM act a WHERE a.n = ${n} AND (
        EXISTS (SELECT 1 FROM change WHERE act_n = a.n AND after = ${nothingLeft})
        OR (a.undo_state = 'dropped' AND NOT EXISTS (SELECT 1 FROM change WHERE act_n = a.n)))`,
    ) !== undefined
  )
}
