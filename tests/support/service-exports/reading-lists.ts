import { packed } from '../documents'
import { jsonFile, type ServiceExport, textFile } from './expected'

// What services write that keep articles to be read later. All texts are our own.

const pocketTable = `title,url,time_added,tags,status
The lighthouse keeper’s last winter,https://coast.example/lighthouse,1688628695,coast|long reads,unread
https://coast.example/untitled,https://coast.example/untitled,1688628700,,archive
`

const pocketMarks = [
  {
    url: 'https://coast.example/lighthouse',
    title: 'The lighthouse keeper’s last winter',
    highlights: [{ quote: 'She had lit the lamp for forty years', created_at: 1688628900 }],
  },
]

const pocketPage = `<!DOCTYPE html>
<html>
	<!--So long and thanks for all the fish-->
	<head>
		<meta http-equiv="Content-Type" content="text/html; charset=UTF-8" />
		<title>Pocket Export</title>
	</head>
	<body>
		<h1>Unread</h1>
		<ul>
			<li><a href="https://mill.example/wheel" time_added="1614766800" tags="mills,to check">The wheel turns again</a></li>
		</ul>
		<h1>Read Archive</h1>
		<ul>
			<li><a href="https://mill.example/weir" time_added="1614766900" tags="">Who pays for the weir</a></li>
		</ul>
	</body>
</html>
`

const instapaper = `URL,Title,Selection,Folder,Timestamp,Tags
https://rail.example/night,The night train is back,"It leaves at ten, and it is full.",Travel,1614766900,"[""rail"",""Europe""]"
https://rail.example/gauge,Two gauges at one platform,,Starred,1614767000,[]
https://rail.example/strike,Signallers return to work,,Archive,1614767100,[]
`

const omnivore = [
  {
    id: '5f1c',
    slug: 'the-glass-makers-18c2',
    title: 'The glass makers of Lower Street',
    description: 'A trade that nobody learns any more.',
    author: 'Ilse Brandt',
    url: 'https://craft.example/glass',
    state: 'Active',
    readingProgress: 40,
    thumbnail: '',
    labels: ['crafts'],
    savedAt: '2023-06-01T08:00:00.000Z',
    updatedAt: '2023-06-02T08:00:00.000Z',
    publishedAt: '2023-05-30T00:00:00.000Z',
  },
]

const omnivoreText = `<div id="readability-page-1" class="page"><p>There were eleven workshops in Lower Street when Ilse Brandt was a child, and now there is one.</p><p>“The oven is never cold,” says its owner, Piet Somers, who has nobody to leave it to.</p></div>`

const omnivoreMarks = `> “The oven is never cold,” says its owner #ovens

Ask him what the gas costs.
`

const omnivoreAlone = [
  {
    ...omnivore[0],
    id: '5f1d',
    slug: 'a-clock-without-hands-18c3',
    title: 'A clock without hands',
    author: 'Ruben Aalto',
    url: 'https://craft.example/clock',
    state: 'Archived',
    readingProgress: 100,
    labels: ['crafts', 'time'],
  },
]

const reader = `Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen
What the census left out,https://figures.example/census,01h2a,"['figures', 'method']",2024-01-02 03:04:05+00:00,0.2,later,True
The price of a tram,https://figures.example/tram,01h2b,,2024-01-03 03:04:05+00:00,1,archive,True
`

const matter = `Title,Author,Publisher,URL,Tags,Word Count,In Queue,Favorited,Read,Highlight_Count,Last Interaction Date,File Id
The baker who counts,Lena Ortiz,The Valley Post,https://valley.example/baker,food;work,812,True,True,False,0,2024-01-02T09:00:00Z,a1
`

const wallabag = [
  {
    is_archived: 1,
    is_starred: 1,
    tags: ['harvest', 'Law/Water'],
    is_public: false,
    id: 41,
    title: 'Who owns the rain',
    url: 'https://field.example/rain',
    given_url: 'https://field.example/rain',
    content:
      '<p>The court in Arden ruled on Tuesday that rain belongs to nobody until it has fallen.</p><p>“Then it is mine,” said Otto Vale, who farms below the dam.</p>',
    created_at: '2021-03-03T10:20:00+0000',
    updated_at: '2021-03-04T10:20:00+0000',
    published_at: '2021-03-02T18:00:00+0000',
    published_by: ['Tomas Reve'],
    starred_at: '2021-03-04T10:20:00+0000',
    annotations: [
      {
        text: 'What does the **lower** court say?',
        created_at: '2021-03-03T11:00:00+0000',
        quote: '“Then it is mine,” said Otto Vale',
        ranges: [{ start: '/p[2]', startOffset: '0', end: '/p[2]', endOffset: '33' }],
      },
    ],
    mimetype: 'text/html',
    language: 'en',
    reading_time: 1,
    domain_name: 'field.example',
    preview_picture: '',
    http_status: '200',
    headers: [],
  },
]

