import type { Collected } from '../../../preload/contract/collected'
import {
  type Collection,
  collectedOf,
  colorOf,
  factsOf,
  highlightOf,
  inTextOrder,
  isWebAddress,
  leftOut,
  momentOf,
  tagsOf,
  wordsOf,
} from './collect'
import type { Cells, Table } from './table'

const known = new Set([
  'highlight',
  'book title',
  'book author',
  'note',
  'color',
  'tags',
  'highlighted at',
  'document tags',
  'url',
])

/** Readwise: one highlight a row. The rows of one title and author are one article, whose words are its highlights. */
export function readReadwise({ rows }: Table): Collection {
  const groups = new Map<string, Cells[]>()
  const full = rows.filter((row) => wordsOf(row['highlight']) !== null || wordsOf(row['note']) !== null)
  for (const row of full) {
    const key = JSON.stringify([row['book title'], row['book author'], row['url']])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  const without = rows.length - full.length
  return {
    service: 'Readwise',
    collected: [...groups.values()].map(articleOf),
    left: leftOut(without, 'row has neither highlight nor note', 'rows have neither highlight nor note'),
  }
}

/**
 * Rows of one title, author and address. Facts that the export repeats in each row are taken from the first.
 */
function articleOf(rows: readonly Cells[]): Collected {
  const [first = {}] = rows
  const address = wordsOf(first['url']) ?? null
  const rest = Object.entries(first).filter(
    ([name]) => name !== '' && !known.has(name) && !name.startsWith('location'),
  )
  return collectedOf('Readwise', {
    title: wordsOf(first['book title']),
    byline: wordsOf(first['book author']),
    url: isWebAddress(address) ? address : null,
    tags: tagsOf(rows.flatMap((row) => (row['document tags'] ?? '').split(','))),
    highlights: inTextOrder(
      rows.filter((row) => wordsOf(row['highlight']) !== null),
      locationIn,
    ).map(highlightIn),
    notes: rows.flatMap((row) => {
      const note = wordsOf(row['note'])
      const isAlone = wordsOf(row['highlight']) === null
      return note !== null && isAlone ? [{ body: note, madeAt: momentOf(row['highlighted at']) }] : []
    }),
    facts: [...factsOf(Object.fromEntries(rest)), ...rows.map(placeOf).flatMap(factsOf)].slice(0, 500),
  })
}

/** A page or a place in a book; a moment in a recording is none. */
function locationIn({ location = '' }: Cells): number | null {
  return /^\d{1,9}$/.test(location) ? Number(location) : null
}

function highlightIn(row: Cells) {
  return highlightOf(row['highlight'] ?? '', {
    note: wordsOf(row['note']),
    color: colorOf(row['color']),
    tags: tagsOf((row['tags'] ?? '').split(',')),
    madeAt: momentOf(row['highlighted at']),
  })
}

/** What a row says beside its highlight: where in the book it stands is of use with its words. */
function placeOf(row: Cells): Record<string, string> {
  const { location = '', 'location type': kind = '' } = row
  if (location === '') return {}
  const words = (row['highlight'] ?? '').slice(0, 60)
  return { [`${kind === '' ? 'location' : kind} of “${words}”`]: location }
}
