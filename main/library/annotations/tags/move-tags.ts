// Renaming, merging and deleting tags. All of what bears a tag may have to be written, so it is done in turns and is one step
// of undo. Renaming onto a name that there is, and merging, are the same.

import type { ActId } from '../../../../preload/contract/common'
import { all, type Library, one } from '../../database/database'
import type { Held } from '../../database/columns'
import { failure } from '../../database/errors'
import { fold } from '../../database/fold'
import { newId } from '../../database/ids'
import type { tagging } from '../../database/personal-tables'
import { anyOf, sql } from '../../database/sql'
import { quoted } from '../../database/text'
import type { Writing } from '../../journal/journal'
import type { LongTurns } from '../../journal/turns'
import { removeRow, updateRow } from '../../journal/write'
import { writeEach, type Written } from '../../journal/write-each'
import { rulesThatPut, searchesMoved } from './what-names-tags'
import { checkName, partsOf, plainName, tagNamed, type TagRow, tagsUnder } from './tag-names'

/** What is done with a tag and with those nested in it. */
export type TagsAsked = { actId?: ActId | undefined; name: string } & (
  { kind: 'rename' | 'merge'; to: string } | { kind: 'remove' }
)

/** A tag on its way to another name; `into` is the one that has it already. */
type Move = { tag: TagRow; to: string; into: TagRow | null }

type Step = (writing: Writing) => unknown

export async function moveTags(library: Library, asked: TagsAsked, turns: LongTurns): Promise<Written> {
  const tags = tagsUnder(library, asked.name)
  const steps =
    asked.kind === 'remove'
      ? removing(library, tags)
      : renaming(library, movesOf(library, tags, asked), asked)
  const key = asked.actId ?? (newId() as ActId)
  const label = labelOf(asked)
  turns.begin({ id: key, label }, taggingsOf(library, tags) + tags.length)
  return writeEach(library, { label, articleId: null, key }, steps, turns, (writing, step) => step(writing))
}

function labelOf(asked: TagsAsked): string {
  const name = quoted(plainName(asked.name))
  if (asked.kind === 'remove') return `delete the tag ${name}`
  const to = quoted(plainName(asked.to))
  return asked.kind === 'rename' ? `rename the tag ${name} to ${to}` : `merge the tag ${name} into ${to}`
}

/** Whether so many articles and highlights bear them that it takes a while. */
export function isLongMove(library: Library, { name }: TagsAsked, few: number): boolean {
  return taggingsOf(library, tagsUnder(library, name), few + 1) > few
}

/** Whether an act gave tags that so many bear another name: taking it back has their words taken in anew. */
export function renamesMany(library: Library, actN: number, few: number): boolean {
  const renamed = all<{ id: string }>(
    library,
    sql`SELECT row_id AS id FROM change WHERE act_n = ${actN} AND noun = 'tag' LIMIT 100`,
  )
  return taggingsOf(library, renamed, few + 1) > few
}

function taggingsOf(library: Library, tags: readonly { id: string }[], most = -1): number {
  const rows = sql`SELECT 1 FROM tagging
    WHERE tag_id IN (${anyOf(tags.map(({ id }) => id))}) AND deleted_at IS NULL LIMIT ${most}`
  return one<{ rows: number }>(library, sql`SELECT count(*) AS rows FROM (${rows})`)?.rows ?? 0
}

/** Which tags would fall together with one that there is, if this one were called so. */
export function wouldMerge(
  library: Library,
  { name, to }: { name: string; to: string },
): { merges: { name: string; into: string }[]; total: number } {
  const merges = movesOf(library, tagsUnder(library, name), { kind: 'rename', name, to }).flatMap(
    ({ tag, into }) => (into === null || isBare(library, into) ? [] : [{ name: tag.name, into: into.name }]),
  )
  return { merges: merges.slice(0, maxTold), total: merges.length }
}

const maxTold = 20

function movesOf(
  library: Library,
  tags: readonly TagRow[],
  { kind, name, to }: Extract<TagsAsked, { to: string }>,
): Move[] {
  const target = plainName(to)
  checkName(target)
  const depth = plainName(name).split('/').length
  if (kind === 'merge') checkMerge(library, { name, target })
  const ownIds = new Set(tags.map(({ id }) => id))
  return tags.map((tag) => {
    const called = [target, ...partsOf(tag).slice(depth)].join('/')
    checkName(called)
    const known = tagNamed(library, called)
    return { tag, to: called, into: known === undefined || ownIds.has(known.id) ? null : known }
  })
}

