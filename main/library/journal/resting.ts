import { all, type Library } from '../database/database'
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
  const own = all<{ noun: string }>(library, 'SELECT noun FROM change WHERE act_n = ?', actN)
  if (alone && areDecisions(own) && areDecisions(later)) return true
  const made = new Set(madeBy(library, actN))
  return later.some(({ after }) => refersTo(made, after))
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

function areDecisions(lines: readonly { noun: string }[]): boolean {
  return lines.some(({ noun }) => decisions.has(noun))
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
