// What was done to the library, told from its journal: who, what and when. Nothing is written by it.

import { setImmediate } from 'node:timers/promises'
import type { ActId } from '../../../preload/contract/common'
import type {
  ActDetails,
  HistoryFilter,
  HistoryPage,
  ToldAct,
  ToldChange,
} from '../../../preload/contract/history'
import type { act, change } from '../database/captured-tables'
import type { Held } from '../database/columns'
import { keyOf, pageOf } from '../database/cursor'
import { all, type Library, one } from '../database/database'
import { notFound } from '../database/errors'
import { allOf, type Sql, sql } from '../database/sql'
import { isErased } from './erased'
import { formerTextOf } from './former-text-of'
import { parseRow } from './journal'
import { thingOf, toldFields } from './told-columns'
import { state } from './undo'

type ActRow = Held<typeof act, 'n' | 'id' | 'at' | 'label' | 'article_id'> &
  Pick<ToldAct, 'author' | 'standing'>

// Undone, and not done again since, also where something else was done then.
const isUndone = sql`EXISTS (SELECT 1 FROM act u WHERE u.undoes = a.id AND NOT EXISTS (
  SELECT 1 FROM act r WHERE r.undoes = u.id))`

const columns = sql`a.n, a.id, a.at, a.label, a.article_id, w.name AS author,
  CASE WHEN a.undoes IS NOT NULL THEN 'step' WHEN a.undo_state = 'step' THEN 'by-itself'
    WHEN ${isUndone} THEN 'undone' ELSE 'stands' END AS standing`

type Asked = { filter: HistoryFilter; after: string | null; limit: number }

// Looked through in one go: most acts have none of the words that are looked for. 5 ms.
const atOnce = 5_000

/** The acts that the filter lets through, the latest first; looked for in turns, so that main answers others meanwhile. */
export async function history(library: Library, { filter, after, limit }: Asked): Promise<HistoryPage> {
  const found: ActRow[] = []
  let below = after === null ? newest(library) + 1 : keyOf(after, ['number'])[0]
  while (below > 1 && found.length <= limit) {
    const from = Math.max(1, below - atOnce)
    found.push(...actsWithin(library, filter, { from, below, limit: limit + 1 - found.length }))
    below = from
    if (found.length <= limit) await setImmediate()
  }
  const { shown, next } = pageOf(found, limit, ({ n }) => [n])
  return { acts: shown.map(toldAct), next }
}

function newest(library: Library): number {
  return one<{ n: number | null }>(library, 'SELECT max(n) AS n FROM act')?.n ?? 0
}

type Stretch = { from: number; below: number; limit: number }

function actsWithin(library: Library, filter: HistoryFilter, { from, below, limit }: Stretch): ActRow[] {
  const where = allOf([sql`a.n >= ${from} AND a.n < ${below}`, ...conditionsOf(filter)])
  // SQLite would begin with the one author, and sort all acts.
  return all<ActRow>(
    library,
    sql`SELECT ${columns} FROM act a CROSS JOIN author w ON w.id = a.author_id
      WHERE ${where} ORDER BY a.n DESC LIMIT ${limit}`,
  )
}

function conditionsOf({ noun, articleId, noteId, day, text }: HistoryFilter): Sql[] {
  return [
    ...(noun === null ? [] : [sql`EXISTS (SELECT 1 FROM change c WHERE c.act_n = a.n AND c.noun = ${noun})`]),
    ...(articleId === null
      ? []
      : [
          sql`(a.article_id = ${articleId} OR a.n IN (SELECT act_n FROM change WHERE row_id = ${articleId}))`,
        ]),
    ...(noteId === null ? [] : [sql`a.n IN (SELECT act_n FROM change WHERE row_id = ${noteId})`]),
    ...(day === null ? [] : [sql`a.at >= ${day.from} AND a.at < ${day.until}`]),
    ...(text.trim() === '' ? [] : [sql`instr(lower(a.label), lower(${text.trim()})) > 0`]),
  ]
}

function toldAct({ id, at, label, article_id: articleId, author, standing }: ActRow): ToldAct {
  return { id, at, label, articleId, author, standing }
}

type ChangeRow = Held<typeof change, 'noun' | 'row_id' | 'action' | 'before' | 'after'>

// An import of a folder changes tens of thousands of rows.
const told = 20

/** Lays two texts over each other, which is no SQL. */
export type Compare = (before: string, after: string) => NonNullable<ToldChange['fields'][number]['pieces']>

/** What an act changed, its first rows, in the words that people have for them. */
export function details(library: Library, { actId }: { actId: ActId }, compare: Compare): ActDetails {
  const its = one<Held<typeof act, 'n' | 'undo_state'>>(
    library,
    sql`SELECT n, undo_state FROM act WHERE id = ${actId}`,
  )
  if (its === undefined) throw notFound('act')
  const rows = all<ChangeRow>(
    library,
    sql`SELECT noun, row_id, action, before, after FROM change WHERE act_n = ${its.n} ORDER BY seq LIMIT ${told}`,
  )
  const changes = one<{ rows: number }>(
    library,
    sql`SELECT count(*) AS rows FROM change WHERE act_n = ${its.n}`,
  )
  const [canTakeBack = false] = state(library, { acts: [{ act: actId, step: 'undo' }] }).can ?? []
  return {
    changes: rows.map((row) => toldChange(library, row, compare)),
    more: (changes?.rows ?? 0) - rows.length,
    canTakeBack,
    isErased: isErased(library, its.n),
  }
}

function toldChange(library: Library, change: ChangeRow, compare: Compare): ToldChange {
  const { noun, action, after } = change
  const before = change.before === null ? null : parseRow(change.before)
  const fields = toldFields(noun, before, parseRow(after))
  return {
    thing: thingOf(noun),
    action,
    fields: fields.map((field) => ({
      ...field,
      pieces:
        noun === 'note' && field.before !== null && field.after !== null
          ? compare(field.before, field.after)
          : null,
    })),
    formerText: formerTextOf(library, { ...change, before }),
  }
}
