import { all, type Library } from '../database/database'
import { fold } from '../database/fold'
import { sql } from '../database/sql'

const shown = 20

/** The names of tags that begin with what was typed, in their order. One that nothing bears finds nothing, and is left out. */
export function tagNames(library: Library, { typed }: { typed: string }): { names: string[] } {
  const beginning = fold(typed)
  return {
    names: all<{ name: string }>(
      library,
      sql`SELECT g.name FROM tag g
        WHERE g.folded >= ${beginning} AND g.folded < ${`${beginning}\u{10FFFF}`} AND g.deleted_at IS NULL
          AND EXISTS (SELECT 1 FROM tagging t WHERE t.tag_id = g.id AND t.deleted_at IS NULL)
        ORDER BY g.folded LIMIT ${shown}`,
    ).map(({ name }) => name),
  }
}
