import { describe, expect, it } from 'vitest'
import * as words from '../../../../main/analysis/quotes/words'

const { cueVerbs, silentVerbs, speechVerbs, stopsPhrase, personPronouns, subjectPronouns } = words

const lists = Object.entries(words).filter((entry): entry is [string, Set<string>] => entry[1] instanceof Set)

describe('the lists of small words', () => {
  it.each(lists)('%s holds words in small letters and nothing else', (_name, list) => {
    expect(list.size).toBeGreaterThan(0)
    expect([...list].filter((word) => !/^[\p{Ll}']+$/u.test(word))).toEqual([])
  })

  it('a verb after which speech is told leads to quotations too', () => {
    expect([...speechVerbs].filter((verb) => !cueVerbs.has(verb))).toEqual([])
  })

  it('no verb both says something and says nothing', () => {
    expect([...speechVerbs].filter((verb) => silentVerbs.has(verb))).toEqual([])
  })

  it('who is a person can be a subject', () => {
    expect([...personPronouns].filter((pronoun) => !subjectPronouns.has(pronoun))).toEqual([])
  })

  it.each(['said', 'says', 'say', 'saying', 'told', 'tells', 'added', 'asked', 'announced', 'wrote'])(
    'the common verb "%s" is known',
    (verb) => {
      expect(cueVerbs.has(verb)).toBe(true)
    },
  )

  it.each([
    ['a preposition', 'with'],
    ['a conjunction', 'because'],
    ['a helper', 'would'],
    ['a verb of saying', 'insists'],
  ])('%s ends a noun phrase', (_what, word) => {
    expect(stopsPhrase(word)).toBe(true)
  })

  it.each(['of', 'minister', 'the'])('"%s" does not end one', (word) => {
    expect(stopsPhrase(word)).toBe(false)
  })
})
