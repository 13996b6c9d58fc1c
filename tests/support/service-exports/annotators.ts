import { jsonFile, type ServiceExport, textFile } from './expected'

// What programs write that keep the passages of a text that somebody marked. All texts are our own.

const readwise = `Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags
"The toll was paid in eggs, and nobody minded.",The bridge at Sorn,Mara Ellis,,Which **year** was that?,pink,"money,eggs",order,3,2023-05-04 10:11:12+00:00,"history"
"In winter the keeper slept on the bridge.",The bridge at Sorn,Mara Ellis,,,blue,,order,7,2023-05-04 10:12:00+00:00,"history"
,The bridge at Sorn,Mara Ellis,,Lend it to Tom.,,,order,,2023-05-05 08:00:00+00:00,"history"
`

function annotation(
  id: string,
  exact: string,
  { text = '', tags = [] as string[], start = 0 },
): Record<string, unknown> {
  return {
    id,
    created: '2024-01-10T09:00:00.000000+00:00',
    updated: '2024-01-10T09:00:00.000000+00:00',
    user: 'acct:reader@hypothes.is',
    uri: 'https://archive.example/ledger',
    text,
    tags,
    group: '__world__',
    permissions: { read: ['group:__world__'] },
    document: { title: ['The ledger that was hidden in a wall'] },
    links: {},
    user_info: { display_name: null },
    flagged: false,
    hidden: false,
    target: [
      {
        source: 'https://archive.example/ledger',
        selector: [
          { type: 'TextPositionSelector', start, end: start + exact.length },
          { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
        ],
      },
    ],
  }
}

const hypothesis = {
  export_date: '2024-02-01T00:00:00.000Z',
  export_userid: 'acct:reader@hypothes.is',
  client_version: '1.1500.0',
  annotations: [
    annotation('b1', 'every page had been numbered twice', {
      text: 'By two hands?',
      tags: ['ledger', 'doubt'],
      start: 100,
    }),
    annotation('b2', 'the plaster was newer than the wall', { start: 300 }),
  ],
}

const hypothesisTable = `Created at,Author,Page,URL,Group,Type,Quote/description,Comment,Tags
2024-01-10 09:00,reader,,https://archive.example/ropes,Public,Annotation,the ropes had not been changed,Since when?,"ropes,claim"
2024-01-10 09:10,reader,,https://archive.example/ropes,Public,Page note,,On the whole of it.,
`

const clippings = [
  [
    'The tide table (Novak, Irena)',
    '- Your Highlight on page 12 | Location 180-182 | Added on Monday, 5 October 2020 10:15:00',
    'The sea does not keep appointments.',
  ],
  [
    'The tide table (Novak, Irena)',
    '- Your Note on page 12 | Location 182 | Added on Monday, 5 October 2020 10:16:00',
    'Compare with the almanac.',
  ],
]
  .map(([book, about, words]) => `${book}\r\n${about}\r\n\r\n${words}\r\n==========\r\n`)
  .join('\ufeff')

export const annotators: readonly ServiceExport[] = [
  {
    program: 'Readwise (highlights)',
    file: textFile('readwise-data.csv', readwise),
    told: 'Readwise: 1 article.',
    articles: [
      {
        title: 'The bridge at Sorn',
        byline: 'Mara Ellis',
        tags: ['eggs', 'history', 'money'],
        marked: [
          {
            words: 'The toll was paid in eggs, and nobody minded.',
            color: 'magenta',
            note: 'Which year was that?',
          },
          { words: 'In winter the keeper slept on the bridge.', color: 'blue' },
        ],
        notes: ['Lend it to Tom.'],
      },
    ],
  },
  {
    program: 'Hypothesis (JSON)',
    file: jsonFile('Hypothesis-reader-2024-02-01.json', hypothesis),
    told: 'Hypothesis: 1 article.',
    articles: [
      {
        title: 'The ledger that was hidden in a wall',
        tags: ['doubt', 'ledger'],
        marked: [
          { words: 'every page had been numbered twice', color: 'yellow', note: 'By two hands?' },
          { words: 'the plaster was newer than the wall', color: 'yellow' },
        ],
      },
    ],
  },
  {
    program: 'Hypothesis (CSV)',
    file: textFile('Hypothesis-reader-2024-02-01.csv', hypothesisTable),
    told: 'Hypothesis: 1 article.',
    articles: [
      {
        title: 'https://archive.example/ropes',
        tags: ['claim', 'ropes'],
        marked: [{ words: 'the ropes had not been changed', color: 'yellow', note: 'Since when?' }],
        notes: ['On the whole of it.'],
      },
    ],
  },
  {
    program: 'Kindle',
    file: textFile('My Clippings.txt', `\ufeff${clippings}`),
    told: 'Kindle: 1 article.',
    articles: [
      {
        title: 'The tide table',
        byline: 'Irena Novak',
        marked: [
          {
            words: 'The sea does not keep appointments.',
            color: 'yellow',
            note: 'Compare with the almanac.',
          },
        ],
      },
    ],
  },
]
