import { jsonFile, type ServiceExport, textFile } from './expected'

// What browsers and programs like them write, which keep the addresses of pages. All texts are our own.

const raindrop = `id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite
711,The last typesetter,Ask for the drawers.,He sets one page a week.,https://print.example/type,Crafts/Print,"lead, to check",2024-01-02T03:04:05.123Z,,"Highlight:He sets one page a week
Note:By hand?",true
`

const pinboard = [
  {
    href: 'https://print.example/paper',
    description: 'Where the paper comes from',
    extended: 'Only the second half is new.',
    meta: 'd41d8cd98f00b204e9800998ecf8427e',
    hash: '0cc175b9c0f1b6a831c399e269772661',
    time: '2019-04-02T10:00:00Z',
    shared: 'yes',
    toread: 'no',
    tags: 'paper mills',
  },
]

const firefox = {
  guid: 'root________',
  title: '',
  index: 0,
  dateAdded: 1388166091504123,
  lastModified: 1388166091504123,
  id: 1,
  typeCode: 2,
  type: 'text/x-moz-place-container',
  root: 'placesRoot',
  children: [
    {
      guid: 'menu________',
      title: 'menu',
      type: 'text/x-moz-place-container',
      root: 'bookmarksMenuFolder',
      children: [
        {
          guid: 'aaaaaaaaaaaa',
          title: 'Ports',
          type: 'text/x-moz-place-container',
          children: [
            {
              guid: 'bbbbbbbbbbbb',
              title: 'A pilot’s handbook',
              type: 'text/x-moz-place',
              uri: 'https://pilot.example/handbook',
              tags: 'pilots,charts',
              dateAdded: 1388166091504123,
            },
          ],
        },
      ],
    },
  ],
}

const chrome = {
  checksum: '0123456789abcdef0123456789abcdef',
  roots: {
    bookmark_bar: {
      children: [
        {
          children: [
            {
              date_added: '13118850929335823',
              date_last_used: '0',
              guid: '0bc5d13f-2cba-5d74-951f-3f233fe6c908',
              id: '6',
              name: 'Locks and gates',
              type: 'url',
              url: 'https://pilot.example/locks',
            },
          ],
          date_added: '13118850929335823',
          id: '5',
          name: 'Canals',
          type: 'folder',
        },
      ],
      id: '1',
      name: 'Bookmarks bar',
      type: 'folder',
    },
    other: { children: [], id: '2', name: 'Other bookmarks', type: 'folder' },
    synced: { children: [], id: '3', name: 'Mobile bookmarks', type: 'folder' },
  },
  version: 1,
}

const netscape = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<!-- This is an automatically generated file.
     It will be read and overwritten.
     DO NOT EDIT! -->
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE>
<H1>Bookmarks</H1>
<DL><p>
    <DT><H3 ADD_DATE="1600000000" LAST_MODIFIED="1600000001" PERSONAL_TOOLBAR_FOLDER="true">News</H3>
    <DL><p>
        <DT><A HREF="https://pilot.example/fog" ADD_DATE="1614766800" TAGS="fog,signals">A horn for the fog</A>
        <DD>What replaced the bell.
    </DL><p>
    <DT><A HREF="javascript:void(0)" ADD_DATE="1614766800">Save this page</A>
</DL><p>
`

export const bookmarks: readonly ServiceExport[] = [
  {
    program: 'Raindrop',
    file: textFile('Raindrop.csv', raindrop),
    told: 'Raindrop: 1 article.',
    articles: [
      {
        title: 'The last typesetter',
        saved: '2 January 2024',
        tags: ['Crafts/Print', 'lead', 'to check'],
        isStarred: true,
        marked: [{ words: 'He sets one page a week', color: 'yellow', note: 'By hand?' }],
        notes: ['Ask for the drawers.'],
      },
    ],
  },
  {
    program: 'Pinboard',
    file: jsonFile('pinboard_export.json', pinboard),
    told: 'Pinboard: 1 article.',
    articles: [
      {
        title: 'Where the paper comes from',
        saved: '2 April 2019',
        tags: ['mills', 'paper'],
        notes: ['Only the second half is new.'],
      },
    ],
  },
  {
    program: 'Firefox (JSON)',
    file: jsonFile('bookmarks-2024-01-01.json', firefox),
    told: 'Browser bookmarks: 1 article.',
    articles: [
      {
        title: 'A pilot’s handbook',
        saved: '27 December 2013',
        tags: ['charts', 'pilots', 'Ports'],
      },
    ],
  },
  {
    program: 'Chrome',
    file: jsonFile('Bookmarks', chrome),
    told: 'Browser bookmarks: 1 article.',
    articles: [{ title: 'Locks and gates', saved: '20 September 2016', tags: ['Canals'] }],
  },
  {
    program: 'a browser (HTML)',
    file: textFile('bookmarks_01_01_2024.html', netscape),
    told: 'Browser bookmarks: 1 article; 1 bookmark is no web address (a script, a file or a search).',
    articles: [
      {
        title: 'A horn for the fog',
        saved: '3 March 2021',
        tags: ['fog', 'News', 'signals'],
        text: 'What replaced the bell.',
      },
    ],
  },
]
