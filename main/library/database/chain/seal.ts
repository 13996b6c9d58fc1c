// Seals acts: each seal is the hash of the seal before it, of its act and of the act's lines, so that nothing of them can be changed,
// removed or put among them later without every later seal being another one.

import { LibraryError } from '../../../../preload/contract/errors'
import { codeOf } from '../../../base/errors'
import { all, type Connection, type Library, one, run, transaction } from '../database'
import { now } from '../ids'
import { type Sql, sql } from '../sql'
import { allAtOnce, type Steps, withPauses } from '../steps'
import { firstHead, SealHash, type SealedAct, type SealedLine } from './hashes'

/** The key of an act that deletes for good and is not done with that: it stays open. */
export const erasingKey = 'erasing'

/**
 * Which acts count as closed: `quiet` ones, which nothing joins any more; `written` ones too, whatever may join them, for who wants to
 * know the head now; and `left` ones, which somebody held who is gone.
 */
type Closed = 'quiet' | 'written' | 'left'

// A person who types pauses for less; an act of the library worker writes every few milliseconds.
const quietSeconds = 300
const heldSeconds = 600

const isBegunJob = sql`SELECT 1 FROM job j WHERE j.id = a.key AND j.state IN ('running', 'paused')`

/** An act without a key is written by one transaction alone, which is over. */
function closedActs(closed: Closed): Sql {
  const sinceWritten = sql`abs(unixepoch(${now()}) - unixepoch(open_act.written_at))`
  const isClosed = {
    quiet: sql`(a.key IS NULL AND open_act.is_held = 0) OR ${sinceWritten} >= iif(open_act.is_held, ${heldSeconds}, ${quietSeconds})`,
    written: sql`open_act.is_held = 0 OR ${sinceWritten} >= ${heldSeconds}`,
    left: sql`1`,
  }[closed]
  return sql`SELECT open_act.act_n AS n FROM open_act CROSS JOIN act a ON a.n = open_act.act_n
    WHERE (${isClosed}) AND a.key IS NOT ${erasingKey} AND NOT EXISTS (${isBegunJob}) ORDER BY open_act.act_n`
}

// 5 ms of hashing: more is done in turns.
const fewLines = 1_000

function hasFewLines(library: Connection, n: number): boolean {
  return one(library, sql`SELECT 1 FROM change WHERE act_n = ${n} LIMIT 1 OFFSET ${fewLines}`) === undefined
}

/** Seals, within a transaction, what is closed and of few lines. Costs one look at a nearly empty table where that is nothing. */
export function sealClosed(library: Library, closed: Closed = 'quiet'): void {
  if (one(library, 'SELECT 1 FROM open_act LIMIT 1') === undefined) return
  for (const { n } of all<{ n: number }>(library, closedActs(closed)))
    if (hasFewLines(library, n)) enterSeal(library, n, allAtOnce(sealOf(library, n, head(library).hash)))
}

/**
 * Of who has the library for himself: whatever was being written, here or by a process that was killed, is over. What cannot be sealed
 * now, on a full disk, is sealed later; long acts are left for `sealWritten`.
 */
export function sealLeft(library: Library): void {
  try {
    if (all(library, closedActs('left')).length === 0) return
    transaction({ ...library, busyTimeoutMs: 0 }, () => sealClosed(library, 'left'))
  } catch (error) {
    if (!(error instanceof LibraryError) && codeOf(error) !== 'SQLITE_ERROR') throw error
  }
}

export type Head = { hash: string; acts: number }

/** The newest seal, and how many there are. */
export function head(library: Connection & { readonly id: string }): Head {
  const last = one<Head>(
    library,
    'SELECT n AS acts, lower(hex(hash)) AS hash FROM seal ORDER BY n DESC LIMIT 1',
  )
  return last ?? { hash: firstHead(library.id), acts: 0 }
}

/** Within a transaction. */
export function enterSeal(library: Connection, n: number, hash: string): void {
  run(
    library,
    'INSERT INTO seal (n, act_n, hash) VALUES ((SELECT ifnull(max(n), 0) + 1 FROM seal), ?, unhex(?))',
    n,
    hash,
  )
  run(library, 'DELETE FROM open_act WHERE act_n = ?', n)
}