function checkMerge(library: Library, { name, target }: { name: string; target: string }): void {
  tagsUnder(library, target)
  const [from, into] = [fold(plainName(name)), fold(target)]
  if (into === from || into.startsWith(`${from}/`))
    throw failure(
      'conflict',
      `${quoted(target)} is ${quoted(name)} itself or nested in it; merge it into another tag.`,
    )
}

/** Nothing bears it, and nothing is said of it: it stands only because something bore it once. */
function isBare(library: Library, { id, color, description, memo }: TagRow): boolean {
  return color === null && description === null && memo === null && taggingsOf(library, [{ id }], 1) === 0
}

function renaming(library: Library, moves: readonly Move[], { to }: { to: string }): Iterable<Step[]> {
  return moving(library, moves, searchesMoved(library, moves, plainName(to)))
}

function* moving(
  library: Library,
  moves: readonly Move[],
  searches: readonly Step[],
): Generator<Step[], void> {
  yield [...searches]
  for (const { tag, to, into } of moves) {
    yield rulesThatPut(library, tag).map(
      (rule) => (writing: Writing) => updateRow(writing, 'feed_rule', rule.id, { tag: into?.name ?? to }),
    )
    if (into === null || isBare(library, into)) {
      yield [
        (writing) => {
          if (into !== null) removeRow(writing, 'tag', into.id)
          updateRow(writing, 'tag', tag.id, { name: to, folded: fold(to) })
        },
      ]
      continue
    }
    yield* eachTagging(library, tag, (writing, row) => moveTagging(writing, row, into.id))
    yield [(writing) => mergeRows(writing, tag, into)]
  }
}

function* removing(library: Library, tags: readonly TagRow[]): Generator<Step[], void> {
  for (const tag of tags) {
    yield* eachTagging(library, tag, (writing, { id }) => removeRow(writing, 'tagging', id))
    yield [(writing) => removeRow(writing, 'tag', tag.id)]
  }
}

type TaggingRow = Held<typeof tagging, 'id' | 'article_id' | 'highlight_id' | 'put_by'>

const atOnce = 100

/** What still bears the tag, some at a time: each of them does no more once it was written. */
function* eachTagging(
  library: Library,
  { id }: TagRow,
  write: (writing: Writing, row: TaggingRow) => void,
): Generator<Step[], void> {
  for (;;) {
    const rows = all<TaggingRow>(
      library,
      sql`SELECT id, article_id, highlight_id, put_by FROM tagging
        WHERE tag_id = ${id} AND deleted_at IS NULL LIMIT ${atOnce}`,
    )
    if (rows.length === 0) return
    yield rows.map((row) => (writing) => write(writing, row))
  }
}

/** Where the other tag is on it already, one of the two goes. */
function moveTagging(writing: Writing, row: TaggingRow, tagId: string): void {
  const standing = one<Pick<TaggingRow, 'id' | 'put_by'>>(
    writing.library,
    sql`SELECT id, put_by FROM tagging
      WHERE tag_id = ${tagId} AND deleted_at IS NULL
        AND ${row.article_id === null ? sql`highlight_id = ${row.highlight_id}` : sql`article_id = ${row.article_id}`}`,
  )
  if (standing === undefined) {
    updateRow(writing, 'tagging', row.id, { tag_id: tagId })
    return
  }
  removeRow(writing, 'tagging', row.id)
  if (row.put_by === 'person' && standing.put_by === 'feed')
    updateRow(writing, 'tagging', standing.id, { put_by: 'person' })
}

/** What was said of both is kept. */
function mergeRows(writing: Writing, tag: TagRow, into: TagRow): void {
  removeRow(writing, 'tag', tag.id)
  updateRow(writing, 'tag', into.id, {
    color: into.color ?? tag.color,
    description: bothOf(into.description, tag.description),
    memo: bothOf(into.memo, tag.memo),
  })
}

function bothOf(...said: (string | null)[]): string | null {
  const both = new Set(said.filter((text) => text !== null))
  return both.size === 0 ? null : [...both].join('\n\n')
}
