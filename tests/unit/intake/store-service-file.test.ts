import { expect, test } from 'vitest'
import { openIncoming } from '../../../main/importing/open-bytes'
import { storeArticle } from '../../../main/intake/store-article'
import * as highlights from '../../../main/library/annotations/highlights'
import { records } from '../../../main/library/annotations/service-records'
import * as tags from '../../../main/library/annotations/tags'
import * as articles from '../../../main/library/articles/articles'
import type { Library } from '../../../main/library/database/database'
import { undo } from '../../../main/library/journal/undo'
import * as documents from '../../support/documents'
import { newActId, newLibrary } from '../../support/library'
import { simpleTakeApart } from '../../support/take-apart'

function omnivoreWith(pdf: Uint8Array) {
  const article = {
    slug: 'ferry',
    title: 'What the ferries cost',
    url: 'https://omnivore.example/attachments/ferry.pdf',
    author: 'Ana Horvat',
    state: 'Archived',
    labels: ['Ports'],
    savedAt: '2023-06-01T08:00:00.000Z',
    publishedAt: null,
  }
  return documents.packed({
    'metadata_0_to_1.json': JSON.stringify([article]),
    'content/ferry.pdf': pdf,
    'highlights/ferry.md': '> a dog on board\n\nWhose?',
  })
}

/** Imports an export as a job does: in its order, each entry by itself. */
async function importAll(library: Library, bytes: Uint8Array) {
  const opened = await openIncoming(bytes, { name: 'omnivore.zip' }, simpleTakeApart())
  if (!('entries' in opened)) throw new Error('No service’s file.')
  const actId = newActId()
  for (const entry of opened.entries) {
    const read = await openIncoming(entry.bytes, { name: entry.name }, simpleTakeApart())
    if ('entries' in read) throw new Error('An entry in an entry.')
    const { encoding, reading, serviceEntry = null } = read
    storeArticle(library, entry, { encoding, reading, serviceEntry, images: [] }, actId)
  }
}

function listed(library: Library) {
  return articles.list(library, { view: 'archived', sourceId: null, after: null, limit: 50 }).articles
}

test('a PDF and what the export’s list says of it are one article, however often they are imported', async () => {
  const library = newLibrary()
  const bytes = omnivoreWith(documents.pdf().bytes)
  await importAll(library, bytes)
  await importAll(library, bytes)
  const [only, ...others] = listed(library)
  expect(others).toEqual([])
  if (only === undefined) throw new Error('Nothing came in.')
  const articleId = only.id
  expect(articles.get(library, { articleId })).toMatchObject({
    title: 'What the ferries cost',
    url: 'https://omnivore.example/attachments/ferry.pdf',
    isPdf: true,
  })
  expect(highlights.list(library, { articleId }).map(({ passage }) => passage.exact)).toEqual([
    'a dog on board',
  ])
  expect(tags.list(library, { articleId }).map(({ name }) => name)).toEqual(['Ports'])
  expect(records(library, { articleId }).map(({ service }) => service)).toEqual(['Omnivore'])
  undo(library)
  expect(listed(library)).toEqual([])
})
