import { setImmediate } from 'node:timers/promises'
import type { ChosenArticles, ErasingWeight } from '../../../../preload/contract/article-list'
import type { ArticleId } from '../../../../preload/contract/common'
import { all, type Library, one } from '../../database/database'
import { anyOf, type Sql, sql } from '../../database/sql'
import { chosenArticles } from '../lists/chosen'

/** What refers to each file, among the articles that would go. */
type Referred = { originals: Map<string, number>; images: Map<string, number> }

/** What `erase` would delete for good, in numbers; counted in turns. */
export async function weigh(
  library: Library,
  { chosen }: { chosen: ChosenArticles },
): Promise<ErasingWeight> {
  const weight: ErasingWeight = {
    articles: 0,
    highlights: 0,
    notes: 0,
    quotes: 0,
    images: 0,
    bytes: 0,
    fromFeeds: 0,
  }
  const referred: Referred = { originals: new Map(), images: new Map() }
  for (const ids of chosenArticles(library, chosen, sql`l.status = 'deleted'`)) {
    if (ids.length > 0) addRows(library, ids, weight, referred)
    await setImmediate()
  }
  for (const [hash, revisions] of referred.originals)
    weight.bytes += sizeOf(library, originalOf(hash), revisions)
  for (const [hash, places] of referred.images) {
    const size = sizeOf(library, imageOf(hash), places)
    weight.bytes += size
    if (size > 0) weight.images += 1
  }
  return weight
}

function addRows(
  library: Library,
  ids: readonly ArticleId[],
  weight: ErasingWeight,
  referred: Referred,
): void {
  const its = sql`(${anyOf(ids)})`
  const count = (query: Sql) => one<{ rows: number }>(library, query)?.rows ?? 0
  weight.articles += ids.length
  weight.highlights += count(
    sql`SELECT count(*) AS rows FROM highlight WHERE article_id IN ${its} AND deleted_at IS NULL`,
  )
  weight.notes += count(
    sql`SELECT (SELECT count(*) FROM note WHERE article_id IN ${its} AND deleted_at IS NULL)
      + (SELECT count(*) FROM highlight h JOIN note n ON n.highlight_id = h.id AND n.deleted_at IS NULL
        WHERE h.article_id IN ${its}) AS rows`,
  )
  weight.quotes += count(
    sql`SELECT count(*) AS rows FROM quote WHERE article_id IN ${its} AND deleted_at IS NULL`,
  )
  weight.fromFeeds += count(
    sql`SELECT count(DISTINCT e.article_id) AS rows FROM feed_entry e JOIN feed f ON f.id = e.feed_id AND f.deleted_at IS NULL
      WHERE e.article_id IN ${its}`,
  )
  addFiles(
    referred.originals,
    all(library, sql`SELECT original_sha256 AS hash FROM revision WHERE article_id IN ${its}`),
  )
  addFiles(
    referred.images,
    all(
      library,
      sql`SELECT p.image_sha256 AS hash FROM revision r JOIN revision_image p ON p.revision_id = r.id
        WHERE r.article_id IN ${its}
        UNION ALL SELECT k.image_sha256 FROM note o JOIN note_image k ON k.note_n = o.n WHERE o.article_id IN ${its}
        UNION ALL SELECT k.image_sha256 FROM highlight h JOIN note o ON o.highlight_id = h.id
        JOIN note_image k ON k.note_n = o.n WHERE h.article_id IN ${its}`,
    ),
  )
}

function addFiles(referred: Map<string, number>, files: readonly { hash: string }[]): void {
  for (const { hash } of files) referred.set(hash, (referred.get(hash) ?? 0) + 1)
}

type Sized = { size: number; references: number }

function originalOf(hash: string): Sql {
  return sql`SELECT size, (SELECT count(*) FROM revision WHERE original_sha256 = ${hash}) AS "references"
    FROM original WHERE sha256 = ${hash}`
}

function imageOf(hash: string): Sql {
  return sql`SELECT size, (SELECT count(*) FROM revision_image WHERE image_sha256 = ${hash})
      + (SELECT count(*) FROM note_image WHERE image_sha256 = ${hash}) AS "references"
    FROM image WHERE sha256 = ${hash}`
}

/** How large a file is; 0 where another article needs it, so that it stays. */
function sizeOf(library: Library, query: Sql, referred: number): number {
  const file = one<Sized>(library, query)
  return file === undefined || file.references > referred ? 0 : file.size
}
