import { describe, expect, it } from 'vitest'
import { bridgePage, lineOf, neither, readLines, story, topic } from '../../../support/bridge-page'
import type { GivenLine } from '../../../support/page-source'

/** What stands below the report, above the foot of its page. */
function below(...more: GivenLine[]): GivenLine[] {
  const all = bridgePage()
  return [...all.slice(0, -1), ...more, ...all.slice(-1)]
}

const onward = Array.from({ length: 6 }, (_, at): [string, string] => [
  `Paragraph ${at}`,
  `Paragraph ${at} of a letter says that nobody upstream was told how long works of such a kind take elsewhere.`,
])

describe('a text of which one extractor took only the beginning', () => {
  const first =
    'The board had promised the traders on the island a footway across the old swing bridge until spring.'
  const rest = (place: string): GivenLine[] =>
    [first, ...onward.map(([, text]) => text)].map((text) => [text, { in: place, defuddle: 0 }])

  it('is kept to its end, where it goes on behind a button to read on', () => {
    const lines = below(...rest('main > article.story > div.read-more > p'))
    for (const [words] of onward) expect(lineOf(lines, words)?.isKept).toBe(true)
  })

  it('is kept where it goes on in another column whose paragraphs are set alike', () => {
    const alike = (column: string, texts: readonly string[], more = {}) =>
      texts.map((text): GivenLine => [text, { in: `main > ${column} > div.copy > p`, ...more }])
    const said = bridgePage()
      .slice(2, 6)
      .map(([text]) => text)
    const last =
      'Most traders have stopped asking, and some are selling what they own on that side of the river.'
    const lines = [...alike('div.left', said), ...alike('div.wide', [last], { readability: 0 })]
    expect(lineOf(lines, last)).toMatchObject({ isKept: true, why: 'set as the text is' })
  })
})

describe('a heading', () => {
  const heading = (text: string, more = {}): GivenLine => [
    text,
    { in: 'main > article.story > div > h3', kind: 'heading', level: 3, ...more },
  ]
  const paragraph = (text: string): GivenLine => [text, { in: story }]
  const film =
    'Lanterns is a film about a keeper who lets the light go out for one night, and about who notices.'

  it('that one extractor took is kept with the text below it', () => {
    const far = { in: 'main > article.story > section.part > div > div > h3', defuddle: 0 }
    const around: GivenLine = [
      'Ten pictures',
      { in: 'main > article.story > nav > a', linked: 1, ...neither },
    ]
    expect(lineOf(bridgePage(around, heading('Who was told', far)), 'Who was told')?.isKept).toBe(true)
    const loose = bridgePage(around, heading('Who was told', far), around)
    expect(lineOf(loose, 'Who was told')?.isKept).toBe(false)
  })

  it('that is a link is kept where the text below it takes its words up', () => {
    const inFlow = { in: 'main > article.story > h3', linked: 0.9 }
    const entry = [heading('Lanterns', inFlow), paragraph(film)]
    expect(lineOf(bridgePage(...entry), 'Lanterns')?.isKept).toBe(true)
    const other = [heading('Storm sinks yacht', inFlow), paragraph(film)]
    expect(lineOf(bridgePage(...other), 'Storm sinks')?.isKept).toBe(false)
  })

  it('that is a link and has a number is kept', () => {
    const entry = heading('4) Storm sinks yacht', { in: 'main > article.story > h3', linked: 0.9 })
    expect(lineOf(bridgePage(entry, paragraph(film)), '4)')?.isKept).toBe(true)
  })
})

describe('a list or a table', () => {
  const list = { id: 0, isOrdered: false, depth: 0, mark: 0 }
  const item = (text: string, more = {}): GivenLine => [
    text,
    { in: 'main > article.story > ul > li', kind: 'item', list, ...more },
  ]

  it('that one extractor took between paragraphs is kept, whatever picture stands beside it', () => {
    const picture: GivenLine = [
      'Cranes stand idle over the berths.',
      { in: 'main > article.story > figure > figcaption', kind: 'caption' },
    ]
    const lines = bridgePage(item('No lights', { defuddle: 0 }), picture, item('No rails', { defuddle: 0 }))
    expect(lineOf(lines, 'No lights')?.isKept).toBe(true)
    expect(lineOf(lines, 'No rails')?.isKept).toBe(true)
  })

  it('is kept with its head where most of it is', () => {
    const row = (text: string, more = {}): GivenLine => [
      text,
      { in: 'main > article.story > table > tr', kind: 'row', table: 0, ...more },
    ]
    const rows = [
      row('Quay ward, counted on Monday evening by hand | 1,210 | 940'),
      row('Island ward, counted on Tuesday morning by hand | 310 | 820'),
    ]
    expect(lineOf(bridgePage(row('Ward | For', neither), ...rows), 'Ward')?.isKept).toBe(true)
  })
})

