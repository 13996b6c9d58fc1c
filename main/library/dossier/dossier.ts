import type { Evidence } from '../../../preload/contract/article'
import type { EntityRef, Excerpt } from '../../../preload/contract/entity-ref'
import type { Quote } from '../../../preload/contract/quote'
import { groupsOf } from '../entities/article-entities'
import { type ArticleHead, candidates, headOf, type Place } from '../entities/candidates'
import { type Library, one } from '../database/database'
import { excerptsOf } from '../entities/entity-pages'
import { notFound } from '../database/errors'
import { refKey } from '../entities/resolve-name'
import { isAbout, isBy } from '../quotes/about'
import * as quotes from '../quotes/quotes'
import { type Subject, subjectOf } from '../entities/subject'

/** What one article has for an entity's dossier. */
export type DossierArticle = {
  evidence: Evidence
  mentions: Excerpt[]
  by: Quote[]
  about: Quote[]
}

type EvidenceRow = Omit<Evidence, 'published'> & {
  value: string | null
  zone: string | null
  words: string | null
}

function evidenceOf(library: Library, articleN: number): Evidence {
  const row = one<EvidenceRow>(
    library,
    `SELECT a.id AS articleId, a.title, s.name AS outlet, a.byline, a.agency, a.dateline_place AS datelinePlace,
       a.url, a.captured_at AS capturedAt,
       a.published_value AS value, a.published_zone AS zone, a.published_words AS words,
       r.original_sha256 AS originalSha256, r.number AS revision
     FROM article a JOIN revision r ON r.id = a.revision_id LEFT JOIN source s ON s.id = a.source_id
     WHERE a.n = ?`,
    articleN,
  )
  if (row === undefined) throw notFound('article')
  const { value, zone, words, ...rest } = row
  return { ...rest, published: value === null ? null : { value, zone, words: words ?? '' } }
}

const batch = 25

/** Every article that may name it, newest first; deleted ones are left out. */
const headsOf = function* (library: Library, subject: Subject): Generator<ArticleHead> {
  let from: Place | null = null
  for (;;) {
    // The last article of a batch comes first in the next one.
    const found = candidates(library, subject, { from, limit: batch + 1 })
    const rest = from === null ? found : found.filter(({ article_n }) => article_n !== from?.articleN)
    for (const { article_n } of rest) yield headOf(library, article_n)
    const last = found.at(-1)
    if (last === undefined || found.length <= batch) return
    from = { dated: last.dated, articleN: last.article_n, start: 0 }
  }
}

function isSameGroup(wanted: string) {
  return ({ ref }: { ref: EntityRef }): boolean => refKey(ref) === wanted
}

function readIn(library: Library, head: ArticleHead, wanted: string): DossierArticle | null {
  const { articleId, articleN } = head
  const group = groupsOf(library, articleId).standing.find(isSameGroup(wanted))
  const said = quotes.byArticle(library, { articleId })
  const mentions = group === undefined ? [] : excerptsOf(library, head, group)
  const by = said.filter(isBy(wanted))
  const about = said.filter(isAbout(wanted, mentions))
  if (mentions.length + by.length === 0) return null
  return { evidence: evidenceOf(library, articleN), mentions, by, about }
}

/**
 * What the library has of an entity, article by article, newest first; null for an article that turns out to have
 * nothing. One step is short: a caller that has other work waiting does it in between.
 */
export const dossierArticles = function* (library: Library, of: EntityRef): Generator<DossierArticle | null> {
  const subject = subjectOf(library, of)
  const wanted = refKey(subject.ref)
  for (const head of headsOf(library, subject)) yield readIn(library, head, wanted)
}
