import { describe, expect, it } from 'vitest'
import { analyzeAll } from '../../../../main/analysis/analyze'
import type { Quote } from '../../../../main/analysis/quotes/quote'
import { type Line, setText } from '../../../support/set-text'

function paragraph(words: string): Line {
  return ['paragraph', words]
}
function quote(words: string, depth = 1): Line {
  return ['paragraph', words, { quote: depth }]
}
function source(words: string, depth = 1): Line {
  return ['quote-source', words, { quote: depth }]
}

const opening = paragraph(
  'The council of Dunmere voted on Tuesday to close the old bridge for a year. The mayor, Anna Berg, opened the debate.',
)
const words = 'We had no choice. The piers are cracked from end to end.'

function found(lines: readonly Line[]): { text: string; quotes: Quote[] } {
  const { text, blocks } = setText([opening, ...lines])
  return { text, quotes: analyzeAll(text, { title: null, date: null, blocks }).quotes }
}

/** Each quotation but reported speech: its words, by whom, and how sure that is. */
function said(...lines: Line[]): [string, string | null, number][] {
  const { text, quotes } = found(lines)
  return quotes
    .filter(({ kind }) => kind !== 'indirect' && kind !== 'scare')
    .map(({ start, end, speaker, confidence }) => [text.slice(start, end), speaker?.name ?? null, confidence])
}

describe('a block quote with a source line', () => {
  it.each([
    ['a person with an office', 'Anna Berg, mayor of Dunmere', 'Anna Berg', 0.9],
    ['a person behind a dash', '— Carl Lund, driver', 'Carl Lund', 0.9],
    ['a person and an organisation', 'Carl Lund, Dunmere Bus Company', 'Carl Lund', 0.9],
    ['an organisation', 'World Health Organization, report of 2024', 'World Health Organization', 0.9],
    ['nobody by name', 'a reader in Leeds, by letter', 'a reader in Leeds', 0.7],
    ['who speaks for somebody', 'a spokesman for Anna Berg', 'a spokesman for Anna Berg', 0.7],
    ['who writes of somebody', 'The Norfolk Gazette on Anna Berg', 'The Norfolk Gazette', 0.7],
    ['no more than a day', '12 March 2024', null, 0.5],
  ])('is said by %s', (_whom, line, name, confidence) => {
    expect(said(quote(words), source(line))).toEqual([[words, name, confidence]])
  })

  it('is one quotation with a piece for each paragraph, and says how its speaker is known', () => {
    const { text, quotes } = found([quote('We had no choice.'), quote('It is done.'), source('Anna Berg')])
    expect(quotes).toHaveLength(1)
    expect(quotes[0]).toMatchObject({ kind: 'direct', cue: null, why: 'named below its block quotation' })
    expect(quotes[0]?.pieces.map(({ start, end }) => text.slice(start, end))).toEqual([
      'We had no choice.',
      'It is done.',
    ])
    const { start, end } = quotes[0]?.speaker ?? { start: 0, end: 0 }
    expect(text.slice(start, end)).toBe('Anna Berg')
    expect(start).toBeGreaterThan(text.indexOf('It is done.'))
  })

  it('leaves the turn to its speaker', () => {
    const lines = [quote(words), source('Carl Lund, driver'), paragraph('“I will not wait,” he said.')]
    expect(said(...lines)[1]).toEqual(['“I will not wait,”', 'Carl Lund', 0.9])
  })

  it('ends where another one begins', () => {
    const other = 'Nobody asked the drivers of the buses.'
    expect(said(quote(words), source('Anna Berg'), quote(other), source('Carl Lund'))).toEqual([
      [words, 'Anna Berg', 0.9],
      [other, 'Carl Lund', 0.9],
    ])
  })

  it('says nothing of one that follows its source line, or stands behind a dividing line', () => {
    const other = 'Nobody asked the drivers of the buses.'
    expect(said(quote(words), source('Anna Berg'), quote(other))).toEqual([[words, 'Anna Berg', 0.9]])
    const parted: Line = ['paragraph', other, { quote: 1, isAfterBreak: true }]
    expect(said(paragraph('Anna Berg wrote:'), quote(words), parted)).toEqual([[words, 'Anna Berg', 0.85]])
  })

  it('may have it above', () => {
    expect(said(source('Anna Berg'), quote(words))).toEqual([[words, 'Anna Berg', 0.9]])
  })

  it('quotes nothing that its source line has in marks', () => {
    const line = source('Anna Berg, “What I would say to whoever comes after me”')
    expect(said(quote(words), line)).toEqual([[words, 'Anna Berg', 0.9]])
  })

  it('is quoted once, whatever marks stand in it', () => {
    const marked = '“We had no choice,” she told us. “The piers are cracked.”'
    expect(said(quote(marked), source('Anna Berg'))).toEqual([[marked, 'Anna Berg', 0.9]])
  })

  it('reports nothing besides, in its words or in its source', () => {
    const reporting = 'Carl Lund said that the bridge was sound.'
    const { quotes } = found([quote(reporting), source('Anna Berg, who said that she was sorry')])
    expect(quotes.map(({ kind }) => kind)).toEqual(['direct'])
  })

  it.each([
    ['behind a dash', `${words} — Anna Berg, mayor`],
    ['behind a dash alone', `${words.slice(0, -1)} — Anna Berg`],
    ['in a line of its own', `${words}\n— Anna Berg, mayor`],
    ['behind its marks', `“${words}” – Anna Berg`],
  ])('may have it %s', (_where, line) => {
    const [only] = said(quote(line))
    expect(only?.[0].replace(/[“”.]/g, '')).toBe(words.replaceAll('.', ''))
    expect(only?.slice(1)).toEqual(['Anna Berg', 0.9])
  })

  it('may have it in a paragraph of its own, and speech behind a dash is none', () => {
    expect(said(quote(words), quote('— Anna Berg, mayor'))).toEqual([[words, 'Anna Berg', 0.9]])
    expect(said(quote('— We had no choice.'), quote('— Anna Berg knew it.'))).toEqual([])
  })
})

