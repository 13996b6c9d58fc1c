import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { analyzeAll } from '../../../main/analysis/analyze'
import { readGoldTexts } from '../../support/gold/gold-text'
import { pick, randomFrom } from '../../support/random'
import { type Line, setText } from '../../support/set-text'

const about = { title: null, date: '2016-03-25' }
const opening: Line = [
  'paragraph',
  'The mayor of Dunmere, Anna Berg, opened the debate on Tuesday with a report.',
]

function analysed(...lines: Line[]) {
  const { text, blocks } = setText([opening, ...lines])
  return { text, ...analyzeAll(text, { ...about, blocks }) }
}

function said(...lines: Line[]) {
  const { text, quotes } = analysed(...lines)
  return quotes
    .filter(({ kind }) => kind !== 'indirect')
    .map(({ start, end, speaker }) => [text.slice(start, end), speaker?.name ?? null])
}

/** All names as they stand in the text, in order. */
function names(...lines: Line[]): string[] {
  const { text, findings } = analysed(...lines)
  return findings.entities
    .flatMap(({ mentions }) => mentions)
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => text.slice(start, end))
}

function item(words: string, mark = 0): Line {
  return ['item', words, { list: { id: 0, isOrdered: mark > 0, depth: 0, mark } }]
}

describe('paragraphs alone', () => {
  it('are read as a text of which nothing else is known', () => {
    const texts = readGoldTexts(fileURLToPath(new URL('../../fixtures/gold/texts', import.meta.url)))
    expect(texts.length).toBeGreaterThan(10)
    for (const { id, text: lines } of texts) {
      const { text, blocks } = setText(lines.split('\n').map((line): Line => ['paragraph', line]))
      const findings = (known: Parameters<typeof analyzeAll>[1]) => JSON.stringify(analyzeAll(text, known))
      expect(findings({ ...about, blocks }), id).toBe(findings(about))
    }
  })

  it('may carry a quotation on from one to the next, and past no other block', () => {
    const [one, two]: [Line, Line] = [
      ['paragraph', 'Berg said: “We had no choice.'],
      ['paragraph', '“The piers are cracked.”'],
    ]
    expect(said(one, two)).toHaveLength(1)
    expect(said(one, ['caption', '“The piers are cracked.”'])).toHaveLength(2)
    expect(said(one, ['paragraph', '“The piers are cracked.”', { quote: 1 }])).toHaveLength(2)
  })
})

describe('a table', () => {
  it('has no name that lies in two cells', () => {
    expect(
      names(
        ['row', 'Name | Town | Country'],
        ['row', 'Carl Lund | Bergen | Norway'],
        ['row', 'Ines Marr | Oslo | '],
      ).slice(2),
    ).toEqual(['Carl Lund', 'Bergen', 'Norway', 'Ines Marr', 'Oslo'])
  })

  it('quotes whom the row names, and nobody of another row', () => {
    expect(
      said(
        ['row', 'Carl Lund | Bergen | “We will not wait.”'],
        ['row', 'Ines Marr | “Nobody asked the drivers | “All of us did.”'],
        ['row', ' | Leeds | “All is well now.”'],
      ),
    ).toEqual([
      ['“We will not wait.”', 'Carl Lund'],
      ['“Nobody asked the drivers', 'Ines Marr'],
      ['“All of us did.”', 'Ines Marr'],
      ['“All is well now.”', null],
    ])
  })
})

describe('a list', () => {
  it('has no name and no day that its marks are part of', () => {
    const items = [item('15. March 2015 was cold.', 4), item('4. Carl Lund left.', 3)]
    const { text, dates } = analysed(...items)
    expect(names(...items).slice(2)).toEqual(['Carl Lund'])
    expect(dates.map(({ start, end }) => text.slice(start, end))).toEqual(['Tuesday', 'March 2015'])
  })

  it('keeps what one item leaves open out of the next one', () => {
    expect(said(item('“Nobody comes here any more'), item('“The buses are always late.”'))).toEqual([
      ['“Nobody comes here any more', null],
      ['“The buses are always late.”', null],
    ])
  })

  it('is said item for item by whom the line above it names before a colon', () => {
    const items = [item('1. “Nobody comes here any more.”', 3), item('2. “The buses are always late.”', 3)]
    const speakers = (line: string) => said(['paragraph', line], ...items).map(([, name]) => name)
    expect(speakers('Carl Lund said three things:')).toEqual(['Carl Lund', 'Carl Lund'])
    expect(speakers('Carl Lund said three things.')).toEqual([null, null])
  })

  it('does not go on with the speaker of the item above', () => {
    expect(said(item('“We agree on it all,” Carl Lund said.'), item('“The buses are always late.”'))).toEqual(
      [
        ['“We agree on it all,”', 'Carl Lund'],
        ['“The buses are always late.”', null],
      ],
    )
  })
})

