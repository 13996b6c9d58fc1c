import type { Article } from '../../preload/contract/article'
import type { ArticleId, StatedDate } from '../../preload/contract/common'
import { get } from '../library/articles/articles'
import type { Library } from '../library/database/database'
import { byArticle } from '../library/entities/entities'
import * as notes from '../library/annotations/notes'
import * as quotes from '../library/quotes/quotes'
import { listHighlights } from '../use-cases/reworded'
import { answer, answerJson } from './output'
import { type LibraryOption, reading } from './which-library'

/**
 * One article: what is known of it, and its text. As JSON it comes with its highlights, notes, names and
 * quotations; as words, highlights and notes are only counted.
 */
export function showArticle(articleId: ArticleId, options: LibraryOption & { json?: true }): Promise<void> {
  return reading(options, (library) => {
    const article = get(library, { articleId })
    if (!options.json) {
      answer(`${headOf(article)}${countsOf(library, articleId)}\n${article.revision.text}`)
      return
    }
    answerJson({
      article,
      highlights: listHighlights(library, { articleId }),
      notes: notes.list(library, { articleId }),
      entities: byArticle(library, { articleId }),
      quotes: quotes.byArticle(library, { articleId }),
    })
  })
}

function headOf(article: Article): string {
  const { title, byline, agency, datelinePlace, outlet, section, url, capturedAt, revision } = article
  const lines: (readonly [string, string | null])[] = [
    ['Title', title],
    ['Byline', byline],
    ['Agency', agency],
    ['Dateline', datelinePlace],
    ['Published', dateOf(article.published)],
    ['Updated', dateOf(article.updated)],
    ['Outlet', outlet],
    ['Section', section],
    ['Address', url],
    ['Captured', capturedAt],
    ['SHA-256', revision.originalSha256],
  ]
  return lines
    .flatMap(([name, value]) => (value === null ? [] : [`${`${name}:`.padEnd(11)}${value}\n`]))
    .join('')
}

/** A time whose zone the article does not state says so, and is never taken for this device's. */
function dateOf(stated: StatedDate | null): string | null {
  if (stated === null) return null
  return `${stated.value}${stated.value.includes('T') ? (stated.zone ?? ' (zone unknown)') : ''}`
}

function countsOf(library: Library, articleId: ArticleId): string {
  const marked = listHighlights(library, { articleId }).length
  const written = notes.list(library, { articleId }).length
  return `Highlights: ${marked}, notes: ${written}\n`
}
