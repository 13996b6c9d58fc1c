import { join } from 'node:path'
import type { Article, ArticleSummary } from '../../../preload/contract/article'
import type { Quote } from '../../../preload/contract/quote'
import * as articles from '../../../main/library/articles/articles'
import type { Library } from '../../../main/library/database/database'
import { byArticle } from '../../../main/library/quotes/quotes'
import { openLibrary } from '../../../main/library/database/open'
import { createSampleLibrary } from '../../../main/sample/create'

/** The sample library, made and opened in a folder of the test. */
export async function openSample(parent: string): Promise<Library> {
  const folder = join(parent, 'Sample Library')
  const backupsFolder = join(parent, 'backups')
  await createSampleLibrary(folder, { backupsFolder })
  return openLibrary(folder, { backupsFolder, mode: 'write' })
}

export function summaries(library: Library): ArticleSummary[] {
  return (['all', 'archived'] as const).flatMap(
    (view) => articles.list(library, { view, sourceId: null, after: null, limit: 200 }).articles,
  )
}

/** The article that a sample article's file became. */
export function stored(library: Library, file: string): Article {
  const found = summaries(library)
    .map(({ id: articleId }) => articles.get(library, { articleId }))
    .find(({ originalName }) => originalName === file)
  if (found === undefined) throw new Error(`${file} is not in the sample library.`)
  return found
}

export function quotesOf(library: Library, file: string): Quote[] {
  return byArticle(library, { articleId: stored(library, file).id })
}
