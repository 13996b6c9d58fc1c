import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { openIncoming } from '../../../../main/importing/open-bytes'
import { packed } from '../../../support/documents'
import { openedService as opened } from '../../../support/opened-service'
import { simpleTakeApart } from '../../../support/take-apart'

const json = (value: unknown) => opened(JSON.stringify(value))

const sha256 = (words: string) => createHash('sha256').update(words).digest('hex')

const harbour = 'https://news.example/harbour'

test('wallabag’s first version, its table and its XML', async () => {
  const first = {
    0: '1',
    1: 'Shut',
    id: '1',
    title: 'Shut',
    url: harbour,
    is_read: '1',
    is_fav: '1',
    content: '<p>x</p>',
    tags: 'a,b',
  }
  expect((await json([first])).collected).toMatchObject([
    { title: 'Shut', tags: ['a', 'b'], isArchived: true, isStarred: true, facts: [] },
  ])
  const table = `Title;URL;Content;Tags;"MIME Type";Language;"Creation date"\nShut;${harbour};"<p>The quay; empty.</p>";a;text/html;en;"03/05/2021 10:00:00"\n`
  expect((await opened(table)).collected).toMatchObject([
    {
      title: 'Shut',
      content: { kind: 'html', words: '<p>The quay; empty.</p>' },
      savedAt: '2021-05-03',
      language: 'en',
    },
  ])
  const item = `<title>Shut</title><url>${harbour}</url><is_archived>1</is_archived><is_starred>0</is_starred><tags><item>a</item><item>b</item></tags><content><![CDATA[<p>The quay was empty.</p>]]></content>`
  const xml = `<?xml version="1.0"?>\n<response><item key="0">${item}</item></response>`
  expect((await opened(xml)).collected).toMatchObject([
    { title: 'Shut', tags: ['a', 'b'], isArchived: true, content: { words: '<p>The quay was empty.</p>' } },
  ])
})

test('Raindrop, Matter and Readwise Reader: tables with columns of their own', async () => {
  const raindrop = `id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n1,Shut,Mine,In short,${harbour},Sea/Ports,"a, to check",2024-01-02T03:04:05.123Z,,"Highlight:The quay was empty\nNote:Since when?\nHighlight:Nobody came",true\n`
  expect((await opened(raindrop)).collected).toMatchObject([
    {
      service: 'Raindrop',
      excerpt: 'In short',
      notes: [{ body: 'Mine' }],
      tags: ['Sea/Ports', 'a', 'to check'],
      isStarred: true,
      highlights: [
        { exact: 'The quay was empty', note: 'Since when?' },
        { exact: 'Nobody came', note: null },
      ],
    },
  ])
  const matter = `Title,Author,Publisher,URL,Tags,Word Count,In Queue,Favorited,Read,Highlight_Count,Last Interaction Date,File Id\nShut,Ana Horvat,The Herald,${harbour},a;b,100,False,True,True,0,2024-01-02,x\n`
  expect((await opened(matter)).collected).toMatchObject([
    {
      service: 'Matter',
      byline: 'Ana Horvat',
      outlet: 'The Herald',
      tags: ['a', 'b'],
      isArchived: true,
      isStarred: true,
      isRead: true,
      savedAt: null,
    },
  ])
  const reader = `Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen\nShut,${harbour},01,"['a', 'b']",2024-01-02 03:04:05+00:00,0.98,later,True\nOld,${harbour}/2,02,,2024-01-02 03:04:05+00:00,0,archive,False\n`
  expect((await opened(reader)).collected).toMatchObject([
    {
      service: 'Readwise Reader',
      tags: ['a', 'b'],
      isRead: true,
      isArchived: false,
      savedAt: '2024-01-02T03:04:05.000Z',
    },
    { isRead: true, isArchived: true },
  ])
})

