// A saved search names tags, collections and other searches. Where these get another name, it goes on looking for the same.

import type { SearchField } from '../../../../preload/contract/search/fields'
import { withTerms } from '../../../../preload/contract/search/nodes'
import { parseQuery } from '../../../../preload/contract/search/parse-query'
import { inMarks } from '../../../../preload/contract/search/quotation-marks'
import { maxQueryLength, type SearchTerm, type SearchWords } from '../../../../preload/contract/search/query'
import type { Held } from '../columns'
import { all, type Library, one } from '../database'
import { fold } from '../fold'
import type { saved_search } from '../personal-tables'
import { sql } from '../sql'

export type SavedRow = Held<typeof saved_search, 'id' | 'name' | 'query' | 'is_alert' | 'place'>

export type QueryChange = Pick<SavedRow, 'id' | 'query'>

/** What the saved search of a name looks for; null where there is none. */
export function queryOf(library: Library, name: string): string | null {
  return (
    one<{ query: string }>(
      library,
      sql`SELECT query FROM saved_search WHERE folded = ${fold(name)} AND deleted_at IS NULL`,
    )?.query ?? null
  )
}

/**
 * The saved searches in which values of the fields become others, with their queries as they are then. `changed` gives what is
 * typed in a value's place, null for a value that stays. A query that would be too long stays as it is.
 */
export function queriesChanged(
  library: Library,
  fields: readonly SearchField[],
  changed: (value: SearchWords) => string | null,
): QueryChange[] {
  const saved = all<QueryChange>(library, sql`SELECT id, query FROM saved_search WHERE deleted_at IS NULL`)
  return saved.flatMap(({ id, query: former }) => {
    const query = queryWith(former, fields, changed)
    return query === former || query.length > maxQueryLength ? [] : [{ id, query }]
  })
}

/** The searches that name what is called otherwise now by `in:` or `new-in:`, with its new name. */
export function queriesNaming(library: Library, former: string, name: string): QueryChange[] {
  return queriesChanged(library, ['in', 'new-in'], ({ text, prefix }) =>
    !prefix && fold(text) === fold(former) ? inMarks(name) : null,
  )
}

function queryWith(
  query: string,
  fields: readonly SearchField[],
  changed: (value: SearchWords) => string | null,
): string {
  return valuesOf(query, fields).reduceRight((text, { from, to, value }) => {
    const typed = changed(value)
    return typed === null ? text : `${text.slice(0, from)}${typed}${text.slice(to)}`
  }, query)
}

/** What was typed for the fields, in the order of the text. */
function valuesOf(
  query: string,
  fields: readonly SearchField[],
): { from: number; to: number; value: SearchWords }[] {
  const { root } = parseQuery(query, { isTyping: false, now: new Date(), zone: 'UTC' })
  const terms = new Map<number, SearchTerm>()
  if (root !== null) withTerms(root, (term) => (terms.set(term.from, term), term))
  return [...terms.values()]
    .flatMap(({ field, value, from, to }) =>
      value.kind === 'words' && fields.some((one) => one === field) ? [{ from, to, value }] : [],
    )
    .sort((a, b) => a.from - b.from)
}
