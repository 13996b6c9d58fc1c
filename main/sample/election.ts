import type { SampleArticle } from './article'
import aheadText from './articles/13-varga-ahead-dastis-concedes.txt?raw'
import diariesText from './articles/14-the-deputy-who-kept-her-diaries.txt?raw'

const ahead: SampleArticle = {
  file: '13-varga-ahead-dastis-concedes.txt',
  text: aheadText,
  outlet: 'The Sabel Courier',
  language: 'en-GB',
  url: 'https://sabelcourier.example/2026/09/21/varga-ahead',
  capturedAt: '2026-09-21T05:47:03.000Z',
}

const diaries: SampleArticle = {
  file: '14-the-deputy-who-kept-her-diaries.txt',
  text: diariesText,
  outlet: 'The Lantern',
  language: 'en-GB',
  url: 'https://lantern.example/2026/09/the-deputy',
  capturedAt: '2026-09-28T06:20:40.000Z',
  read: true,
  note: [
    'How I use the colours:',
    '',
    '- **yellow** what the article is about',
    '- **red** contradicted elsewhere',
    '- **green** holds: confirmed by a second source or by events',
    '- **blue** words worth quoting',
    '- **purple** a source with an interest',
    '- **orange** still to check',
  ],
  highlights: [
    {
      words: '‘S. L. says Mercantile is “a matter for after my term”. I said whose.’',
      color: 'red',
      note: [
        'Lauric remembers it differently. And the lawyers are right: the page shows *that* they spoke, not *what about*.',
        '',
        'With the stamp of 17 November (*Courier*, 23 June) and “the second half of February” (27 March) this makes three dates.',
      ],
    },
    {
      words:
        '‘If I’d been wrong I would have ruined 214,000 people to make a point. If I was right, somebody else would find it. I was right, and nobody did. I think about that.’',
      color: 'blue',
    },
    {
      words: 'Joost knew nothing of Varga’s warnings when she sent her own, and lost her job for it.',
      color: 'yellow',
    },
    {
      words: 'She will not say how they are going',
      color: 'orange',
      note: ['The Assembly meets on 12 October. Look again then.'],
    },
  ],
  confirmed: [
    { kind: 'person', name: 'Leonie Varga', forms: ['Varga'] },
    { kind: 'person', name: 'Marek Dastis' },
    { kind: 'person', name: 'Helena Osk' },
    { kind: 'person', name: 'Stefan Lauric' },
  ],
  quotes: [
    {
      words: '‘has always been a vivid writer’',
      by: 'he',
      cue: 'said',
      speaker: 'Stefan Lauric',
      correctedFrom: 'four years',
    },
    { words: '‘It was a good restaurant,’', by: 'she', cue: 'says', speaker: 'Leonie Varga' },
  ],
}

/** The election in September, and what became of it. */
export const election: readonly SampleArticle[] = [ahead, diaries]