test('Pocket packed, with what was marked, and its older page of links', async () => {
  const files = {
    'part_000000.csv': `title,url,time_added,tags,status\nShut,${harbour},1688628695,sea|Trade policy,unread\n`,
    'annotations/part_000000.json': JSON.stringify([
      { url: harbour, title: 'Shut', highlights: [{ quote: 'The quay was empty', created_at: 1688628700 }] },
    ]),
    '__MACOSX/._part_000000.csv': 'x',
  }
  const zip = await opened(new Uint8Array(packed(files)))
  expect(zip.collected).toMatchObject([
    {
      service: 'Pocket',
      title: 'Shut',
      url: harbour,
      savedAt: '2023-07-06T07:31:35.000Z',
      tags: ['sea', 'Trade policy'],
      highlights: [{ exact: 'The quay was empty', madeAt: '2023-07-06T07:31:40.000Z' }],
    },
  ])
  expect(zip.collected).toHaveLength(1)
  const page = `<!DOCTYPE html><html><head><title>Pocket Export</title></head><body><h1>Unread</h1><ul><li><a href="${harbour}" time_added="1688628695" tags="sea,trade">Shut</a></li></ul><h1>Read Archive</h1><ul><li><a href="${harbour}/2" time_added="1588627412" tags="">${harbour}/2</a></li></ul></body></html>`
  expect((await opened(page)).collected).toMatchObject([
    { title: 'Shut', tags: ['sea', 'trade'], isArchived: false, savedAt: '2023-07-06T07:31:35.000Z' },
    { title: null, url: `${harbour}/2`, isArchived: true, isRead: true },
  ])
})

test('Omnivore: one of its lists alone says where the rest is; labels and PDFs of the whole', async () => {
  const list = [
    {
      slug: 'shut',
      title: 'Shut',
      url: harbour,
      state: 'Archived',
      labels: ['a'],
      savedAt: '2023-06-01T08:00:00.000Z',
      readingProgress: 100,
    },
  ]
  const alone = await json(list)
  expect(alone.collected).toMatchObject([
    { service: 'Omnivore', title: 'Shut', tags: ['a'], isArchived: true },
  ])
  expect(alone.left.join()).toContain('.zip')
  const marks =
    'What I think of it.\n\n> The quay was empty \n\n#sea ports #doubt\n\n#1 in the list, they say\n\n> Nobody came'
  const whole = await opened(
    new Uint8Array(
      packed({
        'metadata_0_to_1.json': JSON.stringify(list),
        'content/shut.pdf': '%PDF-1.4',
        'content/other.pdf': '%PDF-1.5',
        'highlights/shut.md': marks,
      }),
    ),
  )
  expect(whole.collected).toMatchObject([
    {
      notes: [{ body: 'What I think of it.' }],
      file: sha256('%PDF-1.4'),
      highlights: [
        { exact: 'The quay was empty', tags: ['sea ports', 'doubt'], note: '#1 in the list, they say' },
        { exact: 'Nobody came', tags: [], note: null },
      ],
    },
  ])
  expect(whole.files).toMatchObject([{ name: 'other.pdf' }, { name: 'shut.pdf' }])
  expect(whole.left).toEqual(['1 PDF is in none of its lists'])
})

test('Kindle: the marks of a book are one article, notes go with the words at their place', async () => {
  const block = (about: string, words: string) =>
    `The empty quay (Horvat, Ana)\r\n- ${about}\r\n\r\n${words}\r\n==========\r\n`
  const text = [
    block(
      'Your Highlight on page 12 | Location 180-182 | Added on Monday, 5 October 2020 10:15:00',
      'The quay was',
    ),
    block(
      'Your Highlight on page 12 | Location 180-183 | Added on Monday, 5 October 2020 10:15:30',
      'The quay was empty.',
    ),
    block('Your Note on page 12 | Location 183 | Added on Monday, 5 October 2020 10:16:00', 'Since when?'),
    block(
      'Your Note on page 90 | Location 900 | Added on Monday, 5 October 2020 10:17:00',
      'On the whole of it.',
    ),
    block('Your Bookmark on page 12 | Location 180 | Added on Monday, 5 October 2020 10:18:00', ''),
  ]
  const { collected, left } = await opened(`\ufeff${text.join('\ufeff')}`)
  expect(collected).toMatchObject([
    {
      service: 'Kindle',
      title: 'The empty quay',
      byline: 'Ana Horvat',
      highlights: [{ exact: 'The quay was empty.', note: 'Since when?', madeAt: '2020-10-05T10:15:30.000Z' }],
      notes: [{ body: 'On the whole of it.' }],
    },
  ])
  expect(left).toEqual(['1 bookmark marks no words'])
})