describe('between the title and the text', () => {
  const under = (text: string, place: string): GivenLine[] => {
    const all = bridgePage()
    return [...all.slice(0, 2), [text, { in: place, ...neither }], ...all.slice(2)]
  }

  it('a sentence in the element of the title is the standfirst', () => {
    const words = 'Nobody upstream was told until the day of the vote.'
    const beside = 'main > article.story > div'
    expect(lineOf(under(words, beside), words)).toMatchObject({ isKept: true, isStandfirst: true })
    expect(lineOf(under(words, 'main > div > div > div'), words)?.isKept).toBe(false)
    expect(lineOf(under(words, beside), words, { ...topic, title: 'The Gazette' })?.isKept).toBe(false)
  })

  it('the first paragraph is the standfirst where it is named so and a text follows', () => {
    const words =
      'Nobody upstream was told, and the ferries are full on the first morning without the bridge.'
    const lines = under(words, 'main > article.story > p.standfirst').map(([text, given]): GivenLine =>
      text === words ? [text, { in: given.in }] : [text, given],
    )
    expect(lineOf(lines, words)).toMatchObject({ isKept: true, isStandfirst: true })
    const plain = lines.map(([text, given]): GivenLine => [
      text,
      { ...given, in: given.in.replace('.standfirst', '') },
    ])
    expect(lineOf(plain, words)).toMatchObject({ isKept: true, isStandfirst: false })
  })

  it('who wrote it is none, whatever its element is named', () => {
    const words = 'By Eva Lind (reporting) and Adrian Marr (photography)'
    expect(lineOf(under(words, 'main > article.story > p.standfirst'), words)?.isStandfirst).toBe(false)
  })

  it('what the page says of its links is none', () => {
    const words = 'This page has affiliate links, for which we may be paid.'
    expect(lineOf(under(words, 'main > article.story > div'), words)?.isKept).toBe(false)
  })
})

describe('a caption', () => {
  const caption = (text: string, place: string, more = {}): GivenLine => [
    text,
    { in: place, kind: 'caption', ...more },
  ]

  it('of the picture that ends the text is kept, and none below the article', () => {
    const words = 'Cranes stand idle over the berths.'
    expect(lineOf(below(caption(words, 'main > article.story > figure')), words)?.isKept).toBe(true)
    expect(lineOf(below(caption(words, 'main > figure')), words)?.isKept).toBe(false)
  })

  it('that only says what the standfirst says is none, and the standfirst stays', () => {
    const words = 'Cranes stand idle over the berths of the old harbour, and the ferries are full.'
    const lines = bridgePage(caption(words, 'main > article.story > figure'))
    const stated = [
      ...lines.slice(0, 2),
      [words, { in: 'main > p.standfirst' }] satisfies GivenLine,
      ...lines.slice(2),
    ]
    const found = readLines(stated).lines.filter(({ text }) => text === words)
    expect(found.map(({ isKept, isStandfirst }) => [isKept, isStandfirst])).toEqual([
      [true, true],
      [false, false],
    ])
  })

  it('says something of a picture, and not when something was written and by whom', () => {
    const place = 'main > article.story > figure'
    expect(lineOf(bridgePage(caption('09.09.2025, 15:15', place)), '09.09')?.isKept).toBe(false)
    expect(lineOf(bridgePage(caption('Harbour, 1952', place)), 'Harbour, 1952')?.isKept).toBe(true)
    const signed = caption('Ada Brandt, on the staff', `${place} > address`)
    expect(lineOf(bridgePage(signed), 'Ada')?.isKept).toBe(false)
  })
})
