import { type Collection, withoutEnd } from './collect'
import { readHypothesisTable } from './hypothesis-table'
import { readInstapaper } from './instapaper'
import { readPocket } from './pocket'
import { readReadwise } from './readwise'
import { readZoteroTable } from './references/zotero-table'
import { knownNames, readSavedLinks } from './saved/saved-links'
import { columnsOf, readTable, type Table } from './table'

type Kind = {
  /** Names of columns that no other table has together. */
  names: readonly string[]
  read: (table: Table) => Collection
  /** Each row is an article by itself, so that some rows can be read without the others. */
  isOneByOne?: true
}

const kinds: readonly Kind[] = [
  { names: ['highlight', 'book title'], read: readReadwise },
  { names: ['key', 'item type', 'title'], read: readZoteroTable },
  { names: ['created at', 'url', 'type', 'comment', 'quote'], read: readHypothesisTable },
  { names: ['created at', 'url', 'type', 'comment', 'quote/description'], read: readHypothesisTable },
  { names: ['url', 'selection', 'folder'], read: readInstapaper, isOneByOne: true },
  { names: ['url', 'time_added'], read: readPocket, isOneByOne: true },
  { names: ['url', 'saved date'], read: readReader, isOneByOne: true },
  { names: ['url', 'in queue'], read: readMatter, isOneByOne: true },
  { names: ['url', 'content', 'creation date'], read: readWallabagTable, isOneByOne: true },
]

/** How a table of these columns is read; null where it is none of a service. Much else may be parted by commas. */
export function tableReader(columns: readonly string[]): Pick<Kind, 'read' | 'isOneByOne'> | null {
  const given = new Set(columns)
  const kind = kinds.find(({ names }) => names.every((name) => given.has(name)))
  if (kind !== undefined) return kind
  if (!isListOfLinks(columns)) return null
  const isRaindrop = ['excerpt', 'cover', 'created'].every((name) => given.has(name))
  const service = isRaindrop ? 'Raindrop' : 'Saved links'
  return { read: ({ rows }) => readSavedLinks(rows, { service }), isOneByOne: true }
}

/** What a service's table holds; null for any other. */
export function openTable(text: string): Collection | null {
  const reader = tableReader(columnsOf(text))
  if (reader === null) return null
  const table = readTable(text)
  const found = reader.read(table)
  return table.isCut ? withoutEnd(found) : found
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
