import { setImmediate } from 'node:timers/promises'
import type { ArticleId } from '../../../preload/contract/common'
import type { SearchHit } from '../../../preload/contract/search/hits'
import { all, type Library, one } from '../database/database'
import { keysBetween } from '../database/full-text/keys'
import { notFound } from '../database/errors'
import { anyPhrase } from '../database/full-text/match'
import { anyOf, sql } from '../database/sql'
import { bestFirst } from './best-first'
import { hitsOf } from './hits'
import { tellingPhrases } from './telling-words'

/** `words` are what it is about, as the index spells them: by these the others were found. */
export type Similar = { hits: SearchHit[]; words: string[] }

// Beyond the page, because of several copies of one report only the best is shown.
const lookedAtBesides = 50

/**
 * The articles that are most like one: FTS5's bm25 ranks those that have its most telling words and names. Neither itself nor its
 * copies are among them. Throws `not-found` where there is no such article.
 */
export async function similar(
  library: Library,
  { articleId, limit }: { articleId: ArticleId; limit: number },
  isCancelled = () => false,
): Promise<Similar> {
  const article = one<{ n: number; title: string; text: string }>(
    library,
    sql`SELECT a.n, a.title, x.text FROM article a JOIN revision_text x ON x.revision_id = a.revision_id WHERE a.id = ${articleId}`,
  )
  if (article === undefined) throw notFound('article')
  const phrases = tellingPhrases(library, article)
  await setImmediate()
  if (phrases.length === 0 || isCancelled()) return { hits: [], words: [] }
  const plan = {
    match: anyPhrase(phrases),
    isNarrowed: false,
    hasBeginning: false,
    where: sql`l.status <> 'deleted' AND a.n <> ${article.n}`,
    keys: keysBetween(null, null),
  }
  const { found } = await bestFirst(library, plan, {
    after: null,
    limit: limit + lookedAtBesides,
    isCancelled,
  })
  await setImmediate()
  if (isCancelled()) return { hits: [], words: [] }
  const reports = oneOfEachReport(
    library,
    article.n,
    found.map(({ n }) => n),
  )
  return {
    hits: await hitsOf(library, { kind: 'article', numbers: reports.slice(0, limit), phrases }, isCancelled),
    words: phrases.map(({ words }) => words.join(' ')),
  }
}

/** Without copies of this article, and of other reports the first that is listed. */
function oneOfEachReport(library: Library, own: number, numbers: readonly number[]): number[] {
  const rows = all<{ article_n: number; group_n: number }>(
    library,
    sql`SELECT g.article_n, g.group_n FROM copy_group g JOIN article a ON a.n = g.article_n
      WHERE g.article_n IN (${anyOf([own, ...numbers])})
        AND NOT EXISTS (SELECT 1 FROM copy_parting p WHERE p.article_id = a.id AND p.deleted_at IS NULL)`,
  )
  const groups = new Map(rows.map(({ article_n, group_n }) => [article_n, group_n]))
  const seen = new Set([groups.get(own)])
  return numbers.filter((n) => {
    const group = groups.get(n)
    if (group === undefined) return true
    const isNew = !seen.has(group)
    seen.add(group)
    return isNew
  })
}
