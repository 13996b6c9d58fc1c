import type { ArticleId, HighlightId, TaggingId } from '../../../preload/contract/common'
import type { Tagging } from '../../../preload/contract/tag'
import { liveArticle } from '../articles/article-rows'
import type { Held } from '../database/columns'
import { all, type Library, one, transaction } from '../database/database'
import { notFound } from '../database/errors'
import { fold } from '../database/fold'
import { newId } from '../database/ids'
import type { Writing } from '../journal/journal'
import type { tag } from '../database/personal-tables'
import { quoted } from '../database/text'
import { act, insertRow, removeRow, updateRow } from '../journal/write'
import { calledOf, get } from './highlights'
import { plainName, tagNamed } from './tags/tag-names'

/** What a tag is put on. */
export type Tagged = { articleId: ArticleId } | { highlightId: HighlightId }

type PutBy = 'person' | 'feed'

/**
 * Puts a tag on, as part of an act; answers the tagging, or null for a name of nothing but space and strokes. One that a
 * feed put on becomes the person's own by it.
 */
export function putTag(writing: Writing, on: Tagged, given: string, by: PutBy = 'person'): TaggingId | null {
  const name = plainName(given)
  if (name === '') return null
  const tagId = tagOf(writing, name)
  const known = standing(writing.library, tagId, on)
  if (known !== undefined) {
    if (by === 'person' && known.put_by === 'feed')
      updateRow(writing, 'tagging', known.id, { put_by: 'person' })
    return known.id
  }
  const id = newId() as TaggingId
  insertRow(writing, 'tagging', {
    id,
    tag_id: tagId,
    article_id: 'articleId' in on ? on.articleId : null,
    highlight_id: 'highlightId' in on ? on.highlightId : null,
    put_by: by,
  })
  return id
}

/**
 * The tag of this name, made where there is none. Names that differ in case, width or blanks only are one tag
 * (fold), and the first spelling stays.
 */
function tagOf(writing: Writing, name: string): string {
  const known = tagNamed(writing.library, name)
  if (known !== undefined) return known.id
  const id = newId()
  insertRow(writing, 'tag', { id, name, folded: fold(name) })
  return id
}

/** The tagging by which the tag is on it already. */
function standing(library: Library, tagId: string, on: Tagged) {
  return one<{ id: TaggingId; put_by: PutBy }>(
    library,
    `SELECT id, put_by FROM tagging WHERE tag_id = ? AND deleted_at IS NULL
     AND ${'articleId' in on ? 'article_id' : 'highlight_id'} = ?`,
    tagId,
    'articleId' in on ? on.articleId : on.highlightId,
  )
}

const columns = `t.id, g.name, g.color, t.highlight_id AS highlightId, t.put_by = 'feed' AS isOfFeed`

type TaggingRow = Omit<Tagging, 'isOfFeed'> & { isOfFeed: 0 | 1 }

/** The tags on an article and on its highlights, by name. */
export function list(library: Library, { articleId }: { articleId: ArticleId }): Tagging[] {
  return all<TaggingRow>(
    library,
    `SELECT ${columns}, g.folded FROM tagging t JOIN tag g ON g.id = t.tag_id
     WHERE t.article_id = ? AND t.deleted_at IS NULL AND g.deleted_at IS NULL
     UNION ALL
     SELECT ${columns}, g.folded FROM highlight h JOIN tagging t ON t.highlight_id = h.id JOIN tag g ON g.id = t.tag_id
     WHERE h.article_id = ? AND h.deleted_at IS NULL AND t.deleted_at IS NULL AND g.deleted_at IS NULL
     ORDER BY g.folded, t.id`,
    articleId,
    articleId,
  ).map(({ id, name, color, highlightId, isOfFeed }) => ({
    id,
    name,
    color,
    highlightId,
    isOfFeed: isOfFeed === 1,
  }))
}

/**
 * Putting on a tag that is there changes nothing and answers the tagging that is there. Throws `not-found`
 * for a name of nothing but space and strokes and for a deleted highlight, and `conflict` for a deleted article.
 */
export function add(library: Library, { name, ...on }: Tagged & { name: string }): Tagging {
  return transaction(library, () => {
    const { articleId, called } = 'articleId' in on ? articleToTag(library, on) : highlightToTag(library, on)
    const label = `tag ${called} with ${quoted(name)}`
    const id = act(library, { label, articleId }, (writing) => putTag(writing, on, name))
    const made = list(library, { articleId }).find((one) => one.id === id)
    if (made === undefined) throw notFound('tag')
    return made
  })
}

function articleToTag(library: Library, { articleId }: { articleId: ArticleId }) {
  return { articleId, called: quoted(liveArticle(library, articleId).title) }
}

function highlightToTag(library: Library, { highlightId }: { highlightId: HighlightId }) {
  const highlight = get(library, highlightId)
  const { articleId, image } = highlight
  liveArticle(library, articleId)
  const called = calledOf(highlight)
  return { articleId, called: image === null ? `the highlight ${called}` : called }
}

type Row = Held<typeof tag, 'name'> & { article_id: ArticleId | null }

export function remove(library: Library, { taggingId }: { taggingId: TaggingId }): Record<string, never> {
  return transaction(library, () => {
    const row = one<Row>(
      library,
      `SELECT g.name, coalesce(t.article_id, h.article_id) AS article_id
       FROM tagging t JOIN tag g ON g.id = t.tag_id LEFT JOIN highlight h ON h.id = t.highlight_id
       WHERE t.id = ? AND t.deleted_at IS NULL`,
      taggingId,
    )
    if (row === undefined) throw notFound('tag')
    act(library, { label: `remove the tag ${quoted(row.name)}`, articleId: row.article_id }, (writing) => {
      removeRow(writing, 'tagging', taggingId)
    })
    return {}
  })
}
