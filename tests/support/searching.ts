import type { Library } from '../../main/library/database/database'
import { search, type SearchPage } from '../../main/library/search/search'
import type { HitKind, HitOrder } from '../../preload/contract/search/hits'

export type Asking = {
  kind?: HitKind
  order?: HitOrder
  limit?: number
  after?: string | null
  isTyping?: boolean
}

/** What a query finds: of articles the newest, as when it was typed to its end. */
export function ask(library: Library, text: string, asking: Asking = {}): Promise<SearchPage> {
  return search(library, {
    text,
    kind: 'article',
    order: 'newest',
    after: null,
    limit: 50,
    isTyping: false,
    zone: 'UTC',
    ...asking,
  })
}

/** The pieces of text that are shown of the hits of a kind. */
export async function snippets(library: Library, kind: HitKind, text: string): Promise<string[]> {
  return (await ask(library, text, { kind })).hits.map(({ snippet }) => snippet.text)
}
