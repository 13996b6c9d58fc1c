import { describe, expect, it } from 'vitest'
import { analyzeAll } from '../../../main/analysis/analyze'

function rolesOf(text: string): string[] {
  const { findings, roles } = analyzeAll(text, { title: null, date: null })
  return roles.map(({ entityId, role, start, end }) => {
    expect(text.slice(start, end).replace(/\s+/g, ' ')).toBe(role)
    return `${findings.entities.find(({ key }) => key === entityId)?.name ?? 'nobody'}: ${role}`
  })
}

describe('roles and titles', () => {
  it.each([
    ['US Secretary of State John Kerry met them in Oslo.', 'John Kerry: US Secretary of State'],
    ['They met Russian President Vladimir Putin on Thursday.', 'Vladimir Putin: Russian President'],
    ['Yesterday Youth and Sports Minister Anna Olsen resigned.', 'Anna Olsen: Youth and Sports Minister'],
    ['On Tuesday Governor Anna Olsen resigned.', 'Anna Olsen: Governor'],
    ["Germany's Chancellor Angela Merkel agreed.", "Angela Merkel: Germany's Chancellor"],
    ['They asked former mayor Anna Olsen about it.', 'Anna Olsen: former mayor'],
    ['Anna Olsen, the mayor of Bergen, left early.', 'Anna Olsen: mayor of Bergen'],
    ['The mayor of Bergen, Anna Olsen, left early.', 'Anna Olsen: mayor of Bergen'],
    ['“It will hold,” said Ingrid Holm, an engineer.', 'Ingrid Holm: engineer'],
    ['Ingrid Holm, an engineer, said it would hold.', 'Ingrid Holm: engineer'],
    [
      'Sergei Lavrov, the Russian foreign minister, spoke in Moscow.',
      'Sergei Lavrov: Russian foreign minister',
    ],
    ['They asked the acting Deputy Mayor Anna Olsen.', 'Anna Olsen: acting Deputy Mayor'],
    ['They asked the World Bank president Anna Olsen.', 'Anna Olsen: World Bank president'],
    ['They asked Minister Dr. Anna Olsen about it.', 'Anna Olsen: Minister'],
    ['Anna Olsen, mayor of Bergen, left early.', 'Anna Olsen: mayor of Bergen'],
    [
      '“No,” said Anna Olsen, former spokeswoman for the World Bank.',
      'Anna Olsen: former spokeswoman for the World Bank',
    ],
    ['They asked the\u00a0Norwegian\u00a0lawyer Anna Olsen about it.', 'Anna Olsen: Norwegian lawyer'],
  ])('%s', (text, role) => expect(rolesOf(text)).toEqual([role]))

  it('holds both what stands before a name and what stands after it', () => {
    expect(rolesOf('They asked lawyer Anna Olsen, the mayor of Bergen, about it.')).toEqual([
      'Anna Olsen: lawyer',
      'Anna Olsen: mayor of Bergen',
    ])
  })

  it.each([
    'Mr. Peter Brown met Dr. Ingrid Lee in Oslo.',
    'Anna Olsen, a day after the vote, said no.',
    'Anna Olsen, who was tired, left the mayor of Bergen behind.',
    'The winners were Anna Olsen, the mayor, and Peter Brown.',
    'They met the mayor. Anna Olsen left.',
    'Anna Olsen, with the old mayor, left early.',
    'Anna Olsen, together with her lawyer, left early.',
    'Anna Olsen, not a lawyer, left early.',
    'Anna Olsen, met by the mayor of Bergen, left early.',
    'Anna Olsen, like the mayor, left early.',
    'Anna Olsen, Peter Brown’s lawyer, left early.',
    'Anna Olsen, 61 years old and a lawyer by her own words alone, left early.',
    'They went to Bergen with the mayor of Bergen.',
  ])('finds none in: %s', (text) => expect(rolesOf(text)).toEqual([]))

  it('gives each role to the person it is said of, wherever the name is shorter', () => {
    const text =
      'Foreign minister Anna Olsen met President Peter Berg. Olsen left. Later, Prime Minister Olsen came back.'
    expect(rolesOf(text)).toEqual([
      'Anna Olsen: Foreign minister',
      'Peter Berg: President',
      'Anna Olsen: Prime Minister',
    ])
  })
})
