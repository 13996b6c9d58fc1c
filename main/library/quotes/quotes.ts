// What a person decides about quotations. Each act reads the quotation as it is shown, changes it, and pins
// all of it: from then on no other engine changes its words, its speaker or its verb. Acts find a quotation
// by its place in the text and not by an id, because one that was only found has none.

import type { ArticleId, QuoteId, RevisionId } from '../../../preload/contract/common'
import type { EntityRef } from '../../../preload/contract/entity'
import type { Passage } from '../../../preload/contract/highlight'
import type { Quote, Span } from '../../../preload/contract/quote'
import { articleNumber, headOf } from '../entities/candidates'
import { all, type Library, one, transaction } from '../database/database'
import { notFound } from '../database/errors'
import { sql } from '../database/sql'
import { allAtOnce, type Steps } from '../database/steps'
import { checkPassage } from '../articles/check-passage'
import { keep } from './pin-quote'
import { quoteColumns, type ListedQuote, quoteMaker, quoteTables } from './quote-rows'
import { subjectOf } from '../entities/subject'
import { quoted } from '../database/text'
import { act, removeRow } from '../journal/write'

/** The article and the quotation's `at`; see there. */
type At = { articleId: ArticleId; at: Span }

/** The article's quotations in the order of its text, rejected ones among them. */
export function byArticle(library: Library, input: { articleId: ArticleId }): Quote[] {
  return allAtOnce(byArticleInSteps(library, input))
}

const quotesPerStep = 250

/** The same, for who must not wait: a long text may quote thousands of times. */
export function* byArticleInSteps(library: Library, { articleId }: { articleId: ArticleId }): Steps<Quote[]> {
  const article = articleNumber(library, articleId)
  for (;;) {
    const { revisionId } = headOf(library, article)
    const toQuote = quoteMaker(library)
    const quotes: Quote[] = []
    let last: ListedQuote | null = null
    // The page may be fetched again meanwhile: no answer mixes the quotations of two texts.
    while (headOf(library, article).revisionId === revisionId) {
      const rows: ListedQuote[] = rowsAfter(library, article, last)
      for (const row of rows) quotes.push(toQuote(row))
      if (rows.length < quotesPerStep) return quotes
      last = rows.at(-1) ?? null
      yield
    }
  }
}

function rowsAfter(library: Library, article: number, last: ListedQuote | null): ListedQuote[] {
  const { start_offset, end_offset, n } = last ?? { start_offset: -1, end_offset: -1, n: -1 }
  return all<ListedQuote>(
    library,
    sql`SELECT ${quoteColumns} FROM quote_listing l ${quoteTables}
      WHERE l.article_n = ${article} AND l.start_offset >= ${start_offset}
        AND (l.start_offset, l.end_offset, l.n) > (${start_offset}, ${end_offset}, ${n})
      ORDER BY l.start_offset, l.end_offset, l.n LIMIT ${quotesPerStep}`,
  )
}

/** The quotation at a place; throws where there is none. */
export function quoteAt(library: Library, of: At): Quote {
  const quote = findQuote(library, of)
  if (quote === null) throw notFound('quotation')
  return quote
}

/** The same; null where there is none. */
export function findQuote(library: Library, { articleId, at }: At): Quote | null {
  const row = one<ListedQuote>(
    library,
    sql`SELECT ${quoteColumns} FROM quote_listing l ${quoteTables}
      WHERE l.article_n = ${articleNumber(library, articleId)}
        AND l.start_offset = ${at.start} AND l.end_offset = ${at.end}`,
  )
  return row === undefined ? null : quoteMaker(library)(row)
}

/**
 * Pins words, speaker and cue as they are: no later analysis changes them. A corrected one stays corrected.
 */
export function confirm(library: Library, at: At): { quoteId: QuoteId } {
  return decide(library, at, 'confirm the quotation', confirmed)
}

