import { expect, test } from 'vitest'
import { openedService as opened } from '../../../support/opened-service'

const json = (value: unknown) => opened(JSON.stringify(value))

const harbour = 'https://news.example/harbour'

test('Pinboard: what it calls a description is the title, tags are parted by blanks', async () => {
  const row = {
    href: harbour,
    description: 'The harbour is shut',
    extended: 'Who paid?',
    tags: 'ports to-check',
  }
  const { service, collected } = await json([
    { ...row, time: '2019-04-02T10:00:00Z', toread: 'no', shared: 'yes' },
  ])
  expect(service).toBe('Pinboard')
  expect(collected).toMatchObject([
    {
      title: 'The harbour is shut',
      url: harbour,
      notes: [{ body: 'Who paid?', madeAt: null }],
      tags: ['ports', 'to-check'],
      savedAt: '2019-04-02T10:00:00.000Z',
      isRead: true,
      facts: [['shared', 'yes']],
    },
  ])
})

test('Delicious and Readability by the names that they use', async () => {
  const delicious = [
    {
      url: harbour,
      title: 'Shut',
      description: 'Mine',
      created: '1358531607',
      private: '1',
      tags: ['a', ''],
    },
  ]
  expect((await json(delicious)).collected).toMatchObject([
    { title: 'Shut', notes: [{ body: 'Mine' }], savedAt: '2013-01-18T17:53:27.000Z', tags: ['a'] },
  ])
  const bookmarks = [
    {
      article__url: harbour,
      article__title: 'Shut',
      article__excerpt: 'In short',
      favorite: true,
      archive: false,
    },
    {
      article__url: `${harbour}/2`,
      article__title: 'Open',
      favorite: false,
      archive: true,
      date_added: '2016-08-25T12:05:00',
    },
  ]
  expect((await json({ bookmarks, recommendations: [] })).collected).toMatchObject([
    { title: 'Shut', excerpt: 'In short', isStarred: true, isArchived: false },
    { title: 'Open', isStarred: false, isArchived: true, isRead: true, savedAt: '2016-08-25T12:05:00.000Z' },
  ])
})

test('a list of links of no service that is known, with texts, marks and notes; the rest are facts', async () => {
  const { service, collected, left } = await json({
    items: [
      {
        link: harbour,
        name: 'Shut',
        author: [{ name: 'Ana Horvat' }, { name: 'Tomas Rell' }],
        publishedAt: 1614766800,
        addedAt: 1614853200000,
        starred: 'true',
        mood: 'glad',
        labels: [{ name: 'ports' }],
        highlights: [
          {
            text: 'The quay was empty',
            note: 'Since when?',
            color: 'green',
            created: '2021-03-05T08:00:00Z',
          },
          { note: 'On the whole of it.' },
          'and nobody came',
        ],
      },
      { url: `${harbour}/text`, title: 'Kept', content: '<p>The whole of it.</p>' },
      { name: 'A thought without an address', note: 'Ask the board.' },
      { mood: 'none' },
    ],
  })
  expect(service).toBe('Saved links')
  expect(left).toEqual(['1 entry has no web address, no title and no note'])
  expect(collected).toMatchObject([
    {
      title: 'Shut',
      byline: 'Ana Horvat, Tomas Rell',
      published: '2021-03-03T10:20:00.000Z',
      savedAt: '2021-03-04T10:20:00.000Z',
      isStarred: true,
      tags: ['ports'],
      highlights: [
        {
          exact: 'The quay was empty',
          note: 'Since when?',
          color: 'green',
          madeAt: '2021-03-05T08:00:00.000Z',
        },
        { exact: 'and nobody came', color: 'yellow' },
      ],
      notes: [{ body: 'On the whole of it.' }],
      facts: [['mood', 'glad']],
    },
    { content: { kind: 'html', words: '<p>The whole of it.</p>' } },
    { title: 'A thought without an address', url: null, notes: [{ body: 'Ask the board.' }] },
  ])
})

test('Chrome: folders as one tag, microseconds since 1601, addresses of its own told', async () => {
  const link = (url: string) => ({ type: 'url', name: 'Shut', url, date_added: '13118850929335823', id: '6' })
  const folder = { type: 'folder', name: 'Sea/Ports', children: [link(harbour), link('chrome://flags')] }
  const bar = { type: 'folder', name: 'Bookmarks bar', children: [folder, link(`${harbour}/2`)] }
  const { collected, left } = await json({ checksum: 'x', roots: { bookmark_bar: bar }, version: 1 })
  expect(collected).toMatchObject([
    { title: 'Shut', url: harbour, tags: ['Sea-Ports'], savedAt: '2016-09-20T13:15:29.335Z' },
    { url: `${harbour}/2`, tags: [] },
  ])
  expect(left).toEqual(['1 bookmark is no web address (a script, a file or a search)'])
})

