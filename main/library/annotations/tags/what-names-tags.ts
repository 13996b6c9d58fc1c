// What names a tag elsewhere: it goes on meaning it once the tag is called otherwise.

import { printValue } from '../../../../preload/contract/search/print-query'
import { inMarks } from '../../../../preload/contract/search/quotation-marks'
import { all, type Library } from '../../database/database'
import type { Held } from '../../database/columns'
import { fold } from '../../database/fold'
import type { feed_rule } from '../../database/personal-tables'
import { queriesChanged } from '../../database/queries/saved-queries'
import { sql } from '../../database/sql'
import { tagsMeant } from '../../database/queries/tag-values'
import type { Writing } from '../../journal/journal'
import { updateRow } from '../../journal/write'
import { plainName, type TagRow } from './tag-names'

/**
 * The steps by which the saved searches that would not find some of these tags any more look for the new name as well, or in
 * place of a name that means nothing else.
 */
export function searchesMoved(
  library: Library,
  moves: readonly { tag: { id: string }; to: string }[],
  to: string,
): ((writing: Writing) => void)[] {
  const former = all<{ id: string; folded: string }>(
    library,
    sql`SELECT id, folded FROM tag WHERE deleted_at IS NULL`,
  )
  const moved = new Map(moves.map((move) => [move.tag.id, move]))
  const renamed = former.map((tag) => ({ ...tag, folded: fold(moved.get(tag.id)?.to ?? tag.folded) }))
  const changes = queriesChanged(library, ['tag'], (value) => {
    const meant = tagsMeant(former, value)
    const found = new Set(tagsMeant(renamed, value).map(({ id }) => id))
    const lost = meant.filter(({ id }) => !found.has(id))
    if (lost.length === 0) return null
    return lost.length === meant.length ? inMarks(to) : `${printValue(value)},${inMarks(to)}`
  })
  return changes.map(
    ({ id, query }) =>
      (writing) =>
        updateRow(writing, 'saved_search', id, { query }),
  )
}

type RuleRow = Held<typeof feed_rule, 'id' | 'tag'>

/** The rules for feeds that put it on: they go on doing so by its new name. */
export function rulesThatPut(library: Library, { folded }: TagRow): RuleRow[] {
  return all<RuleRow>(
    library,
    sql`SELECT id, tag FROM feed_rule WHERE tag IS NOT NULL AND deleted_at IS NULL`,
  ).filter((rule) => fold(plainName(rule.tag ?? '')) === folded)
}
