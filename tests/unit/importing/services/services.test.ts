import { expect, test } from 'vitest'
import type { Collected } from '../../../../preload/contract/collected'
import { collected as schema } from '../../../../preload/contract/collected'
import type { Collection } from '../../../../main/importing/services/collect'
import { openService } from '../../../../main/importing/services/open-service'
import { omnivoreExport, serviceFile } from '../../../support/exports'

function bytesOf(text: string) {
  return new TextEncoder().encode(text)
}

async function opened(bytes: Uint8Array): Promise<Collection> {
  const collection = await openService(bytes)
  if (collection === null) throw new Error('No service’s file.')
  for (const one of collection.collected) expect(schema.parse(one)).toEqual(one)
  return collection
}

function inFile(name: string) {
  return opened(serviceFile(name).bytes)
}

function only({ collected }: Collection, at: number): Collected {
  const one = collected[at]
  if (one === undefined) throw new Error('There are fewer.')
  return one
}

test('Pocket: quotes, commas, tags, formulas as words, rows without an address told', async () => {
  const pocket = await inFile('pocket.csv')
  expect(pocket.left).toEqual(['1 row has no web address'])
  expect(pocket.collected).toHaveLength(3)
  expect(only(pocket, 0)).toMatchObject({
    service: 'Pocket',
    title: 'Harbour, again: "closed"',
    url: 'https://news.example/harbour',
    savedAt: '2021-03-03T10:20:00.000Z',
    tags: ['ports', 'Trade / Sea'],
    isArchived: false,
  })
  expect(only(pocket, 1)).toMatchObject({ title: null, isArchived: true, isRead: true, tags: [] })
  expect(only(pocket, 2).title).toBe('=HYPERLINK("https://evil.example")')
})

test('Pocket with columns missing, others added, and semicolons', async () => {
  const { collected } = await opened(bytesOf('url;time_added;mood\nhttps://a.example/x;1614766800;glad\n'))
  expect(collected).toMatchObject([
    { title: null, url: 'https://a.example/x', tags: [], facts: [['mood', 'glad']] },
  ])
})

test('Instapaper: selections over lines, folders and tags, texts that were mailed', async () => {
  const { collected, left } = await inFile('instapaper.csv')
  expect(collected).toMatchObject([
    {
      title: 'The ferry, late',
      excerpt: 'The captain said that the ferry\nhad waited for an hour.',
      tags: ['Shipping', 'delays', 'Sea'],
    },
    { isStarred: true, tags: [] },
    { isArchived: true, isRead: true },
    { title: 'A mailed text', url: null, facts: [['address', 'instapaper-private://email/1234/']] },
  ])
  expect(left).toEqual([])
})

test('Readwise: the rows of one title are one article, with notes, colours and times', async () => {
  const { collected, left } = await inFile('readwise.csv')
  expect(collected).toHaveLength(1)
  expect(collected).toMatchObject([
    {
      title: 'The empty quay',
      byline: 'Ana Horvat',
      tags: ['reading'],
      notes: [{ body: 'A note on the whole of it.', madeAt: '2023-05-05T08:00:00.000Z' }],
      highlights: [
        {
          exact: 'The quay was empty, and nobody came.',
          note: 'Check **who** counted.',
          color: 'magenta',
          tags: ['figures', 'doubt'],
          madeAt: '2023-05-04T10:11:12.000Z',
        },
        { exact: 'Three ships, all of them late.', note: null, color: 'yellow' },
      ],
    },
  ])
  expect(collected[0]?.facts).toContainEqual(['order of “Three ships, all of them late.”', '7'])
  expect(left).toEqual([])
})

test('Bookmarks: folders in folders as tags, descriptions, and what is no web address told', async () => {
  const { collected, left } = await inFile('bookmarks.html')
  expect(collected).toMatchObject([
    {
      title: 'Harbour again',
      url: 'https://news.example/harbour?utm_source=x',
      excerpt: 'Where the strike began.',
      tags: ['News/Ports & ferries', 'sea', 'quays'],
      savedAt: '2021-03-03T10:20:00.000Z',
    },
    { title: 'Loose one', url: 'https://news.example/loose', tags: [], excerpt: null },
  ])
  expect(left).toEqual(['2 bookmarks are no web addresses (scripts, files or searches)'])
})

test('wallabag: text, tags, states and annotations', async () => {
  const { collected } = await inFile('wallabag.json')
  expect(collected).toMatchObject([
    {
      title: 'Dockers walk out at Gate Four',
      byline: 'Tomas Reve',
      language: 'en',
      published: '2021-03-02T18:00:00+0100',
      savedAt: '2021-03-03T09:20:00.000Z',
      tags: ['ports', 'Trade/Sea'],
      isStarred: true,
      isArchived: true,
      content: { kind: 'html' },
      highlights: [
        { exact: 'We were promised an answer by noon', note: 'Ask her **which** noon.' },
        { exact: 'words that the page no longer had at all', note: null },
      ],
    },
    { title: 'Nothing fetched', content: null },
  ])
  expect(collected[0]?.facts).toContainEqual(['given_url', 'https://news.example/dockers?from=mail'])
})

