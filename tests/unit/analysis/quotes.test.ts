import { describe, expect, it } from 'vitest'
import { analyzeAll } from '../../../main/analysis/analyze'
import { analyzeRecord } from '../../../main/analysis/jsonl'

const quotesOf = (text: string) =>
  analyzeAll(text, { title: null, date: null }).quotes.map(({ start, end, kind, speaker, addressee }) => ({
    words: text.slice(start, end),
    kind,
    said: speaker?.text ?? null,
    name: speaker?.name ?? null,
    addressee,
  }))

const first = (text: string) => quotesOf(text)[0]

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
