import { describe, expect, it } from 'vitest'
import { analyzeAll } from '../../../main/analysis/analyze'
import { analyzeRecord } from '../../../main/analysis/jsonl'

function quotesOf(text: string) {
  return analyzeAll(text, { title: null, date: null }).quotes.map(
    ({ start, end, kind, speaker, addressee }) => ({
      words: text.slice(start, end),
      kind,
      said: speaker?.text ?? null,
      name: speaker?.name ?? null,
      addressee,
    }),
  )
}

function first(text: string) {
  return quotesOf(text)[0]
}

describe('quotations', () => {
  it.each([
    ['“We will sign it tomorrow,” Anna Olsen said.', 'Anna Olsen'],
    ['“We will sign it tomorrow,” said Anna Olsen.', 'Anna Olsen'],
    ['"We will sign it tomorrow," said Anna Olsen.', 'Anna Olsen'],
    ["''We will sign it tomorrow,'' Anna Olsen said.", 'Anna Olsen'],
    ["Anna Olsen said: ''It's the workers' right to sign it.''", 'Anna Olsen'],
    ['Anna Olsen said: “We will sign it tomorrow.”', 'Anna Olsen'],
    ['“We will sign it tomorrow,” Anna Olsen, the finance minister, said.', 'Anna Olsen'],
    ['“We will sign it tomorrow,” Rep. Anna Olsen (D-Fla.) said.', 'Anna Olsen'],
    ['According to Anna Olsen, “We will sign it tomorrow.”', 'Anna Olsen'],
    ['“One. Two sentences. And a third of them, with much to say,” said Anna Olsen.', 'Anna Olsen'],
    ['“…We have managed to find common ground,” Anna Olsen added.', 'Anna Olsen'],
  ])('%s', (text, name) => {
    expect(first(text)).toMatchObject({ kind: 'direct', name })
  })

  it('keeps the words of a speaker without a name', () => {
    expect(first('“He died at once,” a Norwegian military spokesperson was quoted as saying.')).toMatchObject(
      {
        said: 'a Norwegian military spokesperson',
        name: 'a Norwegian military spokesperson',
      },
    )
  })

  it('knows whom "he" and "she" stand for', () => {
    const text = 'Omar Haddad met Anna Olsen on Monday.\n\n“We agree,” Olsen said. “It is done,” she added.'
    expect(quotesOf(text).map(({ said, name }) => [said, name])).toEqual([
      ['Olsen', 'Anna Olsen'],
      ['she', 'Anna Olsen'],
    ])
  })

  it('gives the second half of a split quotation to the same speaker', () => {
    const text = '“It was late,” said Omar Haddad. “We went home and slept.”'
    expect(quotesOf(text).map(({ name }) => name)).toEqual(['Omar Haddad', 'Omar Haddad'])
  })

  it('takes marks that open anew in each paragraph for one quotation', () => {
    const text = 'Omar Haddad said: “It was late.\n\n“We went home.”'
    const [quote, ...more] = analyzeAll(text, { title: null, date: null }).quotes
    expect(more).toEqual([])
    expect(quote?.pieces.map(({ start, end }) => text.slice(start, end))).toEqual([
      '“It was late.',
      '“We went home.”',
    ])
  })

  it('names whom the words were told to', () => {
    expect(first('“We understand,” Anna Olsen told Omar Haddad.')?.addressee).toBe('Omar Haddad')
  })

  it('tells a few quoted words from whole sentences, and scare quotes from both', () => {
    expect(first('Olsen called the talks “constructive”.')).toMatchObject({ kind: 'mixed' })
    expect(first("Report: 'streamlined' process for all")).toMatchObject({ kind: 'scare' })
  })

  it('does not take an apostrophe for a quotation mark', () => {
    expect(quotesOf("The workers' rights and Olsen's plan: 'tis the season, in the '90s.")).toEqual([])
    expect(quotesOf("Two empty marks '' and 6''4 tall, '''so''' to say.")).toEqual([])
  })

  it('leaves scare quotes out of the lines of `dateline analyze`', () => {
    const { quotes } = analyzeRecord({ id: '1', text: "Report: 'streamlined' process for all" })
    expect(quotes).toEqual([])
  })

  it('leaves quotations in two apostrophes out of them too', () => {
    const text = "''We will sign it tomorrow,'' Anna Olsen said. “We will,” said Omar Haddad."
    expect(quotesOf(text).map(({ name }) => name)).toEqual(['Anna Olsen', 'Omar Haddad'])
    expect(analyzeRecord({ id: '1', text }).quotes.map(({ speakerName }) => speakerName)).toEqual([
      'Omar Haddad',
    ])
  })
})

describe('marks that are mixed up', () => {
  const words = (text: string) => quotesOf(text).map((quote) => quote.words)

  it.each([
    [
      'a straight one closes',
      '“It was late,” he said. “We went home," she said. “And slept.”',
      '“We went home,"',
    ],
    ['a curly one closes', '"It was late,” he said. He left.', '"It was late,”'],
    ['an opening one closes', '“It was late,“ he said. He left.', '“It was late,“'],
    ['a blank follows', 'He said: “ It was late for all of us.”', '“ It was late for all of us.”'],
  ])('%s', (_name, text, quotation) => {
    expect(words(text)).toContain(quotation)
  })

  it('leaves marks of another kind inside a quotation', () => {
    const text = 'Olsen said: “They call it "the plan" and like it.” He left.'
    expect(words(text)).toEqual(['“They call it "the plan" and like it.”'])
  })
})

describe('words that nobody says', () => {
  it.each([
    ['Omar Haddad said on CNN’s “New Day” that it was late.', '“New Day”'],
    ['Anna Olsen sang the song “Let It Be Done” and left.', '“Let It Be Done”'],
    ['“Long Night” star Anna Olsen came to Oslo.', '“Long Night”'],
    ['Haddad Called ‘Enemy of the People’\n\nOmar Haddad left.', '‘Enemy of the People’'],
  ])('%s', (text, quotation) => {
    expect(quotesOf(text).find((quote) => quote.words === quotation)).toMatchObject({ kind: 'scare' })
  })
})

describe('who speaks', () => {
  it.each([
    ['“It is late,” Anna Olsen barked.', 'Anna Olsen'],
    ['“It is late,” mused Anna Olsen.', 'Anna Olsen'],
    ['The “excesses” are sickening, Anna Olsen said on Tuesday.', 'Anna Olsen'],
    ['It “seems unlikely” that Omar Haddad can win, said Anna Olsen.', 'Anna Olsen'],
    ['Anna Olsen denounced Haddad’s remarks as “hurtful and humiliating”.', 'Anna Olsen'],
    ['In calling the plan “not one of ours,” Anna Olsen went far.', 'Anna Olsen'],
    ['Anna Olsen said voters think it is “a lot of money”.', 'Anna Olsen'],
    ['OSLO — Anna Olsen wants to end “the long war” at once.', 'Anna Olsen'],
    ['“It is late,” the Oslo senator and former minister said.', 'the Oslo senator and former minister'],
    ['“It is late,” a source, who was not allowed to speak on the record, said.', 'a source'],
  ])('%s', (text, name) => {
    expect(first(text)).toMatchObject({ name })
  })
})
