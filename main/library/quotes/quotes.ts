import type { ArticleId, QuoteId, RevisionId } from '../../../preload/contract/common'
import type { EntityRef } from '../../../preload/contract/entity'
import type { Passage } from '../../../preload/contract/highlight'
import type { Quote, Span } from '../../../preload/contract/quote'
import { articleNumber } from '../entities/candidates'
import { all, type Library, one, transaction } from '../database/database'
import { notFound } from '../database/errors'
import { sql } from '../database/sql'
import { checkPassage } from '../articles/check-passage'
import { keep } from './pin-quote'
import { quoteColumns, type ListedQuote, quoteMaker, quoteTables } from './quote-rows'
import { subjectOf } from '../entities/subject'
import { quoted } from '../database/text'
import { act, removeRow } from '../journal/write'

type At = { articleId: ArticleId; at: Span }

/** The article's quotations in the order of its text, rejected ones among them. */
export const byArticle = (library: Library, { articleId }: { articleId: ArticleId }): Quote[] =>
  all<ListedQuote>(
    library,
    sql`SELECT ${quoteColumns} FROM quote_listing l ${quoteTables}
      WHERE l.article_n = ${articleNumber(library, articleId)} ORDER BY l.start_offset, l.end_offset, l.n`,
  ).map(quoteMaker(library))

/** The quotation at a place; throws where there is none. */
export const quoteAt = (library: Library, { articleId, at }: At): Quote => {
  const row = one<ListedQuote>(
    library,
    sql`SELECT ${quoteColumns} FROM quote_listing l ${quoteTables}
      WHERE l.article_n = ${articleNumber(library, articleId)}
        AND l.start_offset = ${at.start} AND l.end_offset = ${at.end}`,
  )
  if (row === undefined) throw notFound('quotation')
  return quoteMaker(library)(row)
}

const decide = (
  library: Library,
  at: At,
  verb: string,
  change: (quote: Quote) => Quote,
): { quoteId: QuoteId } =>
  transaction(library, () => {
    const quote = quoteAt(library, at)
    const about = { label: `${verb} ${quoted(quote.exact)}`, articleId: at.articleId }
    return act(library, about, (writing) => ({ quoteId: keep(writing, change(quote)) }))
  })

const confirmed = (quote: Quote): Quote =>
  quote.state === 'corrected' ? quote : { ...quote, state: 'confirmed' }

/** Pins words, speaker and cue as they are: no later analysis changes them. */
export const confirm = (library: Library, at: At): { quoteId: QuoteId } =>
  decide(library, at, 'confirm the quotation', confirmed)

export const reject = (library: Library, at: At): { quoteId: QuoteId } =>
  decide(library, at, 'reject the quotation', (quote) => ({ ...quote, state: 'rejected' }))

/** All in one act; those that are decided already stay as they are. */
export const confirmMany = (library: Library, { quotes }: { quotes: readonly At[] }): { confirmed: number } =>
  transaction(library, () => {
    const open = quotes.map((at) => quoteAt(library, at)).filter(({ state }) => state === 'suggested')
    const label = `confirm ${open.length} quotation${open.length === 1 ? '' : 's'}`
    act(library, { label, articleId: null }, (writing) => {
      for (const quote of open) keep(writing, { ...quote, state: 'confirmed' })
    })
    return { confirmed: open.length }
  })

const speakerFrom = (library: Library, speaker: EntityRef | { words: string } | null): Quote['speaker'] => {
  if (speaker === null) return null
  if ('words' in speaker) return { mention: null, words: speaker.words, name: speaker.words, ref: null }
  const { ref, name } = subjectOf(library, speaker)
  return { mention: null, words: name, name, ref }
}

export const setSpeaker = (
  library: Library,
  { speaker, ...at }: At & { speaker: EntityRef | { words: string } | null },
): { quoteId: QuoteId } =>
  decide(library, at, 'correct who said', (quote) => ({
    ...quote,
    state: 'corrected',
    speaker: speakerFrom(library, speaker),
    foundSpeaker: quote.foundSpeaker ?? quote.speaker?.name ?? null,
  }))

export const setSpan = (
  library: Library,
  { passage, revisionId, ...at }: At & { revisionId: RevisionId; passage: Passage },
): { quoteId: QuoteId } =>
  transaction(library, () => {
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

/** What was found is a suggestion again. */
export const withdraw = (library: Library, { quoteId }: { quoteId: QuoteId }): Record<string, never> =>
  transaction(library, () => {
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