/**
 * Seals all that is closed, long acts too, in turns; answers the head that stands then. What is still being written is sealed later, and
 * nothing of what can be read by then is missing from the chain but that.
 */
export async function sealWritten(library: Library, closed: 'quiet' | 'written' = 'written'): Promise<Head> {
  if (all(library, closedActs(closed)).length > 0) transaction(library, () => sealClosed(library, closed))
  for (const { n } of all<{ n: number }>(library, closedActs(closed))) await sealLong(library, n)
  return head(library)
}

// An act that is written on meanwhile, or a seal that another process enters, has it begin again.
const attempts = 5

async function sealLong(library: Library, n: number): Promise<void> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const before = standing(library, n)
    const hash = await withPauses(sealOf(library, n, before.head))
    const isSealed = transaction(library, () => {
      const after = standing(library, n)
      if (before.head !== after.head || before.lines !== after.lines || !after.isOpen) return !after.isOpen
      enterSeal(library, n, hash)
      return true
    })
    if (isSealed) return
  }
}

function standing(library: Library, n: number) {
  const lines = one<{ lines: string }>(
    library,
    sql`SELECT count(*) || ' ' || ifnull(max(seq), 0) AS lines FROM change WHERE act_n = ${n}`,
  )?.lines
  const isOpen = one(library, sql`SELECT 1 FROM open_act WHERE act_n = ${n}`) !== undefined
  return { head: head(library).hash, lines, isOpen }
}

const lineColumns = sql`c.seq, c.at, c.author_id, c.noun, c.row_id, c.action, ifnull(lower(hex(c.words_hash)), '') AS words_hash`

// Of an import of a large folder, whose lines lie beside one another.
const atOnce = 1_000

/** The hash of an act's seal after the seal before it. */
export function* sealOf(library: Connection, n: number, former: string): Steps<string> {
  const act = one<SealedAct>(
    library,
    sql`SELECT id, at, author_id, undoes, article_id, ifnull(lower(hex(label_hash)), '') AS label_hash FROM act WHERE n = ${n}`,
  )
  if (act === undefined) return ''
  const hash = new SealHash(former, act)
  if (hasFewLines(library, n)) {
    for (const line of all<SealedLine>(
      library,
      sql`SELECT ${lineColumns} FROM change c WHERE c.act_n = ${n} ORDER BY c.seq`,
    ))
      hash.line(line)
  } else yield* enterMany(library, n, hash)
  yield* enterTaken(library, n, hash)
  return hash.digest()
}

function* enterMany(library: Connection, n: number, hash: SealHash): Steps<void> {
  const spanned = one<{ first: number; last: number }>(
    library,
    sql`SELECT min(seq) AS first, max(seq) AS last FROM change WHERE act_n = ${n}`,
  )
  if (spanned === undefined) return
  for (let from = spanned.first; from <= spanned.last; from += atOnce) {
    const to = from + atOnce - 1
    const lines = all<SealedLine>(
      library,
      sql`SELECT ${lineColumns} FROM change c NOT INDEXED WHERE c.seq BETWEEN ${from} AND ${to} AND c.act_n = ${n} ORDER BY c.seq`,
    )
    for (const line of lines) hash.line(line)
    yield
  }
}

/** What an act has deleted for good is part of its own seal: nobody can empty a line in its name later. */
function* enterTaken(library: Connection, n: number, hash: SealHash): Steps<void> {
  for (let after = 0; ;) {
    const lines = all<{ seq: number; hash: string }>(
      library,
      sql`SELECT seq, lower(hex(words_hash)) AS hash FROM change WHERE erased_by = ${n} AND seq > ${after} ORDER BY seq LIMIT ${atOnce}`,
    )
    for (const line of lines) hash.taken('words', line.hash)
    const last = lines.at(-1)
    if (last === undefined) break
    after = last.seq
    yield
  }
  const labels = all<{ hash: string }>(
    library,
    sql`SELECT lower(hex(label_hash)) AS hash FROM act WHERE silenced_by = ${n} ORDER BY n`,
  )
  for (const label of labels) hash.taken('label', label.hash)
}
