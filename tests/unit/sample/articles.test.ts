import { describe, expect, it } from 'vitest'
import { readPlainText } from '../../../main/importing/plain-text/plain-text'
import { sampleArticles } from '../../../main/sample/create'
import type { LineRole } from '../../../preload/contract/importing'

type Expected = {
  title: string
  published: string
  zone: string | null
  byline: string | null
  standfirst: number
  captions: number
  headings: number
  paragraphs: number
  leftOut: string[]
  first: string
  last: string
}

const plain = { zone: null, standfirst: 0, captions: 0, headings: 0, leftOut: [] }

const expected: Record<string, Expected> = {
  '01-dockers-walk-out.txt': {
    ...plain,
    title: "Dockers shut Orvenia's main port over driverless cranes",
    published: '2026-03-10T14:22',
    zone: 'Z',
    byline: 'Irena Stavik',
    paragraphs: 12,
    first: 'PORT SABEL (CW) - Dockers walked off',
    last: 'The last strike at the port, in 2009, lasted 16 days.',
  },
  '02-mercantile-closes.txt': {
    ...plain,
    title: 'Sabel Mercantile closes its doors as regulator finds “shortfall”',
    published: '2026-03-27T17:55',
    byline: 'Dorota Lenz and Henrik Falk',
    captions: 1,
    paragraphs: 12,
    leftOut: ['Advertisement', 'Share this article', 'caption'],
    first: 'Sabel Mercantile Bank, which has taken in the wages',
    last: 'the consumer office said.',
  },
  '03-rudenik-sets-out-terms.txt': {
    ...plain,
    title: '“Not one litre under duress”: Rudenik sets out Sarn’s terms',
    published: '2026-04-15',
    byline: 'Goran Tessen',
    paragraphs: 9,
    first: 'UPPER KELDA — The Governor came',
    last: '“I shall bring a map.”',
  },
  '04-fortieth-day-at-gate-four.txt': {
    ...plain,
    title: 'The fortieth day at Gate Four',
    published: '2026-04-19',
    byline: 'Catriona Mell',
    standfirst: 1,
    captions: 1,
    paragraphs: 14,
    first: 'There is a list at Gate Four',
    last: 'She considers it. ‘In pencil,’ she says.',
  },
  '05-ein-pegel-im-all.txt': {
    ...plain,
    title: 'Ein Pegel im All',
    published: '2026-04-24T14:30',
    byline: 'Wiebke Harms',
    standfirst: 1,
    captions: 1,
    paragraphs: 9,
    leftOut: ['Teilen'],
    first: 'Bremen. Der Satellit, auf den',
    last: '„wissen wir, wer recht hatte.“',
  },
  '06-halyard-and-dockers-settle.txt': {
    ...plain,
    title: 'Halyard and dockers settle after 57 days',
    published: '2026-05-06T09:05',
    byline: 'Neil Ransome, Port Sabel',
    captions: 1,
    headings: 3,
    paragraphs: 10,
    leftOut: ['Listen to this article'],
    first: 'Halyard Terminals and the Dockers',
    last: '"if nobody else falls out with anybody."',
  },
  '07-pension-money-inquiry.txt': {
    ...plain,
    title: "Teachers' pension money vanished in a bank 5,000 miles away. An inquiry wants to know who knew",
    published: '2026-05-18T18:12',
    byline: 'Dana Whitlock, Staff Writer',
    paragraphs: 15,
    first: 'CALDWELL HARBOR, Mich. -- The retired teachers',
    last: '"Marble," Guerrero said.',
  },
  '08-satellite-reaches-orbit.txt': {
    ...plain,
    title: 'Satellite to referee river disputes reaches orbit',
    published: '2026-06-11T06:05:00',
    zone: '+02:00',
    byline: 'Continental Wire',
    paragraphs: 10,
    first: 'SKARVHOLMEN, Norway (CW) - A German-built',
    last: '"I hope everybody else will be about theirs."',
  },
  '09-central-bank-warned.txt': {
    ...plain,
    title: 'Central bank was warned about the Mercantile in November, letter shows',
    published: '2026-06-23T07:30',
    byline: 'Dorota Lenz',
    standfirst: 1,
    paragraphs: 14,
    leftOut: ['Follow us on:'],
    first: 'The National Bank of Orvenia was told in writing',
    last: 'The registry, which closes at six, had closed.',
  },
  '10-water-treaty-signed.txt': {
    ...plain,
    title: 'Sarn and Lower Orva sign water treaty in Geneva',
    published: '2026-07-10T19:30',
    byline: 'Radio Orvenia and agencies',
    captions: 1,
    paragraphs: 11,
    leftOut: ['Subscribe'],
    first: 'The upland region of Sarn',
    last: 'The first water under the treaty is due to pass Brod on Wednesday.',
  },
  '11-referee-in-orbit.txt': {
    ...plain,
    title: 'The Referee in Orbit',
    published: '2026-08-03',
    byline: 'Adele Fontaine Marsh',
    standfirst: 1,
    paragraphs: 15,
    first: 'Every border dispute has a surveyor in it',
    last: 'on its data policy in 2024 and 2025.',
  },
  '12-kelda-two-figures.txt': {
    ...plain,
    title: 'Kelda: one lake, two figures',
    published: '2026-08-26',
    byline: 'Hester Quill',
    paragraphs: 12,
    first: "Pegel-1's first checked data put",
    last: 'Basin Watch is published by subscription and carries no advertising.',
  },
  '13-varga-ahead-dastis-concedes.txt': {
    ...plain,
    title: 'Varga ahead as Dastis concedes: “The voters have read the report”',
    published: '2026-09-21T01:20',
    byline: 'Sabel Courier political staff',
    captions: 1,
    paragraphs: 11,
    leftOut: ['Share this article'],
    first: 'Leonie Varga’s Civic Union won the most seats',
    last: 'Turnout in Upper Kelda was 81 per cent.',
  },
  '14-the-deputy-who-kept-her-diaries.txt': {
    ...plain,
    title: 'The deputy who kept her diaries',
    published: '2026-09-27',
    byline: 'Catriona Mell',
    standfirst: 1,
    captions: 1,
    paragraphs: 13,
    first: 'The diaries are green, A5, one to a year',
    last: '‘Let it show where it changed.’',
  },
}

