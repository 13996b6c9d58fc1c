import { type Collection, collectedOf, isWebAddress, leftOut, savedOf, tagsOf, wordsOf } from './collect'
import { restOf } from './pocket'
import type { Table } from './table'

const known = new Set(['url', 'title', 'selection', 'folder', 'timestamp', 'tags'])
// Instapaper's own folders say what was done with an article, and are no tags.
const ownFolders = new Set(['unread', 'archive', 'starred', 'liked'])

/** Instapaper: URL, Title, Selection, Folder, Timestamp, Tags. Folders of the person's own become tags. */
export function readInstapaper({ rows }: Table): Collection {
  const addressed = rows.filter(({ url = '' }) => isWebAddress(url))
  const collected = addressed.map((row) => {
    const { url = '', title, selection, folder = '', timestamp, tags = '' } = row
    const own = folder.toLowerCase()
    const isArchived = own === 'archive'
    return collectedOf('Instapaper', {
      title: wordsOf(title),
      url,
      excerpt: wordsOf(selection),
      savedAt: savedOf(timestamp),
      tags: tagsOf([...(ownFolders.has(own) ? [] : [folder]), ...tagList(tags)]),
      isRead: isArchived,
      isArchived,
      isStarred: own === 'starred' || own === 'liked',
      facts: restOf(row, known),
    })
  })
  // Texts that were mailed to Instapaper have an address of its own, which only it can open.
  const without = rows.length - addressed.length
  return {
    service: 'Instapaper',
    collected,
    left: leftOut(without, 'row has no web address', 'rows have no web address'),
  }
}

/** `["one","two"]`, or parted by commas in older exports. */
function tagList(cell: string): unknown[] {
  try {
    const found: unknown = JSON.parse(cell)
    if (Array.isArray(found)) return found
  } catch {
    // No list: words parted by commas.
  }
  return cell.split(',')
}
