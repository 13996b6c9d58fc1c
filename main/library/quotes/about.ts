import type { EntityRef } from '../../../preload/contract/entity'
import type { LedgerEntry, LedgerPage, Quote } from '../../../preload/contract/quote'
import { type Library, one } from '../database/database'
import { list, sql } from '../database/sql'
import { groupsOf } from '../entities/article-entities'
import { type ArticleHead, fromArticleOf, pageOver } from '../entities/candidates'
import { refKey } from '../entities/resolve-name'
import { type Subject, subjectOf } from '../entities/subject'
import { byArticle } from './quotes'

type Mention = { start: number; end: number }

/**
 * Whether a quotation names an entity and is another's: "“I trust Weiss,” said Ek" is about Weiss, and by Ek.
 * One whose speaker is unknown counts too. A name between two pieces of a quotation is not in it: those words
 * are the writer's.
 *
 * `wanted` is the entity's refKey, `mentions` are its mentions in the quotation's article.
 */
export function isAbout(wanted: string, mentions: readonly Mention[]) {
  return (quote: Quote): boolean =>
    quote.state !== 'rejected' &&
    speakerKey(quote) !== wanted &&
    quote.pieces.some(({ start, end }) => mentions.some((each) => each.start >= start && each.end <= end))
}

/**
 * Who speaks, in the form in which entities are compared; null for nobody, and for a speaker without a name.
 */
function speakerKey({ speaker }: Quote): string | null {
  const ref = speaker?.ref ?? null
  return ref === null ? null : refKey(ref)
}

/** Whether a quotation is an entity's. */
export function isBy(wanted: string) {
  return (quote: Quote): boolean => quote.state !== 'rejected' && speakerKey(quote) === wanted
}

type About = { of: EntityRef; after: string | null; limit: number }

/**
 * What others said of an entity, newest first: quotations that name it. Nothing lists these, so that article
 * by article is looked at: a page ends after 200 articles at the latest, and may then have fewer than `limit`
 * and still a `next`. Throws where there is no such entity.
 */
export function quotesAbout(library: Library, { of, after, limit }: About): LedgerPage {
  const subject = subjectOf(library, of)
  const wanted = refKey(subject.ref)
  const { items, next } = pageOver<LedgerEntry>(library, subject, { after, limit }, (head) => {
    if (!mayBeQuoted(library, subject, head)) return { items: [], startOf: () => 0 }
    const group = groupsOf(library, head.articleId).standing.find(({ ref }) => refKey(ref) === wanted)
    const mentions = group?.mentions ?? []
    const quotes = mentions.length === 0 ? [] : byArticle(library, { articleId: head.articleId })
    const article = fromArticleOf(head)
    return {
      items: quotes.filter(isAbout(wanted, mentions)).map((quote) => ({ article, quote })),
      startOf: ({ quote }) => quote.at.start,
    }
  })
  return { quotes: items, next }
}

/**
 * Whether some quotation of the article may name the entity: one look at the lists, so that the names and
 * quotations of articles that cannot are never read in full.
 */
function mayBeQuoted(
  library: Library,
  { names, family }: Subject,
  { articleId, articleN }: ArticleHead,
): boolean {
  const entities = list(family)
  const found = one(
    library,
    sql`SELECT 1 FROM quote_listing q WHERE q.article_n = ${articleN} AND (EXISTS (
      SELECT 1 FROM article_name l JOIN found_mention m ON m.found_entity_n = l.found_n
      WHERE l.article_n = q.article_n
        AND (l.name_n IN (${list(names.map(({ n }) => n))}) OR l.entity_id IN (${entities}))
        AND m.start_offset >= q.start_offset AND m.end_offset <= q.end_offset
    ) OR EXISTS (
      SELECT 1 FROM mention_placed p WHERE p.article_id = ${articleId} AND p.entity_id IN (${entities})
        AND p.start_offset >= q.start_offset AND p.end_offset <= q.end_offset
    )) LIMIT 1`,
  )
  return found !== undefined
}
