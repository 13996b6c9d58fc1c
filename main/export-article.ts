import type { ArticleId } from '../preload/contract/common'
import { articleMarkdown } from './exporting/markdown'
import { safeFileName } from './exporting/file-name'
import { get } from './library/articles'
import type { Library } from './library/database'
import * as entities from './library/entities'
import { headlinesOf } from './library/headlines'
import * as notes from './library/notes'
import * as tags from './library/tags'
import * as quotes from './library/quotes'
import { listHighlights } from './reworded'

/** An article with everything that a person added to it, as one Markdown file. */
export const markdownOf = (
  library: Library,
  articleId: ArticleId,
): { fileName: string; markdown: string } => {
  const article = get(library, { articleId })
  const markdown = articleMarkdown({
    article,
    highlights: listHighlights(library, { articleId }),
    notes: notes.list(library, { articleId }),
    entities: entities.byArticle(library, { articleId }),
    quotes: quotes.byArticle(library, { articleId }),
    tags: tags.list(library, { articleId }),
    headlines: new Map(headlinesOf(library, articleId).map(({ revisionId, title }) => [revisionId, title])),
  })
  return { fileName: `${safeFileName(article.title)}.md`, markdown }
}
