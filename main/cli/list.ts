import type { ArticleSummary, ArticleView } from '../../preload/contract/article'
import { list } from '../library/articles/articles'
import type { Library } from '../library/database/database'
import { answer, answerJson } from './output'
import { table } from './table'
import { type LibraryOption, reading } from './which-library'

const pageSize = 200

/**
 * Every article of a view, in the order of the window's list. 200 are asked for at a time, so that a large
 * library never stands in memory as a whole.
 */
export function* eachArticle(library: Library, view: ArticleView): Generator<ArticleSummary> {
  let after: string | null = null
  do {
    const page = list(library, { view, sourceId: null, after, limit: pageSize })
    yield* page.articles
    after = page.next
  } while (after !== null)
}

type Options = LibraryOption & { json?: true; view: ArticleView; limit: number }

/** The articles of a view, newest first. */
export function listArticles(options: Options): Promise<void> {
  return reading(options, (library) => {
    const articles = firstOf(eachArticle(library, options.view), options.limit)
    if (options.json) answerJson(articles)
    else if (articles.length > 0)
      answer(table(articles.map(rowOf), process.stdout.isTTY ? process.stdout.columns : null))
  })
}

function firstOf<T>(all: Iterable<T>, limit: number): T[] {
  const kept: T[] = []
  for (const one of all) {
    if (kept.length >= limit) break
    kept.push(one)
  }
  return kept
}

function rowOf({ id, published, outlet, title }: ArticleSummary): string[] {
  return [id, published?.value.slice(0, 10) ?? '-', outlet ?? '-', title]
}
