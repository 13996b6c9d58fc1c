import { describe, expect, it } from 'vitest'
import { bridgePage, lineOf, neither, story } from '../../../support/bridge-page'
import type { GivenLine } from '../../../support/page-source'

const list = { id: 0, isOrdered: false, depth: 0, mark: 0 }

/** The report with lines between its title and its text. */
function above(...more: GivenLine[]): GivenLine[] {
  const all = bridgePage()
  return [...all.slice(0, 2), ...more, ...all.slice(2)]
}

/** The report with lines below it. */
function below(...more: GivenLine[]): GivenLine[] {
  const all = bridgePage()
  return [...all.slice(0, -1), ...more, ...all.slice(-1)]
}

describe('a list above the text', () => {
  const place = 'div.top > div.box > div > ul > li'
  const item = (text: string, more = {}): GivenLine => [
    text,
    { in: place, kind: 'item', list, ...neither, ...more },
  ]
  const head = (text: string): GivenLine => [
    text,
    { in: 'div.top > div.box > h2', kind: 'heading', level: 2, ...neither },
  ]
  const points = [
    item('The swing bridge stays closed until the spring.'),
    item('Ferries run every twenty minutes until midnight.'),
  ]

  it('is kept with its heading, where that says that it sums the text up', () => {
    const lines = above(head('Key Points'), ...points)
    expect(lineOf(lines, 'Key Points')?.isKept).toBe(true)
    expect(lineOf(lines, 'The swing bridge stays')).toMatchObject({ isKept: true, kind: 'item' })
    expect(lineOf(lines, 'Ferries run every twenty minutes until')?.isKept).toBe(true)
  })

  it('is kept where its names say so', () => {
    const named = points.map(([text, given]): GivenLine => [
      text,
      { ...given, in: 'div.top > div.keypoints-list > ul > li' },
    ])
    expect(lineOf(above(...named), 'The swing bridge stays')?.isKept).toBe(true)
  })

  it('is left out where nothing says so, or where it is of something else', () => {
    expect(lineOf(above(...points), 'The swing bridge stays')?.isKept).toBe(false)
    const others = [
      item('A yacht sank off the western cape during a gale.'),
      item('Wheat prices fell again in every market town.'),
    ]
    expect(lineOf(above(head('Highlights'), ...others), 'A yacht')?.isKept).toBe(false)
    const links = points.map(([text, given]): GivenLine => [text, { ...given, linked: 1 }])
    expect(lineOf(above(head('Highlights'), ...links), 'The swing bridge stays')?.isKept).toBe(false)
  })
})

describe('the end of a text that one extractor took', () => {
  const marked: GivenLine = [
    'An engineer said the same of the crane a year ago, in a report that was never printed.[1]',
    { in: story, spans: [{ kind: 'note', start: 86, end: 89, target: 'n1' }] },
  ]
  const tail: GivenLine[] = [
    ['For the traders, then:', { in: 'main > article.story > div', defuddle: 0 }],
    ['no footway', { in: 'main > article.story > ul > li', kind: 'item', list, defuddle: 0 }],
    ['and no bridge', { in: 'main > article.story > ul > li', kind: 'item', list, defuddle: 0 }],
  ]
  const note: GivenLine = [
    '[1] Report of the harbour engineer.',
    { in: 'main > article.story > section.notes > p', anchors: ['n1'] },
  ]

  it('is kept where just its notes follow', () => {
    const lines = below(marked, ...tail, note)
    for (const words of ['For the traders', 'no footway', 'and no bridge'])
      expect(lineOf(lines, words)?.isKept, words).toBe(true)
  })

  it('ends where something else begins', () => {
    const other: GivenLine = ['More ferries', { in: 'main > nav.related > a', linked: 1, defuddle: 0 }]
    expect(lineOf(below(marked, other, ...tail, note), 'no footway')?.isKept).toBe(false)
  })
})

describe('pictures below the text', () => {
  const slide = (text: string, more = {}): GivenLine => [
    text,
    { in: `main > div.slides > figure > figcaption`, kind: 'caption', ...neither, ...more },
  ]
  const slides = [
    'The swing bridge stays closed, here seen from the island.',
    'Ferries wait at the harbour for the board to vote.',
    'The crane needs the deck of the bridge, the board says.',
  ]

  it('keep their words, where they show what the text tells', () => {
    const lines = below(...slides.map((text) => slide(text)))
    for (const words of slides) expect(lineOf(lines, words)).toMatchObject({ isKept: true, kind: 'caption' })
  })

  it('are left out where they lead elsewhere, or show something else', () => {
    expect(lineOf(below(...slides.map((text) => slide(text, { linked: 1 }))), 'Ferries wait')?.isKept).toBe(
      false,
    )
    const others = ['A yacht in a gale off the cape.', 'Wheat is cut in August.', 'A dancer bows at night.']
    const long = others.map((text) => slide(`${text.slice(0, -1)}, as our readers photographed it.`))
    expect(lineOf(below(...long), 'A yacht')?.isKept).toBe(false)
  })
})