test('Hypothesis: notes on one page together, replies with what they answer', async () => {
  const { collected } = await inFile('hypothesis.json')
  expect(collected).toMatchObject([
    {
      title: 'Dockers walk out at Gate Four',
      url: 'https://news.example/dockers',
      tags: ['whole page'],
      notes: [{ body: 'A note on the page.', madeAt: '2024-01-11T10:00:00.000Z' }],
      highlights: [
        {
          exact: 'walked out on Monday',
          prefix: 'Dockers at Gate Four ',
          suffix: ' after talks',
          note: 'This is the promise.\n\n**other replied:** Which promise?',
          tags: ['promise'],
        },
      ],
    },
  ])
})

test('Omnivore: text, labels, states and highlights of its archive', async () => {
  const { collected, left } = await opened(omnivoreExport().bytes)
  expect(collected).toMatchObject([
    {
      title: 'The Kelda in flood',
      byline: 'Ines Marr',
      tags: ['rivers', 'To check'],
      isArchived: true,
      isRead: true,
      savedAt: '2023-06-01T08:00:00.000Z',
      content: { kind: 'html' },
      highlights: [
        {
          exact: '“Nobody rang the bell,” said Jana Orlik, who keeps the mill.',
          tags: ['warnings', 'To check'],
          note: 'Who *should* have rung it?',
        },
        { exact: 'the figures of the damge began to come in', note: null },
        { exact: 'words that the page no longer had, not one of them', note: 'Ask again.' },
      ],
    },
    { title: 'Kept without its text', content: null, isArchived: false },
  ])
  expect(left).toEqual([])
})

const bank = {
  byline: 'Ngozi Okafor, Ledger staff',
  outlet: 'The Daily Ledger',
  published: '2019-04-07',
  url: 'https://ledger.example/bank',
  tags: ['banks', 'inquiry'],
  notes: [{ body: 'Compare with the inquiry.', madeAt: null }],
}

test('CSL-JSON', async () => {
  const { collected } = await inFile('library.csl.json')
  expect(collected).toMatchObject([
    {
      ...bank,
      title: 'The bank that lent too much',
      language: 'en-GB',
      excerpt: 'How a bank lent more than it had.',
    },
  ])
  expect(collected[0]?.facts).toContainEqual(['page', 'A1, A4'])
})

test('RIS: values over lines, dates with words, addresses by DOI', async () => {
  const { collected } = await inFile('library.ris')
  expect(collected).toMatchObject([
    { ...bank, excerpt: 'How a bank lent more than it had,\nand who let it.' },
    { title: 'By its number alone', url: 'https://doi.org/10.1234/ledger.2', published: '2020' },
  ])
})

test('BibTeX: strings, braces, accents, and a record that never ends', async () => {
  const { collected, left } = await inFile('library.bib')
  expect(collected).toMatchObject([
    {
      ...bank,
      title: 'The Bank that lent too much — a story',
      byline: 'Ngozi Okafor, Ledger and staff, José Garcı́a Müller'.normalize('NFC').replace('ı́', 'í'),
      url: 'https://ledger.example/bank_one?a=1&b=2',
      excerpt: 'How a bank lent more than it had: 5% more.',
    },
    { title: 'By its number alone', url: 'https://doi.org/10.1234/ledger.2', published: '2020-05' },
    { title: 'Never closed' },
  ])
  expect(left).toEqual([
    '1 record is not closed; what stands of it was taken',
    '1 comment belongs to no record',
  ])
})

test('Zotero RDF: notes, tags and folders; what it does not hold is told', async () => {
  const { collected, left } = await inFile('zotero.rdf')
  expect(collected).toMatchObject([
    {
      ...bank,
      byline: 'Ngozi Okafor',
      tags: ['Banks/Lending', 'banks', 'inquiry'],
      notes: [{ body: 'Compare with the inquiry.\n\nTwice.', madeAt: null }],
    },
    { title: 'On nothing.', notes: [{ body: 'On nothing.' }] },
  ])
  expect(collected[0]?.facts).toContainEqual(['pages', 'A1'])
  expect(left).toEqual(['1 attached file is not in the RDF itself'])
})

test.each([
  ['a text', 'By Ines Marr\n\nThe url of it all is a highlight, they said.\n'],
  ['another table', 'name,url\nx,https://a.example/\n'],
  ['other JSON', '{"type": "FeatureCollection", "features": []}'],
  ['a page', '<!doctype html><title>url</title><p>Text'],
  ['a handle', '@harbour_news, on Monday: the quay is open again, type = nothing'],
])('%s is no service’s file', async (_what, text) => {
  expect(await openService(bytesOf(text))).toBeNull()
})

test('an export that is cut off is refused in a sentence, and nothing of it is deep enough to fall', async () => {
  await expect(openService(bytesOf('[{"is_archived": 1, "url": "https://a'))).rejects.toThrow(/cut off/)
  const deep = `{"annotations": ${'['.repeat(200_000)}${']'.repeat(200_000)}}`
  expect(await openService(bytesOf(deep))).toBeNull()
  const folders = `<!DOCTYPE NETSCAPE-Bookmark-file-1>${'<DL><DT><H3>x</H3>'.repeat(20_000)}<DT><A HREF="https://a.example/x">x</A>`
  expect((await openService(bytesOf(folders)))?.collected).toHaveLength(1)
})