describe('every sample article is understood as its person would expect', () => {
  it('and there is an expectation for each', () => {
    expect(sampleArticles.map(({ file }) => file)).toEqual(Object.keys(expected))
  })

  it.each(sampleArticles.map((article) => [article.file, article] as const))('%s', (file, { text }) => {
    const wanted = expected[file]!
    const { encoding, reading } = readPlainText(new TextEncoder().encode(text), { name: file })
    const of = (role: LineRole) => reading.lines.filter((line) => line.role === role).map((line) => line.text)
    const captions = of('caption')
    const paragraphs = of('paragraph')
    expect({
      encoding,
      title: reading.fields.title,
      published: reading.fields.published?.value,
      zone: reading.fields.published?.zone,
      byline: reading.fields.byline,
      standfirst: of('standfirst').length,
      captions: captions.length,
      headings: of('heading').length,
      paragraphs: paragraphs.length,
      leftOut: of('left-out')
        .filter((line) => line.trim() !== '')
        .map((line) => (captions.includes(line) ? 'caption' : line))
        .sort(),
    }).toEqual({
      encoding: 'utf-8',
      title: wanted.title,
      published: wanted.published,
      zone: wanted.zone,
      byline: wanted.byline,
      standfirst: wanted.standfirst,
      captions: wanted.captions,
      headings: wanted.headings,
      paragraphs: wanted.paragraphs,
      leftOut: wanted.leftOut,
    })
    expect(paragraphs[0]?.startsWith(wanted.first)).toBe(true)
    expect(paragraphs.at(-1)?.endsWith(wanted.last)).toBe(true)
  })
})