test('Firefox: tags, descriptions and microseconds, however deep its folders lie', async () => {
  const place = {
    type: 'text/x-moz-place',
    title: 'Shut',
    uri: harbour,
    tags: 'a,b',
    dateAdded: 1388166091504123,
    annos: [{ name: 'bookmarkProperties/description', value: 'In short' }],
  }
  const container = (children: unknown[], rest: object) => ({
    type: 'text/x-moz-place-container',
    children,
    ...rest,
  })
  const menu = container([container([place], { title: 'Ports' })], {
    title: 'menu',
    root: 'bookmarksMenuFolder',
  })
  expect((await json(container([menu], { root: 'placesRoot', title: '' }))).collected).toMatchObject([
    { title: 'Shut', excerpt: 'In short', tags: ['Ports', 'a', 'b'], savedAt: '2013-12-27T17:41:31.504Z' },
  ])
  const deep = `${'{"type":"text/x-moz-place-container","title":"x","children":['.repeat(3000)}{"uri":"${harbour}"}${']}'.repeat(3000)}`
  expect((await opened(deep)).collected).toHaveLength(1)
})

test('Karakeep: links, texts and files, and lists as tags by their path', async () => {
  const bookmarks = [
    {
      createdAt: 1704067200,
      title: 'Shut',
      tags: ['ports'],
      note: 'Who paid?',
      archived: true,
      content: { type: 'link', url: harbour },
      lists: ['b'],
    },
    { createdAt: 1704067201, title: null, tags: [], content: { type: 'text', text: 'A thought of mine.' } },
    { createdAt: 1704067202, title: null, tags: [], content: { type: 'asset', fileName: 'report.pdf' } },
  ]
  const lists = [
    { id: 'a', name: 'Sea', parentId: null },
    { id: 'b', name: 'Ports', parentId: 'a' },
    { id: 'c', name: 'Round', parentId: 'c' },
  ]
  const { service, collected, left } = await json({ bookmarks, lists })
  expect([service, left]).toEqual(['Karakeep', []])
  expect(collected).toMatchObject([
    {
      title: 'Shut',
      tags: ['Sea/Ports', 'ports'],
      notes: [{ body: 'Who paid?' }],
      isArchived: true,
      savedAt: '2024-01-01T00:00:00.000Z',
    },
    { content: { kind: 'text', words: 'A thought of mine.' }, url: null },
    { title: 'report.pdf' },
  ])
})

test('Linkwarden: the paths of its collections, tags, pinned ones and descriptions', async () => {
  const links = [
    {
      id: 7,
      name: 'Shut',
      url: harbour,
      description: 'Mine',
      tags: [{ name: 'ports' }],
      createdAt: '2024-01-02T03:04:05.123Z',
    },
  ]
  const collections = [
    { id: 1, name: 'Sea', parentId: null, links: [] },
    { id: 2, name: 'Quays', parentId: 1, links },
  ]
  expect((await json({ collections, pinnedLinks: [{ id: 7 }] })).collected).toMatchObject([
    {
      title: 'Shut',
      tags: ['Sea/Quays', 'ports'],
      isStarred: true,
      notes: [{ body: 'Mine' }],
      savedAt: '2024-01-02T03:04:05.000Z',
    },
  ])
})

test('starred.json of feed readers: labels as tags, the outlet’s own categories apart', async () => {
  const item = {
    title: 'Ports &amp; ferries',
    author: 'Ana Horvat',
    published: 1388166091,
    crawlTimeMsec: '1388166099123',
    alternate: [{ href: harbour }],
    origin: { title: 'The Herald', streamId: 'feed/https://herald.example/rss' },
    summary: { content: '<p>The quay was empty.</p>' },
    categories: ['user/-/state/com.google/read', 'user/1/label/Sea', 'Shipping'],
    annotations: [{ content: 'Who paid?' }],
  }
  const { collected } = await json({ id: 'user/1/state/com.google/starred', items: [item] })
  expect(collected).toMatchObject([
    {
      title: 'Ports & ferries',
      url: harbour,
      byline: 'Ana Horvat',
      outlet: 'The Herald',
      published: '2013-12-27T17:41:31.000Z',
      savedAt: '2013-12-27T17:41:39.123Z',
      content: { kind: 'html', words: '<p>The quay was empty.</p>' },
      tags: ['Sea'],
      isStarred: true,
      isRead: true,
      notes: [{ body: 'Who paid?' }],
    },
  ])
  expect(collected[0]?.facts).toContainEqual(['categories', 'Shipping'])
})