describe('a block quote behind a sentence that leads to it', () => {
  it.each([
    ['a verb and a colon', 'In a letter to the drivers, Berg wrote:', 'Anna Berg', 0.85],
    ['a paper that reads', 'The statement reads:', 'The statement', 0.85],
    ['a name and a colon', 'Anna Berg in her own words:', 'Anna Berg', 0.6],
    ['a verb at its end', 'On her page, Anna Berg wrote', 'Anna Berg', 0.6],
    ['a verb with where and when', 'Anna Berg explained in a letter on Monday.', 'Anna Berg', 0.6],
    ['a colon alone', 'The town has three rules:', null, 0.4],
    ['a colon behind no subject', 'In full:', null, 0.4],
  ])('is said by whom %s names', (_how, line, name, confidence) => {
    expect(said(paragraph(line), quote(words))).toEqual([[words, name, confidence]])
  })

  it('gives way to what the source line says', () => {
    expect(said(paragraph('Anna Berg wrote:'), quote(words), source('Carl Lund'))).toEqual([
      [words, 'Carl Lund', 0.9],
    ])
  })

  it('may stand above a picture', () => {
    const caption: Line = ['caption', 'Carl Lund at the old bridge.']
    expect(said(paragraph('Anna Berg wrote:'), caption, quote(words))).toEqual([[words, 'Anna Berg', 0.85]])
  })

  it('may be led to by a heading with a colon, and by no other', () => {
    const heading = (line: string): Line => ['heading', line, { level: 2 }]
    expect(said(heading('What Anna Berg wrote:'), quote(words))).toEqual([[words, 'Anna Berg', 0.85]])
    expect(said(heading('What Anna Berg wrote'), quote(words))).toEqual([])
  })

  it.each([
    ['reports something itself', 'Anna Berg said that the plan was a good one.'],
    ['quotes something itself', '“It is late,” Anna Berg said.'],
    ['tells of something else', 'Anna Berg announced a new bridge.'],
    ['is about nobody', 'Nobody was hurt.'],
  ])('is none where the sentence %s', (_what, line) => {
    expect(said(paragraph(line), quote(words)).map(([exact]) => exact)).not.toContain(words)
  })

  it('is all that its sentence reports', () => {
    const { quotes } = found([paragraph('In a letter to the drivers, Berg wrote:'), quote(words)])
    expect(quotes.map(({ kind }) => kind)).toEqual(['direct'])
  })

  it('is none where it tells itself who says what', () => {
    expect(said(paragraph('Carl Lund writes:'), quote('“It is over,” Anna Berg said.'))).toEqual([
      ['“It is over,”', 'Anna Berg', 0.9],
    ])
  })

  it('may hold another one, and goes on behind it', () => {
    const [before, inner, after] = ['This came. Anna Berg wrote:', words, 'I do not believe a word of it.']
    expect(said(paragraph('Carl Lund wrote:'), quote(before), quote(inner, 2), quote(after))).toEqual([
      [before, 'Carl Lund', 0.85],
      [inner, 'Anna Berg', 0.85],
      [after, 'Carl Lund', 0.85],
    ])
  })

  it('goes on behind another one that has its own source', () => {
    const [before, inner, after] = ['The frog is not new. It was drawn once.', 'It sings.', 'I was wrong.']
    const lines = [quote(before), quote(inner, 2), source('Ines Marr, 1834', 2), quote(after)]
    expect(said(paragraph('Anna Berg wrote:'), ...lines)).toEqual([
      [before, 'Anna Berg', 0.85],
      [inner, 'Ines Marr', 0.9],
      [after, 'Anna Berg', 0.85],
    ])
    expect(said(...lines, source('Carl Lund'))).toEqual([
      [before, 'Carl Lund', 0.9],
      [inner, 'Ines Marr', 0.9],
      [after, 'Carl Lund', 0.9],
    ])
  })

  it('says nothing to the paragraph below it, which goes on with the sentence above', () => {
    const below = paragraph('“And nobody will be asked to pay for it.”')
    const lines = [paragraph('Anna Berg wrote:'), quote(`${words} Carl Lund was told.`), below]
    expect(said(...lines)[1]).toEqual(['“And nobody will be asked to pay for it.”', 'Anna Berg', 0.8])
  })
})

