import type { ReactNode } from 'react'
import type { FromArticle } from '../../../../preload/contract/entity-ref'
import { openArticlePage } from '../../../navigation/navigation-store'
import { edtfWords } from '../../../ui/wording/edtf-words'
import './passages.css'

export type LineFocus = { focusKey: string; tabIndex: 0 | -1 }

/** "Mercury News, 25 March 2016": where and when an article was published. */
export function fromWords({ outlet, published }: FromArticle): string {
  return [outlet, published === null ? 'without a date' : dateWords(published)]
    .filter((part) => part !== null)
    .join(', ')
}

// Setting a date costs more than the rest of a row, and rows are drawn while one scrolls.
const known = new Map<string, string>()
const maxKept = 2_000

function dateWords(published: string): string {
  const words = known.get(published) ?? edtfWords(published)
  if (known.size >= maxKept) known.clear()
  known.set(published, words)
  return words
}

type ArticleLineProps = { article: FromArticle; focus: LineFocus }

/** The article that the lines below are from. */
export function ArticleLine({ article, focus: { focusKey, tabIndex } }: ArticleLineProps) {
  return (
    <button
      type="button"
      className="passage-article"
      data-focus-key={focusKey}
      tabIndex={tabIndex}
      onClick={() => openArticlePage(article.articleId)}
    >
      <bdi className="passage-title">{article.title}</bdi>
      <span className="passage-from">{fromWords(article)}</span>
    </button>
  )
}

type PassageLineProps = {
  article: FromArticle
  span: { start: number; end: number }
  before?: string
  exact: string
  after?: string
  /** The words are all there is: nothing around them to tell them from. */
  isQuote?: boolean
  focus: LineFocus
  /** The lines above and below the words of the passage. */
  head?: ReactNode
  foot?: ReactNode
}

/** Words of an article with the sentence around them. Chosen, they are shown in the article. */
export function PassageLine(props: PassageLineProps) {
  const { article, span, before = '', exact, after = '', isQuote = false, focus, head, foot } = props
  return (
    <button
      type="button"
      className="passage"
      data-focus-key={focus.focusKey}
      tabIndex={focus.tabIndex}
      onClick={() => openArticlePage(article.articleId, span)}
    >
      {head}
      <span className="passage-words" data-is-quote={isQuote} dir="auto">
        {before}
        <mark>{exact}</mark>
        {after}
      </span>
      {foot !== undefined && <span className="passage-facts">{foot}</span>}
    </button>
  )
}
