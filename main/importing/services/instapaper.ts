import {
  type Collection,
  collectedOf,
  factsOf,
  isSet,
  isWebAddress,
  leftOut,
  savedOf,
  tagsOf,
  wordsOf,
} from './collect'
import { restOf } from './pocket'
import { tagWords } from './saved/saved-links'
import type { Table } from './table'

const known = new Set([
  'url',
  'title',
  'selection',
  'folder',
  'timestamp',
  'tags',
  'archived',
  'starred',
  'liked',
])
// Instapaper's own folders say what was done with an article, and are no tags.
const ownFolders = new Set(['unread', 'archive', 'starred', 'liked'])

/** Instapaper: URL, Title, Selection, Folder, Timestamp, Tags. Folders of the person's own become tags. */
export function readInstapaper({ rows }: Table): Collection {
  // Texts that were mailed to Instapaper or written in it have an address that only it can open, or none.
  const full = rows.filter(({ url = '', title, selection }) =>
    [isWebAddress(url) ? url : null, title, selection].some((cell) => wordsOf(cell) !== null),
  )
  const collected = full.map((row) => {
    const { url = '', title, selection, folder = '', timestamp, tags = '' } = row
    const own = folder.toLowerCase()
    const isArchived = own === 'archive' || isSet(row['archived'])
    return collectedOf('Instapaper', {
      title: wordsOf(title),
      url: isWebAddress(url) ? url : null,
      excerpt: wordsOf(selection),
      savedAt: savedOf(timestamp),
      tags: tagsOf([...(ownFolders.has(own) ? [] : [folder]), ...tagWords(tags, /,/)]),
      isRead: isArchived,
      isArchived,
      isStarred: own === 'starred' || own === 'liked' || isSet(row['starred'] ?? row['liked']),
      facts: [...(isWebAddress(url) ? [] : factsOf({ address: url })), ...restOf(row, known)],
    })
  })
  const without = rows.length - full.length
  return {
    service: 'Instapaper',
    collected,
    left: leftOut(without, 'row has no web address and no words', 'rows have no web address and no words'),
  }
}
