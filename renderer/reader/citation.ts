import type { Article } from '../../preload/contract/article'
import { dateText } from './stated-date'

/** Words as one cites them: the passage, then where it stands. */
export function citation({ outlet, title, published }: Article, exact: string): string {
  const source = [outlet, `“${title}”`, published && dateText(published)].filter((part) => part !== null)
  return `“${exact}”\n— ${source.join(', ')}`
}
