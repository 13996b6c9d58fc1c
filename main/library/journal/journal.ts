import type { ActId } from '../../../preload/contract/common'
import { saltLabel, saltWords } from '../database/chain/hashes'
import { isOpen, noteWritten } from '../database/chain/open-acts'
import { type Library, type Row, one, run } from '../database/database'
import { newId } from '../database/ids'
import type { TableName } from '../database/tables'
import { wellFormed } from '../database/text'

export type About = {
  /** Completes "Undo: …". */
  label: string
  articleId: string | null
  /** Writes with the same key become one act, such as one stretch of typing. */
  key?: ActId | undefined
  /** The label also replaces that of the act which this write joins. */
  relabel?: boolean
  /** Journalled, but undo passes it over: the program did it along with something else, such as opening an article. */
  skipUndo?: boolean
  /** Set by undo and redo: the act that this one takes back. */
  undoes?: string
}

/** An act while it is written. */
export type Writing = {
  readonly library: Library
  readonly about: About
  readonly at: string
  /** The act's number, once there is something to enter. */
  act: number | null
  /** Written in several transactions: between two of them nobody else closes the act. */
  readonly isLong?: boolean
}

type Line = { id: string; before: Row | null; after: Row }

/** A row as a line of the journal holds it, before or after. */
export function parseRow(json: string): Row {
  return JSON.parse(json) as Row
}

/** Enters in the journal what became of a row. */
export function enterLine(writing: Writing, noun: TableName, line: Line): void {
  const { library, at } = writing
  const act = actFor(writing, line.id)
  const whole = withEarlier(writing, act, noun, line)
  const before = whole.before === null ? null : JSON.stringify(whole.before)
  const after = JSON.stringify(whole.after)
  const { salt, hash } = saltWords({ before, after })
  run(
    library,
    `INSERT INTO change (act_n, at, author_id, noun, row_id, action, before, after, salt, words_hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, unhex(?), unhex(?))`,
    // Another act of the same name, where the first had a line that no longer stands last.
    writing.act ?? act,
    at,
    library.authorId,
    noun,
    line.id,
    actionOf(whole),
    before,
    after,
    salt,
    hash,
  )
}

function actFor(writing: Writing, rowId: string): number {
  const { library, about, at, isLong = false } = writing
  // What took longer than anybody waits was sealed meanwhile.
  if (writing.act !== null && (!isLong || isOpen(library, writing.act))) return writing.act
  const joined = actToJoin(writing, rowId)
  if (joined !== null && about.relabel === true) setLabel(library, joined, about.label)
  if (joined !== null) noteWritten(library, joined, { at, isHeld: isLong })
  writing.act = joined ?? openAct(writing)
  return writing.act
}

/** The act with this key, unless it was undone or sealed, or another act has changed the row since. */
function actToJoin({ library, about }: Writing, rowId: string): number | null {
  if (about.key === undefined) return null
  const known = one<{ n: number }>(
    library,
    `SELECT n FROM act WHERE key = ? AND undo_state = 'done' ORDER BY n DESC LIMIT 1`,
    about.key,
  )
  if (known === undefined || !isOpen(library, known.n)) return null
  const last = one<{ act_n: number }>(
    library,
    'SELECT act_n FROM change WHERE row_id = ? ORDER BY seq DESC LIMIT 1',
    rowId,
  )
  return last === undefined || last.act_n === known.n ? known.n : null
}

/** Gives the act with this key another name, unless it was undone or sealed. */
export function relabel(library: Library, key: ActId, label: string): void {
  const named = one<{ n: number | null }>(
    library,
    `SELECT max(n) AS n FROM act WHERE key = ? AND undo_state = 'done'`,
    key,
  )
  const n = named?.n ?? null
  if (n !== null && isOpen(library, n)) setLabel(library, n, label)
}

/** Within a transaction, of an act that is open. */
export function setLabel(library: Library, n: number, given: string): void {
  const label = wellFormed(given)
  const { salt, hash } = saltLabel(label)
  run(
    library,
    'UPDATE act SET label = ?, label_salt = unhex(?), label_hash = unhex(?) WHERE n = ?',
    label,
    salt,
    hash,
    n,
  )
}

/** Enters an act of which no row may be left to change: undo and redo, whose order the acts tell. */
export function enterAct(writing: Writing): void {
  writing.act ??= openAct(writing)
}

/** Something else is done: what was undone before can no longer be done again on top of it. */
export function dropUndone(library: Library): void {
  run(library, `UPDATE act SET undo_state = 'dropped' WHERE undo_state = 'undone'`)
}

function openAct(writing: Writing): number {
  const { library, about, at, isLong = false } = writing
  const undoState = about.undoes === undefined && about.skipUndo !== true ? 'done' : 'step'
  if (undoState === 'done') dropUndone(library)
  const { key = null, label, articleId, undoes = null } = about
  return addAct(library, { at, key, label, articleId, undoes, undoState, isHeld: isLong })
}

type NewAct = {
  at: string
  key: string | null
  label: string
  articleId: string | null
  undoes: string | null
  undoState: 'done' | 'dropped' | 'step'
  isHeld: boolean
}

/** Enters an act, which is open; answers its number. */
export function addAct(library: Library, opened: NewAct): number {
  const { at, key, articleId, undoes, undoState, isHeld } = opened
  // What is hashed must be what SQLite keeps.
  const label = wellFormed(opened.label)
  const { salt, hash } = saltLabel(label)
  const made = one<{ n: number }>(
    library,
    `INSERT INTO act (id, key, at, author_id, label, article_id, undoes, undo_state, label_salt, label_hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, unhex(?), unhex(?)) RETURNING n`,
    newId(),
    key,
    at,
    library.authorId,
    label,
    articleId,
    undoes,
    undoState,
    salt,
    hash,
  )
  const n = made?.n ?? 0
  noteWritten(library, n, { at, isHeld })
  return n
}

/** One line a row and act: an hour of typing would else keep every state of a note between two saves. */
function withEarlier(writing: Writing, act: number, noun: TableName, line: Line): Line {
  // A row that is made now has no line yet: its name was never used before.
  if (line.before === null) return line
  const { library } = writing
  const earlier = one<{ seq: number; before: string | null; after: string }>(
    library,
    'SELECT seq, before, after FROM change WHERE act_n = ? AND noun = ? AND row_id = ?',
    act,
    noun,
    line.id,
  )
  if (earlier === undefined) return line
  if (isFollowed(library, noun, line.id, earlier.seq)) {
    writing.act = openAct(writing)
    return line
  }
  run(library, 'DELETE FROM change WHERE seq = ?', earlier.seq)
  return {
    id: line.id,
    before: earlier.before === null ? null : { ...line.before, ...parseRow(earlier.before) },
    after: { ...parseRow(earlier.after), ...line.after },
  }
}

/** Whether another act has changed the row since: a line that says what stood before that would follow one that says what it became. */
function isFollowed(library: Library, noun: TableName, id: string, seq: number): boolean {
  const later = one(
    library,
    'SELECT 1 FROM change WHERE row_id = ? AND seq > ? AND noun = ? LIMIT 1',
    id,
    seq,
    noun,
  )
  return later !== undefined
}

function actionOf({ before, after }: Line): string {
  if (before === null) return 'create'
  if (!('deleted_at' in after)) return 'update'
  return after.deleted_at === null ? 'restore' : 'remove'
}