/**
 * One decision: one transaction, one step of undo. Throws `not-found` where no quotation is listed at that
 * place: the text or its findings may have changed since the window read them.
 */
function decide(
  library: Library,
  at: At,
  verb: string,
  change: (quote: Quote) => Quote,
): { quoteId: QuoteId } {
  return transaction(library, () => {
    const quote = quoteAt(library, at)
    const about = { label: `${verb} ${quoted(quote.exact)}`, articleId: at.articleId }
    return act(library, about, (writing) => ({ quoteId: keep(writing, change(quote)) }))
  })
}

function confirmed(quote: Quote): Quote {
  return quote.state === 'corrected' ? quote : { ...quote, state: 'confirmed' }
}

/** It is kept, pinned like any other, so that the next analysis does not suggest it again. */
export function reject(library: Library, at: At): { quoteId: QuoteId } {
  return decide(library, at, 'reject the quotation', (quote) => ({ ...quote, state: 'rejected' }))
}

/**
 * All in one act; those that are decided already stay as they are. Throws, and confirms none, where one is
 * not there.
 */
export function confirmMany(library: Library, { quotes }: { quotes: readonly At[] }): { confirmed: number } {
  return transaction(library, () => {
    const open = quotes.map((at) => quoteAt(library, at)).filter(({ state }) => state === 'suggested')
    const label = `confirm ${open.length} quotation${open.length === 1 ? '' : 's'}`
    act(library, { label, articleId: null }, (writing) => {
      for (const quote of open) keep(writing, { ...quote, state: 'confirmed' })
    })
    return { confirmed: open.length }
  })
}

/** Another speaker, or nobody. Whom the engine found is kept beside it from the first correction on. */
export function setSpeaker(
  library: Library,
  { speaker, ...at }: At & { speaker: EntityRef | { words: string } | null },
): { quoteId: QuoteId } {
  return decide(library, at, 'correct who said', (quote) => ({
    ...quote,
    state: 'corrected',
    speaker: speakerFrom(library, speaker),
    foundSpeaker: quote.foundSpeaker ?? quote.speaker?.name ?? null,
  }))
}

/**
 * Where the text names a corrected speaker is not known: the mention is the engine's, and was of somebody
 * else.
 */
function speakerFrom(library: Library, speaker: EntityRef | { words: string } | null): Quote['speaker'] {
  if (speaker === null) return null
  if ('words' in speaker) return { mention: null, words: speaker.words, name: speaker.words, ref: null }
  const { ref, name } = subjectOf(library, speaker)
  return { mention: null, words: name, name, ref }
}

/**
 * Other words. Its paragraphs become one piece; it is still found by where it was found, see `at`. Throws
 * `conflict` where the passage is not what the revision says there.
 */
export function setSpan(
  library: Library,
  { passage, revisionId, ...at }: At & { revisionId: RevisionId; passage: Passage },
): { quoteId: QuoteId } {
  return transaction(library, () => {
    checkPassage(library, { articleId: at.articleId, revisionId, passage })
    const { start, end, exact } = passage
    return decide(library, at, 'adjust the quotation', (quote) => ({
      ...quote,
      state: 'corrected',
      start,
      end,
      exact,
      pieces: [{ start, end }],
    }))
  })
}

/**
 * Takes the decision back. What was found is a suggestion again; what no engine finds is then gone from the
 * list.
 */
export function withdraw(library: Library, { quoteId }: { quoteId: QuoteId }): Record<string, never> {
  return transaction(library, () => {
    const row = one<{ article_id: ArticleId; exact: string }>(
      library,
      'SELECT article_id, exact FROM quote WHERE id = ? AND deleted_at IS NULL',
      quoteId,
    )
    if (row === undefined) throw notFound('quotation')
    const about = { label: `reset ${quoted(row.exact)} to a suggestion`, articleId: row.article_id }
    act(library, about, (writing) => {
      removeRow(writing, 'quote', quoteId)
    })
    return {}
  })
}
