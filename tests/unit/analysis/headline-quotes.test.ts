import { describe, expect, it } from 'vitest'
import { analyzeAll } from '../../../main/analysis/analyze'

function headlineQuote(headline: string, ...paragraphs: string[]) {
  const text = [headline, ...paragraphs].join('\n\n')
  const quotes = analyzeAll(text, { title: headline, date: null }).quotes
  const quote = quotes.find(({ end }) => end <= headline.length)
  if (quote === undefined) return null
  const { speaker, cue, kind } = quote
  return {
    by: speaker?.name ?? null,
    where: speaker === null ? null : text.slice(speaker.start, speaker.end),
    isInHeadline: speaker !== null && speaker.end <= headline.length,
    cue: cue === null ? null : text.slice(cue.start, cue.end),
    kind,
  }
}

const met = 'Anna Olsen met Omar Haddad in Oslo on Monday. The two spoke for an hour about the fish.'

describe('words of the headline that stand again in the text are said by whoever says them there', () => {
  it('the speaker is the one that the text names, as the headline names them', () => {
    const quote = headlineQuote(
      'Haddad, Olsen hold “frank” talks in Oslo',
      met,
      'Olsen later wrote that the talks were “frank”.',
    )
    expect(quote).toEqual({ by: 'Anna Olsen', where: 'Olsen', isInHeadline: true, cue: null, kind: 'mixed' })
  })

  it('a headline that does not name them has the one of the text', () => {
    const quote = headlineQuote(
      'Fish talks were “frank”, ministry hears',
      met,
      'It was “frank”, said Omar Haddad.',
    )
    expect(quote).toMatchObject({ by: 'Omar Haddad', isInHeadline: false, cue: null })
  })

  it.each([
    ['other marks', "Haddad and Olsen in 'very long' talks", '“Very long,” said Olsen.', 'Anna Olsen'],
    [
      'a piece of a longer saying',
      'Haddad, Olsen end “endless” row',
      'Olsen said: “It was an endless row about fish.”',
      'Anna Olsen',
    ],
    [
      'words that are reported without marks',
      'Haddad, Olsen see “lasting peace”',
      'Olsen said that a lasting peace was near.',
      'Anna Olsen',
    ],
    [
      'a subject that is somebody else',
      'Haddad rejects “unfair” quota',
      '“The quota is unfair,” said Anna Olsen. He shook his head.',
      'Anna Olsen',
    ],
  ])('%s', (_how, headline, said, by) => {
    expect(headlineQuote(headline, met, said)?.by).toBe(by)
  })

  it('of several who say them, the one whom the headline names', () => {
    const [one, other] = ['It was “frank”, Olsen said.', 'A “frank” hour, Haddad called it.']
    expect(headlineQuote('Olsen leaves “frank” talks', met, one, other)?.by).toBe('Anna Olsen')
    expect(headlineQuote('Haddad leaves “frank” talks', met, one, other)?.by).toBe('Omar Haddad')
  })

  it('of several who say them nobody, where the headline names none of them or more than one', () => {
    const [one, other] = ['It was “frank”, Olsen said.', 'A “frank” hour, Haddad called it.']
    expect(headlineQuote('Ministers end “frank” talks', met, one, other)?.by).toBeNull()
    expect(headlineQuote('Olsen, Haddad end “frank” talks', met, one, other)?.by).toBeNull()
  })

  it('what the headline itself says is said stays so', () => {
    const quote = headlineQuote(
      'Olsen says talks were “frank and long”',
      met,
      'A “frank and long” hour, said Omar Haddad.',
    )
    expect(quote).toMatchObject({ by: 'Anna Olsen', cue: 'says' })
  })

  it('other words than those of the text are nobody else’s', () => {
    const text = headlineQuote('Haddad calls plan “a big mistake for all”', met, '“Frank talks,” said Olsen.')
    expect(text?.by).toBe('Omar Haddad')
    expect(
      headlineQuote('Big day for “town of fish”', met, '“Frank talks,” said Olsen.')?.by ?? null,
    ).toBeNull()
  })

  it('words that the text too only keeps at a distance are nobody’s', () => {
    expect(headlineQuote('The “other” harbour', 'The “other” harbour lies in the north.', met)?.kind).toBe(
      'scare',
    )
  })

  it('a line before the headline does not hide it', () => {
    const text = [
      'Share this',
      'Haddad, Olsen hold “frank” talks',
      'March 3, 2021',
      met,
      'Olsen called it “frank”.',
    ]
    const [quote] = analyzeAll(text.join('\n\n'), { title: null, date: null }).quotes
    expect(quote?.speaker?.name).toBe('Anna Olsen')
  })
})
