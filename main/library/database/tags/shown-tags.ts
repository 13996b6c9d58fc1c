import type { ArticleSummary } from '../../../../preload/contract/article'
import { sql } from '../sql'

/** The tags that a row of an article shows: `tags` is a JSON list of the first ones, null for none. */
export type ShownTagsRow = { tag_count: number; tags: string | null }

/** A tag that a person put on the article itself. */
const isOwnTag = sql`k.article_id = a.id AND k.deleted_at IS NULL AND k.put_by = 'person'`

/** The columns of a ShownTagsRow, of article a. */
export const shownTagsColumns = sql`
  (SELECT count(*) FROM tagging k WHERE ${isOwnTag}) AS tag_count,
  (SELECT json_group_array(json_object('name', name, 'color', color)) FROM (
    SELECT g.name, g.color FROM tagging k JOIN tag g ON g.id = k.tag_id WHERE ${isOwnTag} ORDER BY g.folded LIMIT 2
  )) AS tags`

export function shownTags({ tags, tag_count }: ShownTagsRow): Pick<ArticleSummary, 'tags' | 'tagCount'> {
  return { tags: tags === null ? [] : (JSON.parse(tags) as ArticleSummary['tags']), tagCount: tag_count }
}
