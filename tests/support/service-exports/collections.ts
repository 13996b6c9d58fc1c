import { jsonFile, type ServiceExport, textFile } from './expected'

// What programs write that keep pages in collections, with labels or as notes. All texts are our own.

const karakeep = {
  bookmarks: [
    {
      createdAt: 1704067200,
      title: 'Ice on the upper lake',
      tags: ['ice', 'lakes'],
      content: { type: 'link', url: 'https://lake.example/ice' },
      note: 'Older than the one on the lower lake.',
      archived: true,
      lists: ['l2'],
    },
  ],
  lists: [
    { id: 'l1', name: 'Water', icon: '💧', parentId: null, type: 'manual' },
    { id: 'l2', name: 'Lakes', icon: '💧', parentId: 'l1', type: 'manual' },
  ],
}

const linkwarden = {
  id: 1,
  name: 'reader',
  username: 'reader',
  collections: [
    { id: 1, name: 'Water', description: '', color: '#0ea5e9', parentId: null, links: [] },
    {
      id: 2,
      name: 'Springs',
      description: '',
      color: '#0ea5e9',
      parentId: 1,
      links: [
        {
          id: 7,
          name: 'The spring that moved',
          type: 'url',
          description: 'Two metres in a year.',
          collectionId: 2,
          url: 'https://lake.example/spring',
          textContent: null,
          importDate: null,
          createdAt: '2024-01-02T03:04:05.123Z',
          updatedAt: '2024-01-02T03:04:05.123Z',
          tags: [{ id: 3, name: 'geology', ownerId: 1 }],
        },
      ],
    },
  ],
  pinnedLinks: [{ id: 7 }],
}

const starred = {
  id: 'user/1005912345/state/com.google/starred',
  title: 'Starred items',
  items: [
    {
      id: 'tag:google.com,2005:reader/item/0000000100000001',
      title: 'Gulls &amp; chimneys',
      author: 'Ana Horvat',
      published: 1388166091,
      updated: 1388166091,
      crawlTimeMsec: '1388166099123',
      alternate: [{ href: 'https://birds.example/gulls', type: 'text/html' }],
      origin: {
        title: 'The Roof Observer',
        streamId: 'feed/https://birds.example/feed',
        htmlUrl: 'https://birds.example/',
      },
      summary: {
        direction: 'ltr',
        content:
          '<p>The gulls have moved from the cliff to the chimneys, and the sweeps of the town want to be paid for it.</p>',
      },
      categories: ['user/1005912345/state/com.google/starred', 'user/1005912345/label/Birds', 'Roofs'],
    },
  ],
}

const evernote = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE en-export SYSTEM "http://xml.evernote.com/pub/evernote-export4.dtd">
<en-export export-date="20240101T000000Z" application="Evernote" version="10.60.4">
  <note>
    <title>The orchard behind the station</title>
    <created>20210503T100000Z</created>
    <updated>20210504T100000Z</updated>
    <tag>orchards</tag>
    <note-attributes>
      <author>Jo Lind</author>
      <source>web.clip7</source>
      <source-url>https://orchard.example/station</source-url>
    </note-attributes>
    <content>
      <![CDATA[<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!DOCTYPE en-note SYSTEM "http://xml.evernote.com/pub/enml2.dtd"><en-note><div>Forty trees stand behind the old station, and nobody knows who planted them.</div><div>The town wants to sell the ground by the end of the year.</div></en-note>]]>
    </content>
  </note>
</en-export>
`

export const collections: readonly ServiceExport[] = [
  {
    program: 'Karakeep',
    file: jsonFile('karakeep-export-2024-01-01.json', karakeep),
    told: 'Karakeep: 1 article.',
    articles: [
      {
        title: 'Ice on the upper lake',
        saved: '1 January 2024',
        tags: ['ice', 'lakes', 'Water/Lakes'],
        isArchived: true,
        notes: ['Older than the one on the lower lake.'],
      },
    ],
  },
  {
    program: 'Linkwarden',
    file: jsonFile('backup.json', linkwarden),
    told: 'Linkwarden: 1 article.',
    articles: [
      {
        title: 'The spring that moved',
        saved: '2 January 2024',
        tags: ['geology', 'Water/Springs'],
        isStarred: true,
        notes: ['Two metres in a year.'],
      },
    ],
  },
  {
    program: 'a reader of feeds (starred.json)',
    file: jsonFile('starred.json', starred),
    told: 'Feed reader: 1 article.',
    articles: [
      {
        title: 'Gulls & chimneys',
        outlet: 'The Roof Observer',
        byline: 'Ana Horvat',
        published: '27 December 2013, 17:41:31',
        saved: '27 December 2013',
        tags: ['Birds'],
        isStarred: true,
        text: 'The gulls have moved from the cliff to the chimneys',
      },
    ],
  },
  {
    program: 'Evernote',
    file: textFile('My Notes.enex', evernote),
    told: 'Evernote: 1 article.',
    articles: [
      {
        title: 'The orchard behind the station',
        byline: 'Jo Lind',
        saved: '3 May 2021',
        tags: ['orchards'],
        text: 'Forty trees stand behind the old station',
      },
    ],
  },
]