test('Kindle: older files leave out figures that are the same, and other languages have other words', async () => {
  const block = (about: string, words: string) =>
    `The empty quay\r\n- ${about}\r\n\r\n${words}\r\n==========\r\n`
  const older =
    block('Highlight Loc. 423-25 | Added on Tuesday, March 01, 2011, 08:42 PM', 'The quay was empty.') +
    block('Note Loc. 424 | Added on Tuesday, March 01, 2011, 08:43 PM', 'Since when?')
  expect((await opened(older)).collected).toMatchObject([
    { byline: null, highlights: [{ note: 'Since when?', madeAt: '2011-03-01T20:42:00.000Z' }], notes: [] },
  ])
  const german = block(
    'Ihre Notiz auf Seite 12 | Hinzugefügt am Montag, 5. Oktober 2020 10:15:00',
    'Seit wann?',
  )
  expect((await opened(german)).collected).toMatchObject([
    { highlights: [], notes: [{ body: 'Seit wann?', madeAt: '2020-10-05T10:15:00.000Z' }] },
  ])
})

test('Evernote: clipped pages with text, address and tags; what was attached is told', async () => {
  const note = `<title>Shut</title><created>20210503T100000Z</created><tag>ports</tag><tag>to check</tag><note-attributes><author>Ana Horvat</author><source-url>${harbour}</source-url></note-attributes><content><![CDATA[<?xml version="1.0"?><!DOCTYPE en-note SYSTEM "x.dtd"><en-note><div>The quay was empty.</div></en-note>]]></content><resource><mime>image/png</mime></resource>`
  const enex = `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE en-export SYSTEM "http://xml.example/export.dtd">\n<en-export export-date="20240101T000000Z"><note>${note}</note></en-export>`
  const { collected, left } = await opened(enex)
  expect(collected).toMatchObject([
    {
      title: 'Shut',
      url: harbour,
      byline: 'Ana Horvat',
      tags: ['ports', 'to check'],
      savedAt: '2021-05-03T10:00:00.000Z',
      content: { kind: 'html', words: '<en-note><div>The quay was empty.</div></en-note>' },
    },
  ])
  expect(left).toEqual(['1 attached file or picture was left in the export'])
})

test('bookmarks: descriptions at their own, links in them, favourites, microseconds, notes without an address', async () => {
  const html = `<TITLE>Bookmarks</TITLE>\n<DL><p>
    <DT><A HREF="${harbour}" ADD_DATE="1258826211990949" DATA-IMPORTANT="true">Shut</A>
    <DT><H3 ADD_DATE="1">Sea</H3>
    <DD>What a folder is for
    <DL><p>
      <DT><A HREF="${harbour}/2" ADD_DATE="1388166092">Open</A>
      <DD>First line,
<a>second</a> and <a href="https://news.example/third">a third</a> line
      <HR>
      <DT><A HREF="?aBcD" ADD_DATE="1388166093" TAGS="note">What to ask</A>
      <DD>Who paid?
      <DT><A HREF="?eFgH">Only a title</A>
      <DT><A HREF="javascript:void(0)">A script</A>
    </DL><p></DL>`
  const { collected, left } = await opened(html)
  expect(collected).toMatchObject([
    { title: 'Shut', excerpt: null, isStarred: true, savedAt: '2009-11-21T17:56:51.990Z' },
    { title: 'Open', excerpt: 'First line,\nsecond and a third line', tags: ['Sea'] },
    {
      title: 'What to ask',
      url: null,
      excerpt: 'Who paid?',
      tags: ['Sea', 'note'],
      facts: [['address', '?aBcD']],
    },
    { title: 'Only a title', url: null },
  ])
  expect(left).toEqual(['1 bookmark is no web address (a script, a file or a search)'])
})

test.each([
  ['JSON by another name', 'settings', '{"theme": "dark", "sizes": [1, 2, 3]}'],
  ['JSON of a program', 'data.json', '[{"id": 1, "price": 3}]'],
])('%s is refused with what to do, never taken for an article', async (_what, name, text) => {
  await expect(openIncoming(new TextEncoder().encode(text), { name }, simpleTakeApart())).rejects.toThrow(
    /as HTML/,
  )
})
