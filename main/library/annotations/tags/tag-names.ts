// Tags are nested by their names alone: "Trade/Ports" lies in "Trade", whether or not there is a tag of that name.

import { all, type Library, one } from '../../database/database'
import type { Held } from '../../database/columns'
import { failure, notFound } from '../../database/errors'
import { fold } from '../../database/fold'
import type { tag } from '../../database/personal-tables'
import { sql } from '../../database/sql'
import { isWithin } from '../../database/tags/borne-by'
import { quoted } from '../../database/text'

export type TagRow = Held<typeof tag, 'id' | 'name' | 'folded' | 'color' | 'description' | 'memo'>

const columns = sql`id, name, folded, color, description, memo`

/** Without space around its parts: "a / b" and "a/b" are one tag. */
export function plainName(name: string): string {
  return name
    .split(/[/／]/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
    .join('/')
}

/** The parts of its name, as many as it is deep. */
export function partsOf({ name, folded }: Pick<TagRow, 'name' | 'folded'>): string[] {
  const parts = name.split('/')
  // A letter such as ℅ has a stroke once it is folded.
  return parts.length === folded.split('/').length ? parts : folded.split('/')
}

/** The tag of this name with those nested in it, in the order of their names; throws `not-found` where there are none. */
export function tagsUnder(library: Library, name: string): [TagRow, ...TagRow[]] {
  const folded = fold(plainName(name))
  const [first, ...others] = all<TagRow>(
    library,
    sql`SELECT ${columns} FROM tag WHERE deleted_at IS NULL AND ${isWithin(folded)} ORDER BY folded, id`,
  )
  if (first === undefined) throw notFound('tag')
  return [first, ...others]
}

/** The tag of precisely this name. */
export function tagNamed(library: Library, name: string): TagRow | undefined {
  return one<TagRow>(
    library,
    sql`SELECT ${columns} FROM tag WHERE folded = ${fold(name)} AND deleted_at IS NULL`,
  )
}

export const maxNameLength = 200

/** Throws where a tag could not be called so. */
export function checkName(name: string): void {
  if (name === '') throw failure('invalid-input', 'A tag needs a name of more than blanks and strokes.')
  if (name.length > maxNameLength)
    throw failure(
      'conflict',
      `A tag would be called ${quoted(name)}, which is longer than ${maxNameLength} letters; choose a shorter name.`,
    )
}
