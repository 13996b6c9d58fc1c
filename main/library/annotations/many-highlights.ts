import type { ActId, HighlightId } from '../../../preload/contract/common'
import type { HighlightColor } from '../../../preload/contract/highlight'
import { type Library, one } from '../database/database'
import { fold } from '../database/fold'
import { sql } from '../database/sql'
import { relabel, type Writing } from '../journal/journal'
import { othersInProcess, type Turns } from '../journal/turns'
import { updateRow } from '../journal/write'
import { writeEach } from '../journal/write-each'
import { quoted } from '../database/text'
import { recoloring } from './colors'
import { removeHighlight } from './highlights'
import { putTag } from './tags'
import { checkName, plainName } from './tags/tag-names'

type Many = { highlightIds: readonly HighlightId[]; actId: ActId }

const turns: Turns = { step: () => undefined, isWanted: () => true, rest: othersInProcess }

/** All in one step of undo; those that have the colour already stay as they are. */
export function setColorOfMany(
  library: Library,
  { color, ...many }: Many & { color: HighlightColor },
): Promise<{ changed: number }> {
  return doWithMany(
    library,
    many,
    (highlights) => recoloring(library, color, highlights),
    (writing, id) => {
      if (colorOf(writing.library, id) === color) return false
      updateRow(writing, 'highlight', id, { color })
      return true
    },
  )
}

/** All in one step of undo, their notes with them. */
export function removeMany(library: Library, many: Many): Promise<{ changed: number }> {
  return doWithMany(library, many, (highlights) => `delete ${highlights}`, removeHighlight)
}

/** All in one step of undo; those that have the tag already stay as they are. */
export function tagMany(
  library: Library,
  { name: given, ...many }: Many & { name: string },
): Promise<{ changed: number }> {
  const name = plainName(given)
  checkName(name)
  const folded = fold(name)
  return doWithMany(
    library,
    many,
    (highlights) => `tag ${highlights} with ${quoted(name)}`,
    (writing, id) => {
      if (bears(writing.library, id, folded)) return false
      putTag(writing, { highlightId: id }, name)
      return true
    },
  )
}

function bears(library: Library, id: HighlightId, folded: string): boolean {
  const row = one(
    library,
    sql`SELECT 1 FROM tagging g JOIN tag t ON t.id = g.tag_id
      WHERE g.highlight_id = ${id} AND g.deleted_at IS NULL AND t.folded = ${folded} AND t.deleted_at IS NULL`,
  )
  return row !== undefined
}

/** Those that were deleted meanwhile are passed over. */
async function doWithMany(
  library: Library,
  { highlightIds, actId }: Many,
  label: (highlights: string) => string,
  write: (writing: Writing, id: HighlightId) => unknown,
): Promise<{ changed: number }> {
  const about = { label: label('highlights'), articleId: null, key: actId }
  const { changed } = await writeEach(library, about, [highlightIds], turns, (writing, id) =>
    colorOf(writing.library, id) === null ? false : write(writing, id),
  )
  if (changed > 0) relabel(library, actId, label(changed === 1 ? '1 highlight' : `${changed} highlights`))
  return { changed }
}

/** Null where there is no such highlight. */
function colorOf(library: Library, id: HighlightId): HighlightColor | null {
  const row = one<{ color: HighlightColor }>(
    library,
    sql`SELECT color FROM highlight WHERE id = ${id} AND deleted_at IS NULL`,
  )
  return row?.color ?? null
}