const wallabagOne = [
  {
    0: '1',
    id: '1',
    1: 'Seed for a dry year',
    title: 'Seed for a dry year',
    2: 'https://field.example/seed',
    url: 'https://field.example/seed',
    3: '0',
    is_read: '0',
    4: '1',
    is_fav: '1',
    5: '<p>The bank of seeds in Arden opened its doors for the first time in nine years, and gave barley away.</p>',
    content:
      '<p>The bank of seeds in Arden opened its doors for the first time in nine years, and gave barley away.</p>',
    6: '1',
    user_id: '1',
    tags: 'seeds,drought',
  },
]

export const readingLists: readonly ServiceExport[] = [
  {
    program: 'Pocket (zip)',
    file: {
      name: 'pocket.zip',
      bytes: packed({
        'part_000000.csv': pocketTable,
        'annotations/part_000000.json': JSON.stringify(pocketMarks),
      }),
    },
    told: 'Pocket: 2 articles.',
    articles: [
      {
        title: 'The lighthouse keeper’s last winter',
        saved: '6 July 2023',
        tags: ['coast', 'long reads'],
        marked: [{ words: 'She had lit the lamp for forty years', color: 'yellow' }],
      },
      { title: 'https://coast.example/untitled', saved: '6 July 2023', isArchived: true },
    ],
  },
  {
    program: 'Pocket (HTML)',
    file: textFile('ril_export.html', pocketPage),
    told: 'Pocket: 2 articles.',
    articles: [
      { title: 'The wheel turns again', saved: '3 March 2021', tags: ['mills', 'to check'] },
      { title: 'Who pays for the weir', saved: '3 March 2021', isArchived: true },
    ],
  },
  {
    program: 'Instapaper',
    file: textFile('instapaper-export.csv', instapaper),
    told: 'Instapaper: 3 articles.',
    articles: [
      {
        title: 'The night train is back',
        saved: '3 March 2021',
        tags: ['Europe', 'rail', 'Travel'],
        text: 'It leaves at ten, and it is full.',
      },
      { title: 'Two gauges at one platform', saved: '3 March 2021', isStarred: true },
      { title: 'Signallers return to work', saved: '3 March 2021', isArchived: true },
    ],
  },
  {
    program: 'Omnivore (zip)',
    file: {
      name: 'omnivore-export.zip',
      bytes: packed({
        'metadata_0_to_1.json': JSON.stringify(omnivore, null, 2),
        'content/the-glass-makers-18c2.html': omnivoreText,
        'highlights/the-glass-makers-18c2.md': omnivoreMarks,
      }),
    },
    told: 'Omnivore: 1 article.',
    articles: [
      {
        title: 'The glass makers of Lower Street',
        byline: 'Ilse Brandt',
        published: '30 May 2023',
        saved: '1 June 2023',
        tags: ['crafts', 'ovens'],
        text: 'There were eleven workshops in Lower Street',
        marked: [
          {
            words: '“The oven is never cold,” says its owner',
            color: 'yellow',
            note: 'Ask him what the gas costs.',
          },
        ],
      },
    ],
  },
  {
    program: 'Omnivore (JSON)',
    file: jsonFile('metadata_0_to_20.json', omnivoreAlone),
    told: 'Omnivore: 1 article; texts and highlights are in the other files of the export: import its whole .zip to have them too.',
    articles: [
      {
        title: 'A clock without hands',
        byline: 'Ruben Aalto',
        published: '30 May 2023',
        saved: '1 June 2023',
        tags: ['crafts', 'time'],
        isArchived: true,
      },
    ],
  },
  {
    program: 'Readwise Reader',
    file: textFile('reader-library.csv', reader),
    told: 'Readwise Reader: 2 articles.',
    articles: [
      { title: 'What the census left out', saved: '2 January 2024', tags: ['figures', 'method'] },
      { title: 'The price of a tram', saved: '3 January 2024', isArchived: true },
    ],
  },
  {
    program: 'Matter',
    file: textFile('_matter_history.csv', matter),
    told: 'Matter: 1 article.',
    articles: [
      {
        title: 'The baker who counts',
        outlet: 'The Valley Post',
        byline: 'Lena Ortiz',
        tags: ['food', 'work'],
        isStarred: true,
      },
    ],
  },
  {
    program: 'wallabag (version 2)',
    file: jsonFile('All articles.json', wallabag),
    told: 'wallabag: 1 article.',
    articles: [
      {
        title: 'Who owns the rain',
        byline: 'Tomas Reve',
        published: '2 March 2021, 18:00',
        saved: '3 March 2021',
        tags: ['harvest', 'Law/Water'],
        isStarred: true,
        isArchived: true,
        text: 'The court in Arden ruled on Tuesday',
        marked: [
          {
            words: '“Then it is mine,” said Otto Vale',
            color: 'yellow',
            note: 'What does the lower court say?',
          },
        ],
      },
    ],
  },
  {
    program: 'wallabag (version 1)',
    file: jsonFile('wallabag-export-1.json', wallabagOne),
    told: 'wallabag: 1 article.',
    articles: [
      {
        title: 'Seed for a dry year',
        tags: ['drought', 'seeds'],
        isStarred: true,
        text: 'gave barley away',
      },
    ],
  },
]
