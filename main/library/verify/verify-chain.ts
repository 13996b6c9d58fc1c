// The journal against itself: each line and label is what was hashed, and each seal what it covers.

import { hashOfLabel, hashOfWords, firstHead } from '../database/chain/hashes'
import { sealOf } from '../database/chain/seal'
import { all, type Library, one } from '../database/database'
import { nothingLeft } from '../database/chain/nothing-left'
import { sql } from '../database/sql'
import { aboutArticle } from './about'
import type { Check, Told, VerifyContext } from './report'

const advice = 'Restore a back-up, and compare the two.'

type LineRow = {
  seq: number
  act_n: number
  noun: string
  row_id: string
  before: string | null
  after: string
  salt: string
  words_hash: string
  erased_by: number | null
}

const linesAtOnce = 1_000

/** What each line says is what was written: its words have their hash, or were deleted for good by an act that says so. */
export const checkWords: Check = function* (context) {
  const { library } = context
  const slice = library.db.transaction((after: number) => checkWordsAfter(context, after))
  for (let after: number | null = 0; after !== null;) {
    after = slice(after)
    yield
  }
}

/** Answers the last line that was looked at, or null where there is none after it. */
function checkWordsAfter({ library, problem }: VerifyContext, after: number): number | null {
  const lines = all<LineRow>(
    library,
    sql`SELECT seq, act_n, noun, row_id, before, after, ifnull(lower(hex(salt)), '') AS salt,
      ifnull(lower(hex(words_hash)), '') AS words_hash, erased_by
      FROM change WHERE seq > ${after} ORDER BY seq LIMIT ${linesAtOnce}`,
  )
  for (const line of lines) if (!isAsWritten(library, line)) problem(changedLine(library, line))
  return lines.length < linesAtOnce ? null : (lines.at(-1)?.seq ?? null)
}

// Files that an act still has to remove: lines that go as the files do.
const files: ReadonlySet<string> = new Set(['original', 'image'])

function isAsWritten(library: Library, line: LineRow): boolean {
  const { before, after, salt, words_hash: hash, erased_by: eraser } = line
  if (salt !== '') return eraser === null && hashOfWords(salt, { before, after }) === hash
  const isEmptied = after === nothingLeft && (before === null || before === nothingLeft)
  if (eraser !== null) return isEmptied && hash !== ''
  return isEmptied && files.has(line.noun) && isOpen(library, line.act_n)
}

function isOpen(library: Library, act: number): boolean {
  return one(library, sql`SELECT 1 FROM open_act WHERE act_n = ${act}`) !== undefined
}

function changedLine(library: Library, { seq, act_n: n, noun, row_id: id }: LineRow): Told {
  const label = one<{ label: string }>(library, sql`SELECT label FROM act WHERE n = ${n}`)?.label
  const which = label === undefined ? '' : ` of “${label}”`
  const sentence = `A line of the journal${which} is not what was written: something else than Dateline changed it. ${advice}`
  return { what: 'journal', where: `line ${seq}: ${noun} ${id}`, sentence, about: aboutArticle(library, id) }
}

type ActRow = { n: number; id: string; label: string; salt: string; hash: string; silenced_by: number | null }

/** What each act is called is what was written. */
export const checkLabels: Check = function* ({ library, problem }) {
  for (let after = 0; ;) {
    const acts = all<ActRow>(
      library,
      sql`SELECT n, id, label, ifnull(lower(hex(label_salt)), '') AS salt, ifnull(lower(hex(label_hash)), '') AS hash, silenced_by
        FROM act WHERE n > ${after} ORDER BY n LIMIT ${linesAtOnce}`,
    )
    for (const act of acts) {
      const isAsWritten =
        act.salt === '' ? act.silenced_by !== null : hashOfLabel(act.salt, act.label) === act.hash
      if (isAsWritten) continue
      const sentence = `What was done is called “${act.label}” in the journal, which is not what was written. ${advice}`
      problem({ what: 'journal', where: `act ${act.id}`, sentence })
    }
    yield
    const last = acts.at(-1)
    if (last === undefined || acts.length < linesAtOnce) return
    after = last.n
  }
}

