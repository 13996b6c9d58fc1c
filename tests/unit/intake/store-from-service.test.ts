import { expect, test } from 'vitest'
import { openIncoming } from '../../../main/importing/open-bytes'
import { storeArticle } from '../../../main/intake/store-article'
import { get } from '../../../main/library/articles/articles'
import type { Library } from '../../../main/library/database/database'
import * as highlights from '../../../main/library/annotations/highlights'
import * as notes from '../../../main/library/annotations/notes'
import * as tags from '../../../main/library/annotations/tags'
import { omnivoreExport, serviceFile, shortWords } from '../../support/exports'
import { newActId, newLibrary } from '../../support/library'
import { simpleTakeApart } from '../../support/take-apart'

async function opened(bytes: Uint8Array, name: string) {
  const file = await openIncoming(bytes, { name }, simpleTakeApart())
  if (!('entries' in file)) throw new Error('No service’s file.')
  return Promise.all(
    file.entries.map(async (entry) => {
      const read = await openIncoming(entry.bytes, { name: entry.name }, simpleTakeApart())
      if ('entries' in read) throw new Error('An entry in an entry.')
      const { encoding, reading, serviceEntry = null } = read
      // The fixtures’ pages have no pictures.
      return { entry, parsed: { encoding, reading, serviceEntry, images: [] } }
    }),
  )
}

async function storeAll(library: Library, { bytes, name }: { bytes: Uint8Array; name: string }) {
  const actId = newActId()
  return (await opened(bytes, name)).map(({ entry, parsed }) => storeArticle(library, entry, parsed, actId))
}

function csv(text: string) {
  return { name: 'x.csv', bytes: new TextEncoder().encode(text) }
}

test('the text of the service’s own HTML, with the marks where their words are', async () => {
  const library = newLibrary()
  const [kelda] = await storeAll(library, omnivoreExport())
  if (kelda === undefined) throw new Error('Nothing came in.')
  const { articleId } = kelda
  const { revision, url, byline } = get(library, { articleId })
  expect({ url, byline }).toEqual({ url: 'https://river.example/flood', byline: 'Ines Marr' })
  for (const { passage } of highlights.list(library, { articleId })) {
    expect(revision.text.slice(passage.start, passage.end)).toBe(passage.exact)
  }
  expect(highlights.list(library, { articleId }).map(({ passage }) => passage.exact)).toEqual([
    '“Nobody rang the bell,” said Jana Orlik, who keeps the mill.',
    'the figures of the damage began to come in',
  ])
  expect(notes.list(library, { articleId }).map(({ body }) => body)).toEqual([
    'Who *should* have rung it?',
    '> words that the page no longer had, not one of them\n\n*Marked in Omnivore; these words are not in the text.*\n\nAsk again.',
  ])
  expect(kelda.reason).toBe('1 highlight became a note: the words are not in the text.')
})

test('short words are marked where they stand whole, and are notes where nothing says in which place', async () => {
  const library = newLibrary()
  const [one] = await storeAll(library, shortWords())
  if (one === undefined) throw new Error('Nothing came in.')
  const { articleId } = one
  const { text } = get(library, { articleId }).revision
  const marked = highlights.list(library, { articleId }).map(({ passage }) => passage)
  expect(marked.map(({ start, end }) => text.slice(start - 9, end + 5))).toEqual([
    'price of oil rose',
    'ose, and art was ',
  ])
  expect(notes.list(library, { articleId }).map(({ body }) => body)).toEqual([
    '> mayor\n\n*Marked in wallabag; these words stand in several places of the text.*\n\nWhich one?',
    '> night\n\n*Marked in wallabag; these words are not in the text.*',
  ])
  expect(one.reason).toBe(
    '1 highlight became a note: the words are not in the text. 1 highlight became a note: the words stand in several places of the text.',
  )
})

test('an article of which only the address was known gets the words that were marked in it, then its text', async () => {
  const library = newLibrary()
  const [bare] = await storeAll(
    library,
    csv('url,time_added,tags\nhttps://news.example/dockers,1614766800,old\n'),
  )
  const [marked] = await storeAll(library, serviceFile('hypothesis.json'))
  expect(marked).toMatchObject({ articleId: bare?.articleId, outcome: 'new-revision' })
  const [full] = await storeAll(library, serviceFile('wallabag.json'))
  expect(full).toMatchObject({ articleId: bare?.articleId, outcome: 'new-revision' })
  const articleId = full?.articleId
  if (articleId === undefined) throw new Error('Nothing came in.')
  expect(get(library, { articleId }).revision.number).toBe(3)
  const placed = highlights.list(library, { articleId })
  expect(placed.map(({ passage, placement }) => [passage.exact, placement.state])).toEqual([
    ['walked out on Monday', 'moved'],
    ['We were promised an answer by noon', 'exact'],
  ])
  expect(tags.list(library, { articleId }).map(({ name }) => name)).toEqual([
    'old',
    'ports',
    'promise',
    'Trade/Sea',
    'whole page',
  ])
})

test('what says less than the article that is there leaves its text alone', async () => {
  const library = newLibrary()
  const [full] = await storeAll(library, serviceFile('wallabag.json'))
  const [bare] = await storeAll(
    library,
    csv('url,time_added,tags\nhttps://news.example/dockers,1614766800,old\n'),
  )
  expect(bare).toMatchObject({ articleId: full?.articleId, outcome: 'already-there' })
  const again = await storeAll(library, serviceFile('wallabag.json'))
  expect(again.map(({ outcome }) => outcome)).toEqual(['already-there', 'already-there'])
  const articleId = full?.articleId
  if (articleId === undefined) throw new Error('Nothing came in.')
  expect(get(library, { articleId }).revision.number).toBe(1)
  expect(highlights.list(library, { articleId })).toHaveLength(1)
  expect(notes.list(library, { articleId })).toHaveLength(2)
})
