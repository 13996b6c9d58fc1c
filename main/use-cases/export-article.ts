import type { ArticleId } from '../../preload/contract/common'
import type { ExportBeginning } from '../../preload/contract/export'
import { borderBefore } from '../../preload/contract/graphemes'
import { markdownParts } from '../exporting/markdown'
import { get } from '../library/articles/articles'
import type { Library } from '../library/database/database'
import * as entities from '../library/entities/entities'
import { headlinesOf } from '../library/articles/headlines'
import * as notes from '../library/annotations/notes'
import * as tags from '../library/annotations/tags'
import * as quotes from '../library/quotes/quotes'
import { listHighlights } from './reworded'

/** An article with everything that a person added to it, as parts of one Markdown file. */
export const articleParts = (library: Library, articleId: ArticleId): Generator<string> =>
  markdownParts({
    article: get(library, { articleId }),
    highlights: listHighlights(library, { articleId }),
    notes: notes.list(library, { articleId }),
    entities: entities.byArticle(library, { articleId }),
    quotes: quotes.byArticle(library, { articleId }),
    tags: tags.list(library, { articleId }),
    headlines: new Map(headlinesOf(library, articleId).map(({ revisionId, title }) => [revisionId, title])),
  })

/** The first so many characters of that file. */
export const articleBeginning = (
  library: Library,
  articleId: ArticleId,
  maxLength: number,
): ExportBeginning => {
  let markdown = ''
  for (const part of articleParts(library, articleId)) {
    markdown += part
    if (markdown.length > maxLength)
      return { markdown: markdown.slice(0, borderBefore(markdown, maxLength)), isWhole: false }
  }
  return { markdown, isWhole: true }
}
