import type { ExportFormat } from '../../preload/contract/export-formats'
import type { ExportBeginning } from '../../preload/contract/export'
import { borderBefore } from '../../preload/contract/graphemes'
import type { ArticleToExport } from '../exporting/article-to-export'
import { writerFor } from '../exporting/formats'
import { get } from '../library/articles/articles'
import { head } from '../library/database/chain/seal'
import type { Library } from '../library/database/database'
import { colorNames } from '../library/database/queries/color-names'
import * as entities from '../library/entities/entities'
import { headlinesOf } from '../library/articles/headlines'
import * as notes from '../library/annotations/notes'
import * as tags from '../library/annotations/tags'
import * as quotes from '../library/quotes/quotes'
import { listHighlights } from './reworded'

type ArticleId = ArticleToExport['article']['id']

/**
 * An article with everything that a person added to it. `headlines` has that of each revision, because words
 * are cited under the headline that they stood under.
 */
export function articleToExport(library: Library, articleId: ArticleId): ArticleToExport {
  return {
    article: get(library, { articleId }),
    highlights: listHighlights(library, { articleId }),
    notes: notes.list(library, { articleId }),
    entities: entities.byArticle(library, { articleId }),
    quotes: quotes.byArticle(library, { articleId }),
    tags: tags.list(library, { articleId }),
    colorNames: colorNames(library),
    journal: head(library),
    headlines: new Map(headlinesOf(library, articleId).map(({ revisionId, title }) => [revisionId, title])),
  }
}

type InFormat = { articleId: ArticleId; format: ExportFormat }

/** An article as the parts of one file. */
export async function articleParts(
  library: Library,
  { articleId, format }: InFormat,
): Promise<Iterable<string>> {
  const write = await writerFor(format)
  return write(articleToExport(library, articleId))
}

/**
 * The first so many characters of that file. No more parts are made than this needs, and `isWhole` says whether
 * it was all.
 */
export async function articleBeginning(
  library: Library,
  { maxLength, ...article }: InFormat & { maxLength: number },
): Promise<ExportBeginning> {
  let text = ''
  for (const part of await articleParts(library, article)) {
    text += part
    if (text.length > maxLength) return { text: text.slice(0, borderBefore(text, maxLength)), isWhole: false }
  }
  return { text, isWhole: true }
}
