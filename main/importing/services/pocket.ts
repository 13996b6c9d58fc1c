import {
  type Collection,
  collectedOf,
  factsOf,
  isWebAddress,
  leftOut,
  savedOf,
  tagsOf,
  wordsOf,
} from './collect'
import type { Cells, Table } from './table'

const known = new Set(['title', 'url', 'time_added', 'tags', 'status'])

/** Cells that no version of the format is known to have: kept as facts rather than lost. */
export function restOf(row: Cells, taken: ReadonlySet<string>): [string, string][] {
  return factsOf(Object.fromEntries(Object.entries(row).filter(([name]) => name !== '' && !taken.has(name))))
}

/** Pocket: title, url, time_added, tags (parted by |), status. It kept no text in its export. */
export function readPocket({ rows }: Table): Collection {
  const addressed = rows.filter(({ url = '' }) => isWebAddress(url))
  const collected = addressed.map((row) => {
    const { title, url = '', time_added: savedAt, tags = '', status } = row
    // Pocket says of an article only whether it was archived, which stands for having been read.
    const isArchived = status?.toLowerCase() === 'archive'
    return collectedOf('Pocket', {
      // Pocket writes the address where it knew no title.
      title: title === url ? null : wordsOf(title),
      url,
      savedAt: savedOf(savedAt),
      tags: tagsOf(tags.split('|')),
      isRead: isArchived,
      isArchived,
      facts: restOf(row, known),
    })
  })
  const without = rows.length - addressed.length
  return {
    service: 'Pocket',
    collected,
    left: leftOut(without, 'row has no web address', 'rows have no web address'),
  }
}
