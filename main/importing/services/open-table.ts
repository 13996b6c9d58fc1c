import type { Collection } from './collect'
import { readHypothesisTable } from './hypothesis-table'
import { readInstapaper } from './instapaper'
import { readPocket } from './pocket'
import { readReadwise } from './readwise'
import { readZoteroTable } from './references/zotero-table'
import { columnsOf, readTable } from './table'

/** What a service's table holds; null for any other. */
export function openTable(text: string): Collection | null {
  // By names that no other table has together: much else may be parted by commas.
  const columns = new Set(columnsOf(text))
  const has = (...names: string[]) => names.every((name) => columns.has(name))
  if (has('highlight', 'book title')) return readReadwise(readTable(text))
  if (has('key', 'item type', 'title')) return readZoteroTable(readTable(text))
  if (has('created at', 'url', 'type', 'comment') && (has('quote') || has('quote/description')))
    return readHypothesisTable(readTable(text))
  if (has('url', 'selection', 'folder')) return readInstapaper(readTable(text))
  return has('url', 'time_added') ? readPocket(readTable(text)) : null
}
