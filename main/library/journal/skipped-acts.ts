import { all, type Library, type Row } from '../database/database'
import type { Value } from '../database/sql'
import { parseRow } from './journal'

/** Columns and what the program has written into them by itself. */
export type Over = ReadonlyMap<string, Value>

const nothing: Over = new Map()

type Span = { from: Value; to: Value }

type SkippedLine = { of_seq: number; before: string; after: string }

/** Lines of the journal by their numbers, the first and the last included. */
export type Lines = { from: number; to: number }

/**
 * What the program has since laid over the rows of an act by itself: that an article was opened, a feed's new text.
 * It answers by the number of the act's line. One question for many lines: an import has tens of thousands of them.
 */
export function laidOver(library: Library, actN: number, { from, to }: Lines): (seq: number) => Over {
  const lines = all<SkippedLine>(
    library,
    `SELECT l.seq AS of_seq, c.before, c.after
     FROM change l NOT INDEXED
     CROSS JOIN change c ON c.row_id = l.row_id AND c.noun = l.noun AND c.seq > l.seq AND c.before IS NOT NULL
     CROSS JOIN act a ON a.n = c.act_n AND a.undo_state = 'step' AND a.undoes IS NULL
     WHERE l.seq BETWEEN ? AND ? AND l.act_n = ? ORDER BY c.seq`,
    from,
    to,
    actN,
  )
  const spans = new Map<number, Map<string, Span>>()
  for (const { of_seq: seq, before, after } of lines) {
    spans.set(seq, spansOf(spans.get(seq) ?? new Map<string, Span>(), parseRow(before), parseRow(after)))
  }
  return (seq) => {
    const columns = spans.get(seq)
    return columns === undefined ? nothing : changesOf(columns)
  }
}

function spansOf(columns: Map<string, Span>, before: Row, after: Row): Map<string, Span> {
  for (const [column, to] of Object.entries(after)) {
    const from = columns.get(column)?.from ?? before[column] ?? null
    columns.set(column, { from, to })
  }
  return columns
}

// Some acts write a column and then what stood there before: that is no change.
function changesOf(columns: Map<string, Span>): Over {
  return new Map(
    [...columns].filter(([, { from, to }]) => from !== to).map(([column, { to }]) => [column, to]),
  )
}
