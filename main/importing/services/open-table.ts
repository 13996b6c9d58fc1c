import { type Collection, withoutEnd } from './collect'
import { readHypothesisTable } from './hypothesis-table'
import { readInstapaper } from './instapaper'
import { readPocket } from './pocket'
import { readReadwise } from './readwise'
import { readZoteroTable } from './references/zotero-table'
import { knownNames, readSavedLinks } from './saved/saved-links'
import { columnsOf, readTable, type Table } from './table'

/** What a service's table holds; null for any other. */
export function openTable(text: string): Collection | null {
  const read = readerFor(columnsOf(text))
  if (read === null) return null
  const table = readTable(text)
  return table.isCut ? withoutEnd(read(table)) : read(table)
}

/** By names that no other table has together: much else may be parted by commas. */
function readerFor(names: readonly string[]): ((table: Table) => Collection) | null {
  const columns = new Set(names)
  const has = (...wanted: string[]) => wanted.every((name) => columns.has(name))
  if (has('highlight', 'book title')) return readReadwise
  if (has('key', 'item type', 'title')) return readZoteroTable
  if (has('created at', 'url', 'type', 'comment') && (has('quote') || has('quote/description')))
    return readHypothesisTable
  if (has('url', 'selection', 'folder')) return readInstapaper
  if (has('url', 'time_added')) return readPocket
  if (has('url', 'saved date')) return readReader
  if (has('url', 'in queue')) return readMatter
  if (has('url', 'content', 'creation date')) return readWallabagTable
  if (!isListOfLinks(names)) return null
  const service = has('excerpt', 'cover', 'created') ? 'Raindrop' : 'Saved links'
  return ({ rows }) => readSavedLinks(rows, { service })
}

/** Addresses and titles alone may be of anything; whoever saved them says something of that as well. */
function isListOfLinks(columns: readonly string[]): boolean {
  const known = knownNames(columns)
  const ofSaving = ['savedAt', 'tags', 'folder', 'note', 'isRead', 'isStarred', 'isArchived'] as const
  return known.has('address') && known.has('title') && ofSaving.filter((what) => known.has(what)).length >= 2
}

/** The library of Readwise's Reader, which says how far each was read, from 0 to 1. */
function readReader({ rows }: Table): Collection {
  const read = rows.map((row) => ({
    ...row,
    read: Number(row['reading progress']) >= 0.95 ? 'yes' : '',
  }))
  return readSavedLinks(read, { service: 'Readwise Reader' })
}

/** Matter says of what was done with that it is in the queue no more. */
function readMatter({ rows }: Table): Collection {
  const read = rows.map(({ 'in queue': queue = '', ...row }) => ({
    ...row,
    archived: queue.toLowerCase() === 'false' ? 'yes' : '',
  }))
  return readSavedLinks(read, { service: 'Matter', own: { savedAt: [] } })
}

/** wallabag writes 3 May as 03/05, and the hours up to twelve without their half of the day: the day is sure. */
function readWallabagTable({ rows }: Table): Collection {
  const dated = rows.map((row) => {
    const [, day, month, year] = /^(\d\d)\/(\d\d)\/(\d{4})/.exec(row['creation date'] ?? '') ?? []
    return day === undefined ? row : { ...row, 'creation date': `${year}-${month}-${day}` }
  })
  return readSavedLinks(dated, { service: 'wallabag' })
}
