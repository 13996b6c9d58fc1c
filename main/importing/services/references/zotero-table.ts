import type { Collected } from '../../../../preload/contract/collected'
import { type Collection, factsOf, savedOf, wordsOf } from '../collect'
import type { Cells, Table } from '../table'
import { noteWords } from './note-words'
import { inReadingOrder, referred } from './reference'

// Columns with a place of their own. "Publication Year" is a part of the date.
const taken = new Set([
  'item type',
  'publication year',
  'author',
  'title',
  'publication title',
  'section',
  'url',
  'abstract note',
  'date',
  'date added',
  'language',
  'notes',
  'manual tags',
  'automatic tags',
])

/** What Zotero writes for a spreadsheet: an item a row. Notes and files that belong to no item are not in it. */
export function readZoteroTable({ rows }: Table): Collection {
  return { service: 'Zotero', collected: rows.map(articleOf), left: [] }
}

function articleOf(row: Cells): Collected {
  const cell = (name: string) => wordsOf(row[name])
  const rest = Object.entries(row).filter(([name]) => name !== '' && !taken.has(name))
  return referred({
    service: 'Zotero',
    title: cell('title') ?? cell('short title'),
    authors: partsOf(cell('author')).map(inReadingOrder),
    outlet: cell('publication title'),
    section: cell('section'),
    published: cell('date') ?? cell('publication year'),
    addresses: [cell('url'), ...partsOf(cell('link attachments'))],
    doi: cell('doi'),
    language: cell('language'),
    excerpt: cell('abstract note'),
    notes: notesIn(cell('notes')),
    tags: [...partsOf(cell('manual tags')), ...partsOf(cell('automatic tags'))],
    savedAt: savedOf(cell('date added')) ?? savedOf(cell('access date')),
    facts: factsOf({ 'item type': cell('item type'), ...Object.fromEntries(rest) }),
  })
}

function partsOf(cell: string | null): string[] {
  return cell?.split(';').map((part) => part.trim()) ?? []
}

/** Notes are HTML, all in one cell: a new one begins where another is over. */
function notesIn(cell: string | null): (string | null)[] {
  return cell?.split(/(?<=>); (?=<)/).map(noteWords) ?? []
}