describe('a block quote that nothing introduces', () => {
  it('is only quoted where it has marks, and then by nobody whom it does not name', () => {
    expect(said(quote(words))).toEqual([])
    expect(said(paragraph('Carl Lund has a plan.'), quote(`“${words}”`))).toEqual([[`“${words}”`, null, 0.4]])
  })

  it('quotes nothing that is set as code', () => {
    expect(said(['preformatted', words, { quote: 1 }], source('Anna Berg'))).toEqual([])
  })

  it('is no passage of somebody’s words where it is a whole text', () => {
    expect(said(quote(`${words} `.repeat(200)), source('Anna Berg'))).toEqual([])
  })
})

describe('a pull quote', () => {
  const body = paragraph(`“${words.replace(/\.$/, ',')}” said Anna Berg.`)

  it.each([
    ['word for word', 'We had no choice. The piers are cracked from end to end.'],
    ['in marks', '“We had no choice. The piers are cracked”'],
    ['cut a little', 'We had no choice … The piers are cracked from end to end'],
    ['in few words', 'We had no choice'],
  ])('that is printed %s is no second quotation', (_how, pulled) => {
    const once = said(body)
    expect(once).toHaveLength(1)
    expect(said(body, quote(pulled), source('Anna Berg'))).toEqual(once)
    expect(said(quote(pulled), source('Anna Berg'), body)).toEqual(once)
  })

  it('may leave a word out, and is none where it says more than half again', () => {
    const long =
      'We had no choice, because the piers are cracked from end to end and nobody can say for how long they will stand.'
    const shorter = long.replace('because ', '')
    const spoken = paragraph(`“${long.replace(/\.$/, ',')}” said Anna Berg.`)
    expect(said(spoken, quote(shorter), source('Anna Berg'))).toHaveLength(1)
    const more = `${shorter} The council knew it in the spring, and it did not tell the drivers of the buses before May.`
    expect(said(spoken, quote(more), source('Anna Berg'))).toHaveLength(2)
  })

  it('is one of two block quotes with the same words', () => {
    const once = [[words, 'Anna Berg', 0.9]]
    expect(
      said(quote(words), source('Anna Berg'), paragraph('It is late.'), quote(words), source('Berg')),
    ).toEqual(once)
  })

  it('is none where only a headline or standfirst has its words', () => {
    const lines: Line[] = [['heading', words], ['standfirst', words], quote(words), source('Anna Berg')]
    expect(said(...lines)).toEqual([[words, 'Anna Berg', 0.9]])
  })

  it('is a sentence of the writer’s that stands twice', () => {
    const [, first] = opening
    const [sentence = ''] = /^[^.]+\./.exec(first) ?? []
    expect(said(quote(sentence), source('Anna Berg'))).toEqual([])
  })

  it('is not a passage from which the text takes a few words', () => {
    expect(said(quote(words), source('Anna Berg'), paragraph('Nobody else saw “no choice” there.'))).toEqual([
      [words, 'Anna Berg', 0.9],
    ])
  })
})
