import { describe, expect, it } from 'vitest'
import { type Analysis, analyzeAll } from '../../../main/analysis/analyze'

/** Small, seeded, so that a failure comes again. */
function randomFrom(seed: number) {
  let state = seed
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state % below
  }
}

// prettier-ignore
const pieces = [
  'Anna Olsen', 'OMAR HADDAD', 'Mr.', 'said', 'told', ', who', 'the United Nations (UN)', 'Oslo', 'al-Assad', 'US-led',
  '“', '”', '"', "'", '‘', '’', "''", '«', '»', '„', '(', ')', '[', ']', '…', '...', '.', '. ', '!', '?', ':', ';', ',', '—', '-',
  ' ', ' ', ' ', '\n', '\n\n', '\t', '\u00a0', '\u00ad', '\u200b', '\u202e', '\ud83d', '\ude00', '👩‍👩‍👧‍👦', '🇳🇴', 'ﬁ', 'é', 'é',
  'محمد', 'ירושלים', '東京', '2016', 'March 15, 2014', 'Thursday', 'two years ago', 'the 1950s', '$5.3 million', '4.5%',
  'World War II', 'the Battle of', 'NAME:', '\u0000', '\ufffd', 'x'.repeat(300),
]

function junk(seed: number): string {
  const next = randomFrom(seed)
  return Array.from(
    { length: 20 + next(200) },
    () => (pieces[next(pieces.length)] ?? '') + (next(3) ? ' ' : ''),
  ).join('')
}

type Span = { start: number; end: number }

function spansOf({ findings, quotes, dates, others, roles }: Analysis): Span[] {
  return [
    ...findings.entities.flatMap(({ mentions }) => mentions),
    ...quotes.flatMap(({ pieces: parts, cue, speaker, start, end }) => [
      { start, end },
      ...parts,
      ...(cue ? [cue] : []),
      ...(speaker ? [speaker] : []),
    ]),
    ...dates,
    ...others,
    ...roles,
  ]
}

const blank = /^[\s\p{Z}]|[\s\p{Z}]$/u
const seeds = Array.from({ length: 60 }, (_, at) => at + 1)

describe('whatever the text', () => {
  it('finds nothing outside of it, nothing empty, and nothing that begins or ends with a blank', () => {
    const wrong = seeds.flatMap((seed) => {
      const text = junk(seed)
      const found = analyzeAll(text, { title: null, date: '2016-03-25' })
      const outside = spansOf(found).filter(
        ({ start, end }) => start < 0 || end <= start || end > text.length,
      )
      const blanks = found.findings.entities
        .flatMap(({ mentions }) => mentions)
        .filter(({ start, end }) => blank.test(text.slice(start, end)))
      return [...outside, ...blanks].map((span) => ({ seed, ...span }))
    })
    expect(wrong).toEqual([])
  })

  it('takes each word for one name at most', () => {
    const wrong = seeds.flatMap((seed) => {
      const mentions = analyzeAll(junk(seed), { title: null, date: null })
        .findings.entities.flatMap((entity) => entity.mentions)
        .sort((a, b) => a.start - b.start)
      return mentions
        .filter(({ start }, at) => start < (mentions[at - 1]?.end ?? 0))
        .map((span) => ({ seed, ...span }))
    })
    expect(wrong).toEqual([])
  })

  it('gives the words of a date, a name and a speaker as they stand in the text', () => {
    const wrong = seeds.flatMap((seed) => {
      const text = junk(seed)
      const { quotes, dates } = analyzeAll(text, { title: null, date: '2016-03-25' })
      const said = quotes.flatMap(({ speaker }) => (speaker ? [{ ...speaker, words: speaker.text }] : []))
      return [...dates, ...said].filter(({ start, end, words }) => text.slice(start, end) !== words)
    })
    expect(wrong).toEqual([])
  })

  it('finds the same again', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const about = { title: null, date: '2016-03-25' }
      expect(analyzeAll(junk(seed), about)).toEqual(analyzeAll(junk(seed), about))
    }
  })

  it('finds the same in a text that stands after another one', () => {
    const story =
      'Norwegian Prime Minister Ingrid Solberg met Omar Haddad in Geneva.\n\n“We agree,” Solberg said on Monday.\n'
    const alone = spansOf(analyzeAll(story, { title: null, date: '2016-03-25' }))
    analyzeAll(junk(9).repeat(20), { title: null, date: null })
    expect(spansOf(analyzeAll(story, { title: null, date: '2016-03-25' }))).toEqual(alone)
  })
})

describe('texts of lines of one width', () => {
  const wrapped =
    'The federation said on Monday that it would call a strike at the port of\nOslo unless talks begin at once. "There is a timetable and there is a fund\nfor retraining, and both were on the table," the federation\'s general\nsecretary, Omar Haddad, said in a statement. He called the offer made by\nthe company "too little and far too late" and asked the minister to look\ninto it. Nobody in the ministry wanted to say whether it would do so and\nwhen an answer could be expected by the unions of the port.\n'
  const unwrapped = wrapped.replace(/\n(?!$)/g, ' ')
  const about = { title: null, date: '2016-03-25' }

  it('are read over their line ends, at the same offsets', () => {
    expect(spansOf(analyzeAll(wrapped, about))).toEqual(spansOf(analyzeAll(unwrapped, about)))
    expect(analyzeAll(wrapped, about).quotes.map(({ speaker }) => speaker?.name)).toContain('Omar Haddad')
  })

  it('are told from lists and headlines', () => {
    const list = Array.from(
      { length: 12 },
      (_, at) => `Olsen Number ${at}, Oslo, a long line of a list that goes on`,
    )
    const { findings } = analyzeAll(list.join('\n'), about)
    expect(findings.entities.length).toBeGreaterThan(0)
  })
})
