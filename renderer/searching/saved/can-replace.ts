import type { SavedSearch } from '../../../preload/contract/search/saved'
import { readingOf } from '../reading'

/** What is new of an alert is no query for it: it would find what is new in itself. */
export function canReplace({ query }: Pick<SavedSearch, 'query'>, text: string): boolean {
  if (text.trim() === '' || text.trim() === query) return false
  const { root, parts } = readingOf({ text, isTyping: false })
  return root !== null && parts.every(({ field }) => field !== 'new-in')
}
