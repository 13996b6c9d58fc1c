import type { Collection } from './collect'
import { readHypothesis } from './hypothesis'
import type { Cells, Table } from './table'

/**
 * What Hypothesis writes for a spreadsheet: an annotation a row, of one page as a rule. The table does not say
 * which note a reply answers, so that each reply is a note that says who wrote it.
 */
export function readHypothesisTable({ rows }: Table): Collection {
  return readHypothesis(rows.map(annotationOf))
}

function annotationOf(row: Cells): Record<string, unknown> {
  const cell = (name: string) => row[name] ?? ''
  const isReply = cell('type') === 'Reply'
  const quote = isReply ? '' : (row['quote'] ?? cell('quote/description'))
  const selectors = [
    ...(quote === '' ? [] : [{ type: 'TextQuoteSelector', exact: quote }]),
    ...(cell('page') === '' ? [] : [{ type: 'PageSelector', label: cell('page') }]),
  ]
  return {
    uri: cell('url'),
    created: cell('created at'),
    user: cell('author'),
    text: isReply ? `**${cell('author')} replied:** ${cell('comment')}` : cell('comment'),
    tags: cell('tags').split(','),
    target: [{ selector: selectors }],
  }
}
