import { describe, expect, it } from 'vitest'
import { samplePage } from '../../../../scripts/train/pages/sample.mjs'
import { featureNames, sampleAnswers } from '../../../../main/importing/pages/learning'
import trained from '../../../../main/importing/article/weights.json' with { type: 'json' }
import { type PageSource, pageParts } from '../../../../preload/contract/page'
import {
  bridgePage as page,
  lineOf as found,
  neither,
  readLines as read,
  story,
  told,
  topic,
} from '../../../support/bridge-page'
import { type GivenLine, pageSource } from '../../../support/page-source'

describe('a page’s own lines', () => {
  it('are all in the answer, and each that is left out says why', () => {
    const { lines, doubts } = read(page())
    expect(lines.map(({ text }) => text)).toEqual(page().map(([text]) => text))
    expect(lines.filter(({ isKept }) => isKept).map(({ text }) => text)).toEqual(expect.arrayContaining(told))
    expect(lines.at(-1)).toMatchObject({ isKept: false, why: 'in another part of the page' })
    expect(doubts).toEqual([])
  })

  it('keep a sentence of which an extractor missed a word, and one that only one of them took', () => {
    const mostly: GivenLine = [
      'Nobody on the island was asked before the vote, the traders said in a letter.',
      { in: story, readability: 0.8 },
    ]
    const alone: GivenLine = [
      'The board has also accused the company of asking too much.',
      { in: story, readability: 0, linked: 0.7 },
    ]
    expect(found(page(mostly), 'Nobody')?.isKept).toBe(true)
    expect(found(page(alone), 'The board has also')?.isKept).toBe(true)
  })

  it('keep a heading that neither took between paragraphs of the text, and none beside them', () => {
    const heading: GivenLine = [
      'What the letter says',
      { in: 'main > article.story > h2', kind: 'heading', level: 2, ...neither },
    ]
    expect(found(page(heading), 'What')?.isKept).toBe(true)
    const aside: GivenLine = [
      'What others read',
      { in: 'main > article.story > aside.related > h2', kind: 'heading', ...neither },
    ]
    expect(found(page(aside), 'What')?.isKept).toBe(false)
  })

  it('keep the items that a sentence announces with a colon, also where they are links', () => {
    const list = { id: 0, isOrdered: false, depth: 0, mark: 0 }
    const item = (text: string): GivenLine => [
      text,
      { in: 'main > article.story > ul > li', kind: 'item', list, linked: 1, readability: 0 },
    ]
    const intro: GivenLine = ['The board published these documents:', { in: story }]
    expect(
      found(page(intro, item('The letter of October'), item('The offer of the yard')), 'The letter')?.isKept,
    ).toBe(true)
    const pointer: GivenLine = ['Read more:', { in: story }]
    expect(found(page(pointer, item('Ten pictures of the harbour')), 'Ten')?.isKept).toBe(false)
  })

  it('keep who is quoted with the quotation, and leave words of the text that are set large beside it', () => {
    const quoted: GivenLine = [
      'I would not let my own children cross it.',
      { in: 'main > article.story > blockquote > p', quote: 1 },
    ]
    const source: GivenLine = [
      'Tomas Berg',
      { in: 'main > article.story > blockquote > footer', kind: 'quote-source', quote: 1, ...neither },
    ]
    expect(found(page(quoted, source), 'Tomas Berg')).toMatchObject({ isKept: true, kind: 'quote-source' })
    const pulled: GivenLine = [
      'the board refused because the crane needs the deck',
      { in: 'main > article.story > blockquote.pullquote > p', quote: 1 },
    ]
    expect(found(page(pulled), 'the board refused')).toMatchObject({
      isKept: false,
      why: 'words of the text, printed again',
    })
  })

  it('keep of a quotation that is printed several times the last, and none that the text has', () => {
    const quoted = (words: string, box: string): GivenLine => [
      words,
      { in: `main > article.story > blockquote.${box} > p`, quote: 1 },
    ]
    const [first = '', last = ''] = told
    const { lines } = read(
      page(
        quoted(last, 'a'),
        quoted('We were never asked about it, not once.', 'b'),
        quoted('We were never asked about it, not once.', 'c'),
        quoted(first.slice(4), 'd'),
      ),
    )
    const kept = lines.filter(({ isKept, quote }) => isKept && quote === 1)
    expect(kept.map(({ text, within }) => [text, within.includes('  c')])).toEqual([
      ['We were never asked about it, not once.', true],
    ])
  })

  it('keep a note to which a mark in the text leads, with its heading', () => {
    const marked: GivenLine = [
      'The river carries silt.[1]',
      { in: story, spans: [{ kind: 'note', start: 23, end: 26, target: 'n1' }] },
    ]
    const notes: GivenLine[] = [
      ['Notes', { in: 'main > article.story > h2', kind: 'heading', level: 2 }],
      [
        '1. Yearbook, page 12.',
        { in: 'main > article.story > ol > li', kind: 'item', anchors: ['n1'], linked: 1 },
      ],
    ]
    const lines = [...page(marked).slice(0, -1), ...notes]
    expect(found(lines, '1. Yearbook')).toMatchObject({ isKept: true, why: 'a note to the text' })
    expect(found(lines, 'Notes')?.isKept).toBe(true)
    expect(found([...page().slice(0, -1), ...notes], '1. Yearbook')?.isKept).toBe(false)
  })

  it('keep the hours over the entries of a report that goes on, and not the one of its own', () => {
    const entry = (time: string, head: string): GivenLine[] => [
      [time, { in: 'main > article.story > section.entry > time', defuddle: 0 }],
      [head, { in: 'main > article.story > section.entry > h2', kind: 'heading', level: 2 }],
      [
        `${head}, and the board said that the bridge would stay closed for as long as it takes.`,
        { in: 'main > article.story > section.entry > p' },
      ],
    ]
    const live = page(...entry('21:40', 'The board votes'), ...entry('20:15', 'Traders speak'))
    expect(found(live, '21:40')?.isKept).toBe(true)
    expect(found(page(...entry('21:40', 'The board votes')), '21:40')?.isKept).toBe(false)
  })
})

