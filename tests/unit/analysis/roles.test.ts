import { describe, expect, it } from 'vitest'
import { analyzeAll } from '../../../main/analysis/analyze'

const rolesOf = (text: string): string[] => {
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
  ])('%s', (text, role) => expect(rolesOf(text)).toEqual([role]))

  it.each([
    'Mr. Peter Brown met Dr. Ingrid Lee in Oslo.',
    'Anna Olsen, a day after the vote, said no.',
    'Anna Olsen, who was tired, left the mayor of Bergen behind.',
    'The winners were Anna Olsen, the mayor, and Peter Brown.',
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
