import { parseQuery } from '../../preload/contract/search/parse-query'
import type { SearchQuery } from '../../preload/contract/search/query'
import { readColorNames } from '../queries/library-colors'
import { zone } from './zone'

/** How main reads what was typed. */
export function readingOf({ text, isTyping }: { text: string; isTyping: boolean }): SearchQuery {
  return parseQuery(text, { isTyping, now: new Date(), zone, colorNames: readColorNames() })
}