it('a page of nothing but links has no article', () => {
  const links: GivenLine[] = [
    ['Home', { in: 'a', linked: 1 }],
    ['Weather in the harbour today', { in: 'main > a', linked: 1 }],
  ]
  expect(read(links).lines.filter(({ isKept }) => isKept)).toEqual([])
  const said: GivenLine = ['The harbour is closed.', { in: 'main > p' }]
  expect(found([...links, said], 'The harbour')?.isKept).toBe(true)
})

describe('where the extractors took different things', () => {
  it('that counts which is about the title, and it is doubted', () => {
    const dialog = Array.from({ length: 5 }, (_, at): GivenLine => [
      `Files of kind ${at} let us count visits, so that we can measure how well these pages are liked by everybody.`,
      { in: 'div.consent > p', defuddle: 0 },
    ])
    const lines = [
      ...page().map(([text, given]): GivenLine => [text, { ...given, readability: 0 }]),
      ...dialog,
    ]
    const { lines: all, doubts } = read(lines)
    expect(all.filter(({ isKept }) => isKept).map(({ text }) => text)).toEqual(expect.arrayContaining(told))
    expect(all.some(({ text, isKept }) => isKept && text.startsWith('Files'))).toBe(false)
    expect(doubts[0]).toContain('two different places')
  })

  it('readers’ comments below the article are none of it, though both took them', () => {
    const comments = Array.from({ length: 8 }, (_, at): GivenLine => [
      `I crossed that bridge for ${at} years, and nobody ever told me that anything was wrong with it at all.`,
      { in: `div.thread > li.c${at} > div > p` },
    ])
    const { lines, doubts } = read([...page(), ...comments])
    expect(lines.filter(({ why }) => why === 'written by readers, below the article')).toHaveLength(8)
    expect(lines.filter(({ isKept }) => isKept).map(({ text }) => text)).toEqual(expect.arrayContaining(told))
    expect(doubts).toHaveLength(1)
  })
})

describe('beside the text', () => {
  it('a caption is what stands under a picture, by its element or because nothing else is there', () => {
    const marked: GivenLine = [
      'Cranes stand idle over the berths.',
      { in: 'main > article.story > figure > figcaption', kind: 'caption', defuddle: 0 },
    ]
    expect(found(page(marked), 'Cranes')).toMatchObject({ isKept: true, kind: 'caption' })
    const plain: GivenLine = [
      'Cranes stand idle. Photo: Jo Lind',
      { in: 'main > article.story > div.box > div' },
    ]
    expect(found(page(plain), 'Cranes', topic, ['div.box'])).toMatchObject({ isKept: true, kind: 'caption' })
    expect(found(page(plain), 'Cranes')?.kind).toBe('paragraph')
  })

  it('a standfirst stands between title and text, and sums up what the page describes or is named for it', () => {
    const [gazette, title, ...rest] = page() as [GivenLine, GivenLine, ...GivenLine[]]
    const words = 'Crack in the eastern pier forces buses on to ferries'
    const named = [
      gazette,
      title,
      [words, { in: 'main > article.story > p.standfirst', ...neither }],
      ...rest,
    ] as GivenLine[]
    expect(found(named, words)).toMatchObject({ isKept: true, isStandfirst: true })
    const plain = [gazette, title, [words, { in: 'main > div > p', ...neither }], ...rest] as GivenLine[]
    expect(found(plain, words)?.isKept).toBe(false)
    expect(found(plain, words, { ...topic, descriptions: [`${words}.`] })?.isStandfirst).toBe(true)
  })
})

describe('the model', () => {
  it('has weights for the features that there are, in their order and with their meaning', () => {
    const why = 'a feature was changed: make weights anew with scripts/train/pages/train.mjs'
    expect([...trained.features], why).toEqual(featureNames)
    const answers = sampleAnswers(samplePage as PageSource)
    const rounded = answers.map((one) => one?.map((value) => Number(value.toFixed(4))) ?? null)
    expect(rounded, why).toEqual(trained.sample)
  })

  it('is asked of a sample in which every feature has something to say', () => {
    const answers = sampleAnswers(samplePage as PageSource).filter((one) => one !== null)
    const idle = featureNames.filter((_name, at) => answers.every((one) => one[at] === 0))
    expect(idle).toEqual([])
  })
})

it('a page whose lines stand in no element of it is refused', () => {
  const none = {
    language: null,
    canonical: null,
    title: null,
    meta: [],
    jsonLd: [],
    headings: [],
    stated: [],
    readability: null,
    defuddle: null,
  }
  const source = pageSource(page())
  const parse = (given: PageSource) => pageParts.safeParse({ ...none, source: given }).success
  expect(parse(source)).toBe(true)
  expect(parse({ ...source, lines: source.lines.map((line) => ({ ...line, home: 999 })) })).toBe(false)
  expect(parse({ ...source, elements: source.elements.map((element) => ({ ...element, parent: 5 })) })).toBe(
    false,
  )
})
