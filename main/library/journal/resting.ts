import { all, type Library, one } from '../database/database'
import { list, sql } from '../database/sql'
import { parseRow } from './journal'

// The program is open for hours, main waits for the answer: what has been followed by more is said to be rested on.
const maxJournalLines = 2_000

/** A dropped act is in force where undo could not take it back, not where it was undone and something else done then. */
const laterInForce = `
  SELECT c.noun, c.after FROM act a JOIN change c ON c.act_n = a.n
  WHERE a.n > ? AND (a.undo_state = 'done' OR (a.undo_state = 'dropped' AND NOT EXISTS (
    SELECT 1 FROM act u WHERE u.undoes = a.id AND NOT EXISTS (SELECT 1 FROM act r WHERE r.undoes = u.id)
  )))
  LIMIT ?`

/**
 * Whether a later act that is in force refers to what this one made: taken back, it would pull the ground away. `alone`:
 * out of its turn, which no decision is where another was made since.
 */
export function isRestedOn(library: Library, actN: number, { alone = false } = {}): boolean {
  const later = all<{ noun: string; after: string }>(library, laterInForce, actN, maxJournalLines + 1)
  if (later.length === 0) return false
  if (later.length > maxJournalLines) return true
  if (alone && hasDecisions(library, actN) && later.some(({ noun }) => decisions.has(noun))) return true
  const referred = new Set(later.flatMap(({ after }) => idsIn(after)))
  return [...referred].some((id) => hasMade(library, actN, id))
}

// Decisions on entities, on names and on quotations rest on one another without naming one another.
const decisions: ReadonlySet<string> = new Set([
  'entity',
  'entity_alias',
  'entity_merge',
  'naming',
  'mention',
  'quote',
])

function hasDecisions(library: Library, actN: number): boolean {
  const decided = sql`SELECT 1 FROM change WHERE act_n = ${actN} AND noun IN (${list([...decisions])}) LIMIT 1`
  return one(library, decided) !== undefined
}

// An act may have made 100,000 rows: it is asked about each id that later ones refer to.
function hasMade(library: Library, actN: number, id: string): boolean {
  const made = sql`SELECT 1 FROM change WHERE row_id = ${id} AND act_n = ${actN} AND before IS NULL`
  return one(library, made) !== undefined
}

const idPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function idsIn(after: string): string[] {
  return Object.values(parseRow(after)).filter(
    (value) => typeof value === 'string' && idPattern.test(value),
  ) as string[]
}

function madeBy(library: Library, actN: number): string[] {
  return all<{ row_id: string }>(
    library,
    'SELECT row_id FROM change WHERE act_n = ? AND before IS NULL',
    actN,
  ).map(({ row_id: id }) => id)
}

function refersTo(made: ReadonlySet<string>, after: string): boolean {
  return Object.values(parseRow(after)).some((value) => typeof value === 'string' && made.has(value))
}

/** Of the acts that were undone, those that refer to what this one made, and those that refer to what they made. */
export function undoneUpon(library: Library, actN: number): number[] {
  const made = new Set(madeBy(library, actN))
  const upon: number[] = []
  const undone = all<{ n: number }>(
    library,
    `SELECT n FROM act WHERE undo_state = 'undone' AND n > ? ORDER BY n`,
    actN,
  )
  for (const { n } of undone) {
    const lines = all<{ after: string }>(library, 'SELECT after FROM change WHERE act_n = ?', n)
    if (!lines.some(({ after }) => refersTo(made, after))) continue
    upon.push(n)
    for (const id of madeBy(library, n)) made.add(id)
  }
  return upon
}
