import { create } from 'zustand'
import type { ArticleId } from '../../preload/contract/common'
import type { Quote, QuoteState, Span } from '../../preload/contract/quote'
import { shorten } from '../anchoring/words'
import type { Question } from '../queries/query'
import { followAnswer, readAnswer } from '../queries/query-cache'
import { question } from '../queries/question'
import { useAnswer } from '../queries/use-answer'
import { focusHighlight } from '../highlights/highlight-store'
import { announce } from '../text/announce-store'
import { currentSurface } from '../text/surface-store'
import { onOtherArticle, showSpan, useOpenArticle } from '../text/open-article-store'
import { keyOf, spokenName } from './quote-words'

export type QuoteFilter = QuoteState | 'all'

type QuotesState = {
  /** The quotation that is painted and that keys act on. */
  chosenKey: string | null
  filter: QuoteFilter
  /** Decided while the filter hides their new state: they stay in the list until another filter is chosen. */
  kept: ReadonlySet<string>
  /** The person is choosing who said the chosen one. */
  isPicking: boolean
}

const none: QuotesState = {
  chosenKey: null,
  filter: 'all',
  kept: new Set(),
  isPicking: false,
}

export const useQuotes = create<QuotesState>(() => none)

const { setState, getState } = useQuotes

onOtherArticle(() => setState(none))

// A quotation to be shown as soon as its article is there.
let wanted: { articleId: ArticleId; at: Span } | null = null

/** The quotations of an article, in the order of its text. */
export function quotesOf(articleId: ArticleId | null): Question<Quote[]> | null {
  return articleId === null ? null : question('quote.byArticle', { articleId })
}

/** The quotations of the article on screen. */
export function useQuoteAnswer() {
  return useAnswer(quotesOf(useOpenArticle((state) => state.articleId)))
}

/** Follows the quotations of the article on screen: none that is gone stays chosen. */
export function followQuotes(articleId: ArticleId | null): () => void {
  return followAnswer(quotesOf(articleId), (quotes) => {
    const isThere = quotes.some((quote) => keyOf(quote) === getState().chosenKey)
    if (!isThere) clearSelection()
  })
}

/** The chosen quotation of the article on screen. */
export function useChosenQuote(): Quote | null {
  const { value } = useQuoteAnswer()
  return quoteAt(
    value,
    useQuotes((state) => state.chosenKey),
  )
}

function quoteAt(quotes: readonly Quote[] | null, chosenKey: string | null): Quote | null {
  return quotes?.find((quote) => keyOf(quote) === chosenKey) ?? null
}

/** The same for code that does not draw: the chosen one of what the window knows at this moment. */
export function readChosenQuote(): Quote | null {
  return quoteAt(readQuotes(), getState().chosenKey)
}

function readQuotes(): readonly Quote[] {
  return readAnswer(quotesOf(useOpenArticle.getState().articleId)) ?? []
}

/** What the filter leaves, in the order of the text. */
export function shownQuotes(
  quotes: readonly Quote[],
  { filter, kept }: Pick<QuotesState, 'filter' | 'kept'>,
): Quote[] {
  return quotes.filter((quote) => filter === 'all' || quote.state === filter || kept.has(keyOf(quote)))
}

/** What had stayed in the list although the last filter hid it leaves the list now. */
export function filterQuotes(filter: QuoteFilter): void {
  setState({ filter, kept: new Set() })
}

export function clearSelection(): void {
  setState({ chosenKey: null, isPicking: false })
}

/** Paints a quotation and brings it on screen. */
export function chooseQuote(quote: Quote): void {
  const key = keyOf(quote)
  setState(({ kept }) => ({ chosenKey: key, isPicking: false, kept: new Set([...kept, key]) }))
  // Keys act on one thing at a time.
  focusHighlight(null)
  showSpan(quote)
  const shown = shownQuotes(readQuotes(), getState())
  const position = shown.findIndex((other) => keyOf(other) === key) + 1
  announce(`${spokenName(quote, position, shown.length)}: ${shorten(quote.exact)}`)
}

/** Chosen again, it lets go. */
export function toggleQuote(quote: Quote): void {
  if (getState().chosenKey === keyOf(quote)) clearSelection()
  else chooseQuote(quote)
}

/** The next one of those shown, or the one before; round and round. */
export function stepQuote(step: 1 | -1): Quote | null {
  const shown = shownQuotes(readQuotes(), getState())
  const at = shown.findIndex((quote) => keyOf(quote) === getState().chosenKey)
  const next = at < 0 ? (step === 1 ? 0 : shown.length - 1) : (at + step + shown.length) % shown.length
  const quote = shown[next]
  if (quote === undefined) return null
  chooseQuote(quote)
  return quote
}

export function pickSpeaker(isPicking: boolean): void {
  setState({ isPicking })
}

/** Chooses a quotation of an article that is about to be opened, or is open. */
export function showQuoteOf(articleId: ArticleId, at: Span): void {
  wanted = { articleId, at }
  showWanted()
}

/** Called when text or quotations have come: the one that was asked for is shown once both are there. */
export function showWanted(): void {
  const { articleId } = useOpenArticle.getState()
  if (wanted === null || wanted.articleId !== articleId || currentSurface()?.articleId !== articleId) return
  const { at } = wanted
  const quote = readQuotes().find((one) => one.at.start === at.start && one.at.end === at.end)
  if (quote === undefined) return
  wanted = null
  chooseQuote(quote)
}