describe('code', () => {
  const code: Line = ['preformatted', 'say("We will all go on")\nCarl Lund said that it was late.']

  it('quotes nobody, with marks or without', () => {
    expect(analysed(code, ['paragraph', 'Nobody was hurt in all of it.']).quotes).toEqual([])
    const spans = [{ kind: 'code' as const, start: 11, end: 37 }]
    expect(said(['paragraph', 'Berg wrote "we will all go on now" there.', { spans }])).toEqual([])
  })

  it('is an article like any other where it is all there is', () => {
    const { text, blocks } = setText([code])
    expect(analyzeAll(text, { ...about, blocks }).quotes).toHaveLength(2)
  })
})

describe('a caption', () => {
  it('stands between two paragraphs and says nothing of who speaks in the second', () => {
    expect(
      said(
        ['paragraph', '“We had no choice,” said Berg.'],
        ['caption', 'Carl Lund at the old bridge.'],
        ['paragraph', '“And the piers are cracked from end to end.”'],
      ).map(([, name]) => name),
    ).toEqual(['Anna Berg', 'Anna Berg'])
  })
})

describe('the marks of notes', () => {
  it('are no part of a name, and come between no quotation and its speaker', () => {
    const line: Line = ['paragraph', 'Carl Lund[1] met Ines Marr². “It is late,”[3] said Lund⁴ on Monday.']
    expect(names(line).slice(2)).toEqual(['Carl Lund', 'Ines Marr', 'Lund'])
    expect(said(line)).toEqual([['“It is late,”', 'Carl Lund']])
  })

  it('are no part of whoever speaks without a name', () => {
    expect(said(['paragraph', '“It is late,” said a driver[1] of the bus[2].'])).toEqual([
      ['“It is late,”', 'a driver of the bus'],
    ])
  })

  it('are no part of a year', () => {
    const { dates } = analysed(['paragraph', 'The bridge was built in 1907³ by hand.'])
    expect(dates.map(({ value }) => value)).toContain('1907')
  })
})

describe('whatever stands in whatever block', () => {
  // prettier-ignore
  const pieces = [
    'Anna Olsen', 'Omar Haddad', 'said', 'wrote', 'reads', ':', '.', ',', '“', '”', '"', '‘', '’', '—', ' | ', '[1]', '²', '3. ',
    '\n', 'the United Nations', 'Oslo', 'We had no choice.', 'nobody asked the drivers', '2016', '   ', '\t', 'مرحبا',
  ]
  const kinds = [
    'paragraph',
    'paragraph',
    'item',
    'row',
    'preformatted',
    'quote-source',
    'caption',
    'heading',
  ] as const

  function junk(seed: number) {
    const random = randomFrom(seed)
    return setText(
      Array.from({ length: 2 + random(12) }, (): Line => {
        const words = Array.from({ length: 1 + random(14) }, () => pick(random, pieces)).join(' ')
        const depth = random(3)
        const list = { id: random(2), isOrdered: true, depth: 0, mark: random(4) }
        const spans = [
          { kind: pick(random, ['code', 'strong'] as const) ?? 'strong', start: 0, end: random(9) },
        ]
        const kind = pick(random, kinds) ?? 'paragraph'
        return [kind, words, { ...(depth > 0 && { quote: depth }), ...(kind === 'item' && { list }), spans }]
      }),
    )
  }

  it('finds nothing outside of the text, nothing empty, and no words in two quotations', () => {
    for (let seed = 1; seed <= 150; seed++) {
      const { text, blocks } = junk(seed)
      const { quotes, findings } = analyzeAll(text, { ...about, blocks })
      const mentions = findings.entities.flatMap((entity) => entity.mentions)
      const spans = [
        ...quotes,
        ...quotes.flatMap((quote) => [...quote.pieces, quote.speaker ?? quote]),
        ...mentions,
      ]
      expect(
        spans.filter(({ start, end }) => start < 0 || end <= start || end > text.length),
        `seed ${seed}`,
      ).toEqual([])
      expect(
        quotes.filter(({ start }, at) => start < Math.max(0, ...quotes.slice(0, at).map(({ end }) => end))),
        `seed ${seed}`,
      ).toEqual([])
      const crossing = mentions.filter(({ start, end }) => /\||\n|\[1\]/.test(text.slice(start, end)))
      expect(crossing, `seed ${seed}`).toEqual([])
    }
  })
})
