import { expect, test } from 'vitest'
import * as articles from '../../../../main/library/articles/articles'
import * as changes from '../../../../main/library/journal/undo'
import { copies, findCopies, markSeparate } from '../../../../main/library/articles/copies'
import type { Library } from '../../../../main/library/database/database'
import { closeLibrary } from '../../../../main/library/database/open'
import { areCopies, minSharedHashes, printOf } from '../../../../main/passages/wire-copies'
import type { ArticleId } from '../../../../preload/contract/common'
import { newLibrary, readingOf, reopen } from '../../../support/library'
import { noFields } from '../../../support/no-fields'

const likeness = { areCopies, minSharedHashes, printOf }

const report = Array.from(
  { length: 12 },
  (_, n) =>
    `On day ${n} the harbour master counted ${n * 13} ships, ${n * 3} more than in the year before that one.`,
)

function look(library: Library, articleId: ArticleId): void {
  const { id, text } = articles.get(library, { articleId }).revision
  findCopies(library, id, text, likeness)
}

function add(library: Library, paragraphs: string[], outlet: string, day: string): ArticleId {
  const published = { value: day, zone: null, words: day }
  const { articleId } = articles.importReading(library, readingOf(paragraphs, { outlet, published }))
  look(library, articleId)
  return articleId
}

function outlets(library: Library, articleId: ArticleId) {
  return copies(library, { articleId }).map(({ outlet }) => outlet)
}

function three() {
  const library = newLibrary()
  const late = add(library, ['Ours.', ...report], 'Late Post', '2026-03-03')
  const first = add(library, report, 'Wire', '2026-03-01')
  const cut = add(library, report.slice(0, 8), 'Short News', '2026-03-02')
  const other = add(
    library,
    ['Nothing of this kind.', 'Something quite different here.'],
    'Other',
    '2026-03-01',
  )
  return { library, late, first, cut, other }
}

test('copies of one report are found whichever comes first, the earliest listed first', () => {
  const { library, late, first, cut, other } = three()
  for (const articleId of [late, first, cut]) {
    expect(outlets(library, articleId)).toEqual(['Wire', 'Short News', 'Late Post'])
  }
  expect(outlets(library, other)).toEqual([])
})

test('looking again changes nothing; another text leaves the others', () => {
  const { library, late, first } = three()
  look(library, first)
  expect(outlets(library, first)).toEqual(['Wire', 'Short News', 'Late Post'])
  const lines = [{ text: 'All of it was withdrawn by the paper.', role: 'paragraph' as const, why: '' }]
  const [line] = lines
  const fields = { ...noFields, outlet: 'Late Post' }
  const text = line?.text ?? ''
  const blocks = [{ kind: 'paragraph' as const, start: 0, end: text.length }]
  articles.correct(library, { articleId: late, fields, lines, text, blocks }, () => ({ state: 'gone' }))
  look(library, late)
  expect(outlets(library, first)).toEqual(['Wire', 'Short News'])
  expect(outlets(library, late)).toEqual([])
})

test('a person parts one from the others, and undo puts it back, also after a restart', () => {
  const { library, first, cut } = three()
  markSeparate(library, { articleId: cut })
  expect(outlets(library, first)).toEqual(['Wire', 'Late Post'])
  expect(outlets(library, cut)).toEqual([])
  look(library, cut)
  expect(outlets(library, cut)).toEqual([])
  closeLibrary(library)
  const again = reopen(library)
  expect(changes.state(again).undo).toBe('separate “Harbour reopens” from its copies')
  changes.undo(again)
  expect(outlets(again, cut)).toEqual(['Wire', 'Short News', 'Late Post'])
})

test('deleted articles are no copies, and one alone is none', () => {
  const { library, late, first, cut } = three()
  articles.remove(library, { articleId: late })
  expect(outlets(library, first)).toEqual(['Wire', 'Short News'])
  articles.remove(library, { articleId: cut })
  expect(outlets(library, first)).toEqual([])
})
