import type { Article } from '../../preload/contract/article'
import { quotedBy, saidBy } from '../../preload/contract/quoted-span'
import { question } from './question'
import { readAnswer } from './query-cache'
import { useAnswer } from './use-answer'

type Span = { readonly start: number; readonly end: number }

/** The quotation that selected words of an article are, or nearly, with who said it; null where they are none. */
export function readQuoted({ id: articleId, revision }: Article, span: Span) {
  const quotes = readAnswer(question('quote.byArticle', { articleId })) ?? []
  const quote = quotedBy(revision.text, quotes, span)
  return quote === null ? null : { start: quote.start, end: quote.end, said: saidBy(quote) }
}

/** Who said the words at a place of an article, where they are a quotation: as it is known now. */
export function useSaidBy(article: Article | null, span: Span | null): string | null {
  const asked = article === null ? null : question('quote.byArticle', { articleId: article.id })
  const quotes = useAnswer(asked).value
  const quote = article === null ? null : quotedBy(article.revision.text, quotes ?? [], span)
  return quote === null ? null : saidBy(quote)
}
