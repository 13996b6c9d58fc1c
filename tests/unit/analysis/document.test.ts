import { describe, expect, it } from 'vitest'
import { analyze } from '../../../main/analysis/analyze'

function named(text: string) {
  return analyze(text, { title: null, date: null }).entities.map(({ kind, name, mentions }) => ({
    kind,
    name,
    words: mentions.map(({ start, end }) => text.slice(start, end)),
  }))
}

describe('what the article as a whole says of its names', () => {
  it('joins letters in brackets to the name before them', () => {
    const text =
      'He joined the International Board of Harbour Pilots (IBHP) in Oslo. The IBHP was founded long ago. IBHP said no.'
    expect(named(text)).toContainEqual({
      kind: 'organisation',
      name: 'International Board of Harbour Pilots',
      words: ['International Board of Harbour Pilots', 'IBHP', 'IBHP', 'IBHP'],
    })
  })

  it('reads a bare surname as the person, even where it is a city', () => {
    const text = 'Valerie Paris was born in Oslo. Paris said she had left the ship. She went to Paris in May.'
    expect(named(text).find(({ kind }) => kind === 'person')?.words).toEqual(['Valerie Paris', 'Paris'])
  })

  it('splits what belongs to two: owners, and names side by side', () => {
    const names = named(
      "Mexico's Finance Ministry agreed. The Interior Ministry and the Security Ministry agreed.",
    ).map(({ name }) => name)
    expect(names).toEqual(
      expect.arrayContaining(['Mexico', 'Finance Ministry', 'Interior Ministry', 'Security Ministry']),
    )
  })

  it('finds credits in brackets and the place of a dateline', () => {
    expect(named('Minister Anna Olsen in Oslo on Monday [NTBX]')).toContainEqual({
      kind: 'organisation',
      name: 'NTBX',
      words: ['NTBX'],
    })
    expect(named('THUWALA — Mangroves grow here, the minister said.')[0]).toMatchObject({
      kind: 'place',
      name: 'THUWALA',
    })
  })

  it('takes two ways of naming a ministry for one', () => {
    const text =
      "Norway's Interior Ministry answered. The Ministry of the Interior said that the Interior Ministry was right."
    expect(named(text).filter(({ kind }) => kind === 'organisation')).toHaveLength(1)
  })

  it('knows other names of countries and cities', () => {
    expect(named('The US and the United States are one. Kiev is Kyiv.').map(({ words }) => words)).toEqual([
      ['US', 'United States'],
      ['Kiev', 'Kyiv'],
    ])
  })
})

describe('where names begin and end', () => {
  const names = (text: string) =>
    analyze(text, { title: null, date: null }).entities.flatMap(({ kind, mentions }) =>
      mentions.map(({ start, end }) => `${kind} ${text.slice(start, end)}`),
    )

  it.each([
    ['The show has works by Lucas Cranach the Elder and others.', 'person Lucas Cranach the Elder'],
    [
      'He is president of the Norwegian Football Federation now.',
      'organisation Norwegian Football Federation',
    ],
    [
      'She came home with the 321st Field Artillery Regiment last week.',
      'organisation 321st Field Artillery Regiment',
    ],
    ['The minister met Hon Anna Olsen in Oslo.', 'person Anna Olsen'],
  ])('%s', (text, name) => {
    expect(names(text)).toContain(name)
  })

  it('takes no treaty for the place where it was made', () => {
    expect(names('Norway signed the Paris Agreement in April.')).toEqual(['place Norway'])
  })

  it('keeps small words out of the names of people', () => {
    expect(names('Anna Olsen denounced Haddad’s remarks as “hurtful and humiliating”.')).toContain(
      'person Anna Olsen',
    )
  })
})

describe('other languages', () => {
  const german =
    'Der Vertrag liegt nach Angaben der Stadt in einer Schublade. „Wir haben das Paket aufgegeben“, sagt Anna Olsen in Bremen. ' +
    'Die Freude und der Streit sind für die Menschen mit dem Geld und der Arbeit im Hafen nicht neu, sagt Olsen.'

  it('takes no German noun for a name that nothing else bears out', () => {
    expect(named(german).map(({ name }) => name)).toEqual(['Anna Olsen', 'Bremen'])
  })

  it('is less sure of names in them', () => {
    const { language, entities } = analyze(german, { title: null, date: null })
    expect(language).toBe('de')
    expect(entities.flatMap(({ mentions }) => mentions).every(({ confidence }) => confidence <= 0.7)).toBe(
      true,
    )
  })
})

describe('one name for one thing', () => {
  it('takes the word in brackets after a long name for what it is called', () => {
    const text =
      'The Panamanian Chamber of Construction (Capac) called on builders. Capac said that it was late.'
    expect(named(text).map(({ kind, name }) => [kind, name])).toEqual([
      ['organisation', 'Panamanian Chamber of Construction'],
    ])
  })
})
