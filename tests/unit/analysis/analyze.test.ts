import { describe, expect, it } from 'vitest'
import { findings } from '../../../preload/contract/entity'
import { analyze } from '../../../main/analysis/analyze'
import { engine } from '../../../main/analysis/engine'

const about = { title: null, date: null }
function named(text: string) {
  return analyze(text, about).entities.map(({ kind, name, mentions }) => ({
    kind,
    name,
    words: mentions.map(({ start, end }) => text.slice(start, end)),
  }))
}

describe('analyze', () => {
  it('finds people by title, organisations and places, and joins the forms of one name', () => {
    const text =
      'Norwegian Prime Minister Ingrid Solberg met Omar Haddad in Geneva on Monday. Solberg told the United Nations ' +
      'that the UN had to act. “We agree,” Haddad said.'
    const found = named(text)
    expect(found).toContainEqual({
      kind: 'person',
      name: 'Ingrid Solberg',
      words: ['Ingrid Solberg', 'Solberg'],
    })
    expect(found).toContainEqual({ kind: 'person', name: 'Omar Haddad', words: ['Omar Haddad', 'Haddad'] })
    expect(found).toContainEqual({ kind: 'place', name: 'Geneva', words: ['Geneva'] })
    expect(found).toContainEqual({
      kind: 'organisation',
      name: 'United Nations',
      words: ['United Nations', 'UN'],
    })
  })

  it('does not take a title for a name: "Secretary of State John Kerry"', () => {
    const text = 'On Friday US Secretary of State John Kerry flew to Vienna.'
    expect(named(text).map(({ name }) => name)).toEqual(['US', 'John Kerry', 'Vienna'])
  })

  it('splits hyphenated words: "US-led", "US-Russia"', () => {
    expect(named('He criticised the US-led talks and US-Russia relations.')).toEqual([
      { kind: 'place', name: 'US', words: ['US', 'US'] },
      { kind: 'place', name: 'Russia', words: ['Russia'] },
    ])
  })

  it('keeps two people of one surname apart', () => {
    const text = 'Senator John Berger spoke in Oslo. Minister Anna Berger answered. Mr. John Berger left.'
    expect(named(text).filter(({ kind }) => kind === 'person')).toHaveLength(2)
  })

  it('says why, how sure it is, and which engine found it', () => {
    const result = analyze('President Maria Olsen spoke.', about)
    expect(result.engine).toBe(engine)
    expect(result.entities[0]?.mentions[0]?.why).not.toBe('')
    expect(findings.safeParse(result).success).toBe(true)
  })

  it('tells the language, and says when it cannot', () => {
    expect(analyze('The minister said that it was not for him to say.', about).language).toBe('en')
    expect(
      analyze('Der Minister sagte, dass es nicht an ihm ist, das zu sagen und sich zu äußern.', about)
        .language,
    ).toBe('de')
    expect(analyze('12 34 56', about).language).toBeNull()
  })
})