type SealRow = {
  n: number
  act_n: number
  hash: string
  id: string | null
  label: string | null
  at: string | null
}

const sealsAtOnce = 200

/** Each seal is the hash of the one before it and of its act; each act is sealed, or still open. */
export const checkSeals: Check = function* (context) {
  const { library, checked, problem } = context
  let former = firstHead(library.id)
  for (let after = 0; ;) {
    const seals = all<SealRow>(
      library,
      sql`SELECT s.n, s.act_n, lower(hex(s.hash)) AS hash, a.id, a.label, a.at FROM seal s LEFT JOIN act a ON a.n = s.act_n
        WHERE s.n > ${after} ORDER BY s.n LIMIT ${sealsAtOnce}`,
    )
    for (const seal of seals) {
      checked.acts += 1
      if (seal.n !== after + 1) problem(gap(after + 1, seal.n - after - 1))
      const due = yield* sealOf(library, seal.act_n, former)
      if (due !== seal.hash) problem(brokenSeal(seal))
      // Each is compared with what the one before it says of itself: one that was changed is told of once, and the one after it.
      former = seal.hash
      after = seal.n
    }
    yield
    if (seals.length < sealsAtOnce) break
  }
  yield* checkUnsealed(context)
}

function gap(from: number, missing: number): Told {
  const sentence = `${missing === 1 ? 'A seal of the journal is' : `${missing} seals of the journal are`} missing: somebody removed what was done. ${advice}`
  return { what: 'chain', where: `seal ${from}`, sentence }
}

function brokenSeal({ n, id, label, at }: SealRow): Told {
  const which = label === null || at === null ? 'An act that is gone' : `“${label}” (${at.slice(0, 10)})`
  const sentence = `${which} is not what was sealed in the journal: a line of it, the act itself or its seal was changed, added or removed. ${advice}`
  return { what: 'chain', where: id === null ? `seal ${n}` : `act ${id}`, sentence }
}

/** What is not in the chain must be open: nothing can be put into the journal, or taken from its end, without that. */
function* checkUnsealed({ library, problem }: VerifyContext): Generator<undefined> {
  const unsealed = all<{ id: string; label: string }>(
    library,
    `SELECT a.id, a.label FROM act a WHERE NOT EXISTS (SELECT 1 FROM seal s WHERE s.act_n = a.n)
       AND NOT EXISTS (SELECT 1 FROM open_act o WHERE o.act_n = a.n) LIMIT 100`,
  )
  yield
  for (const { id, label } of unsealed) {
    const sentence = `“${label}” is in the journal without a seal: its seal was removed, or something else than Dateline put it there. ${advice}`
    problem({ what: 'chain', where: `act ${id}`, sentence })
  }
  const both = all<{ id: string }>(
    library,
    'SELECT a.id FROM open_act o JOIN seal s ON s.act_n = o.act_n JOIN act a ON a.n = o.act_n LIMIT 100',
  )
  for (const { id } of both) {
    const sentence = `An act that is sealed in the journal was opened again by something else than Dateline. ${advice}`
    problem({ what: 'chain', where: `act ${id}`, sentence })
  }
  // SQLite keeps the greatest number that it ever gave.
  const end = one<{ missing: number }>(
    library,
    `SELECT ifnull((SELECT seq FROM sqlite_sequence WHERE name = 'act'), 0) - ifnull((SELECT max(n) FROM act), 0) AS missing`,
  )
  if (end !== undefined && end.missing !== 0) {
    const sentence = `The newest acts of the journal are missing (${Math.abs(end.missing)}): somebody removed what was done last. ${advice}`
    problem({ what: 'chain', where: 'end of the journal', sentence })
  }
}
