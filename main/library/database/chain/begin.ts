// What an older library lacks when it is brought up to date: the hashes of its lines and the seals of its acts. Steps of the schema change
// rows without lines: here the journal is brought in step with them, for these steps and for those to come.

import { checksumOf } from '../checksum'
import { all, type Connection, one, type Row, run } from '../database'
import { newId, now } from '../ids'
import { sql, type Value } from '../sql'
import { allAtOnce } from '../steps'
import { type TableName, tables } from '../tables'
import { saltLabel, saltWords } from './hashes'
import { noteWritten } from './open-acts'
import { type OutOfStep, rowsOutOfStep } from './replay'
import { enterSeal, erasingKey, head, sealOf } from './seal'

const names = Object.keys(tables) as TableName[]

function hasChain(library: Connection): boolean {
  return one(library, `SELECT 1 FROM sqlite_schema WHERE name = 'seal' AND type = 'table'`) !== undefined
}

function placeOf({ table, id }: OutOfStep): string {
  return `${table} ${id}`
}

/** Rows that were not what the journal says before any step: what changed them was no step, so no line may say that it was. */
export function damagedBefore(library: Connection): ReadonlySet<string> {
  const places = new Set<string>()
  if (!hasChain(library)) return places
  for (const table of names)
    for (const { found } of rowsOutOfStep(library, table)) for (const one of found) places.add(placeOf(one))
  return places
}

type Identity = { id: string; author_id: string }

/** Within the transaction of the steps, after them. Nothing happens where no step has made the tables yet. */
export function bringInStep(library: Connection, damaged: ReadonlySet<string>): void {
  const identity = one<Identity>(library, 'SELECT id, author_id FROM library')
  if (identity === undefined || !hasChain(library)) return
  fillChecksums(library)
  enterSteps(library, identity, damaged)
  beginChain(library, identity)
}

/** Within a transaction: hashes the lines and labels that have no hash, and seals every act that has no seal. */
export function beginChain(library: Connection, identity: Pick<Identity, 'id'>): void {
  hashLines(library)
  hashLabels(library)
  sealAll(library, identity)
}

function fillChecksums(library: Connection): void {
  const rows = all<Row>(library, 'SELECT * FROM article WHERE checksum IS NULL')
  for (const row of rows)
    run(library, sql`UPDATE article SET checksum = ${checksumOf('article', row)} WHERE n = ${row.n ?? null}`)
}

const label = 'bring the journal in step with a newer version of Dateline'

function enterSteps(
  library: Connection,
  { author_id: author }: Identity,
  damaged: ReadonlySet<string>,
): void {
  let act: number | null = null
  const at = now()
  for (const table of names) {
    for (const { found } of rowsOutOfStep(library, table)) {
      for (const one of found) {
        if (damaged.has(placeOf(one)) || one.wrong.kind === 'emptied') continue
        act ??= openStep(library, { at, author })
        enterStep(library, { act, at, author }, one)
      }
    }
  }
}

type Stepping = { at: string; author: string }

/** Undo passes it over, as all that the program does by itself. */
function openStep(library: Connection, { at, author }: Stepping): number {
  const { salt, hash } = saltLabel(label)
  const made = one<{ n: number }>(
    library,
    sql`INSERT INTO act (id, key, at, author_id, label, article_id, undoes, undo_state, label_salt, label_hash)
      VALUES (${newId()}, NULL, ${at}, ${author}, ${label}, NULL, NULL, 'step', unhex(${salt}), unhex(${hash})) RETURNING n`,
  )
  const n = made?.n ?? 0
  noteWritten(library, n, { at, isHeld: false })
  return n
}

function enterStep(
  library: Connection,
  { act, at, author }: Stepping & { act: number },
  one: OutOfStep,
): void {
  const { table, id, row, told } = one
  const { before, after } = told === null ? { before: null, after: row } : stepped(row, told)
  run(
    library,
    sql`INSERT INTO change (act_n, at, author_id, noun, row_id, action, before, after)
      VALUES (${act}, ${at}, ${author}, ${table}, ${id}, ${before === null ? 'create' : 'update'},
        ${before === null ? null : JSON.stringify(before)}, ${JSON.stringify(after)})`,
  )
}

/** The columns that are not what the lines add up to, as those have them and as the row has them. */
function stepped(row: Row, told: Row): { before: Row; after: Row } {
  const before: Record<string, Value> = {}
  const after: Record<string, Value> = {}
  for (const [column, value] of Object.entries(row)) {
    if (column === 'n' || column === 'checksum' || (told[column] ?? null) === value) continue
    before[column] = told[column] ?? null
    after[column] = value
  }
  return { before, after }
}

const linesAtOnce = 1_000

function hashLines(library: Connection): void {
  for (let last = 0; ;) {
    const lines = all<{ seq: number; before: string | null; after: string; words_hash: string | null }>(
      library,
      sql`SELECT seq, before, after, lower(hex(words_hash)) AS words_hash FROM change WHERE seq > ${last} ORDER BY seq LIMIT ${linesAtOnce}`,
    )
    for (const line of lines) {
      if (line.words_hash !== null && line.words_hash !== '') continue
      const { salt, hash } = saltWords(line)
      run(
        library,
        'UPDATE change SET salt = unhex(?), words_hash = unhex(?) WHERE seq = ?',
        salt,
        hash,
        line.seq,
      )
    }
    last = lines.at(-1)?.seq ?? 0
    if (lines.length < linesAtOnce) return
  }
}

function hashLabels(library: Connection): void {
  for (const { n, label: words } of all<{ n: number; label: string }>(
    library,
    'SELECT n, label FROM act WHERE label_hash IS NULL',
  )) {
    const { salt, hash } = saltLabel(words)
    run(library, 'UPDATE act SET label_salt = unhex(?), label_hash = unhex(?) WHERE n = ?', salt, hash, n)
  }
}

/** Every act that there is, in the order in which they began; what deletes for good and was cut off is gone on with, and so stays open. */
function sealAll(library: Connection, { id }: Pick<Identity, 'id'>): void {
  const acts = all<{ n: number; key: string | null }>(
    library,
    'SELECT n, key FROM act WHERE n NOT IN (SELECT act_n FROM seal) ORDER BY n',
  )
  for (const { n, key } of acts) {
    if (key === erasingKey) noteWritten(library, n, { at: now(), isHeld: false })
    else enterSeal(library, n, allAtOnce(sealOf(library, n, head({ ...library, id }).hash)))
  }
}
