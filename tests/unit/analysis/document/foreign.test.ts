import { describe, expect, it } from 'vitest'
import { inLanguage } from '../../../../main/analysis/document/foreign'
import type { Mention } from '../../../../main/analysis/words/mention'

function mention(kind: Mention['kind'], name: string, start = 0): Mention {
  return {
    start,
    end: start + name.length,
    kind,
    name,
    confidence: 0.9,
    why: 'learned',
  }
}
function kept(...mentions: Mention[]): string[] {
  return inLanguage(mentions, 'de').map(({ name }) => name)
}

describe('names of an English text, or one whose language nobody can tell', () => {
  it.each(['en', null])('stay as they are: %s', (language) => {
    const mentions = [mention('person', 'Hafen')]
    expect(inLanguage(mentions, language)).toBe(mentions)
  })
})

describe('names in another language', () => {
  it('are less sure, and nothing else', () => {
    const [found] = inLanguage([mention('place', 'Skarstad')], 'fr')
    expect(found).toEqual({ ...mention('place', 'Skarstad'), confidence: expect.closeTo(0.63, 5) as number })
  })
})

describe('names of a German text, whose nouns are all written large', () => {
  it.each([
    ['people with a first name', mention('person', 'Anna Skarstad')],
    ['listed places', mention('place', 'Bremen')],
    ['listed organisations', mention('organisation', 'UNICEF')],
    ['letters', mention('organisation', 'SKPX')],
  ])('are %s', (_what, one) => {
    expect(kept(one)).toEqual([one.name])
  })

  it.each([
    ['a noun that was taken for a person', mention('person', 'Hafen')],
    ['two nouns', mention('person', 'Alter Hafen')],
    ['a noun that was taken for a place', mention('place', 'Hafen')],
    ['a noun that was taken for an organisation', mention('organisation', 'Hafenamt')],
    ['a first name alone', mention('person', 'Anna')],
    ['a first name with a clause after it', mention('person', 'Anna Hat Den Alten Hafen')],
  ])('are not %s', (_what, one) => {
    expect(kept(one)).toEqual([])
  })

  it('are surnames of those whose full name stands somewhere, before it too', () => {
    expect(kept(mention('person', 'Skarstad'), mention('person', 'Anna Skarstad', 40))).toEqual([
      'Skarstad',
      'Anna Skarstad',
    ])
    expect(kept(mention('place', 'Skarstad'), mention('person', 'Anna Skarstad', 40))).toEqual([
      'Anna Skarstad',
    ])
  })

  it('begin after the small word that leads them, in the text too', () => {
    const text = 'Von Anna Skarstad'
    const [found] = inLanguage([mention('person', text)], 'de')
    expect(found?.name).toBe('Anna Skarstad')
    expect(text.slice(found?.start, found?.end)).toBe('Anna Skarstad')
  })
})
