import { describe, expect, it } from 'vitest'
import { analyzeRecord } from '../../../main/analysis/jsonl'

const text =
  'Anna Olsen met Omar Haddad in Bergen on Monday. “We have agreed on all of it,” Olsen said. Haddad said that it was late.'
function words({ start, end }: { start: number; end: number }): string {
  return text.slice(start, end)
}

describe('a line of "dateline analyze"', () => {
  const line = analyzeRecord({ id: 'a-1', text, date: '2016-03-25' })

  it('has its id, and the names in the order of the text', () => {
    expect(line.id).toBe('a-1')
    expect(line.entities.map((entity) => [entity.type, words(entity), entity.name])).toEqual([
      ['person', 'Anna Olsen', 'Anna Olsen'],
      ['person', 'Omar Haddad', 'Omar Haddad'],
      ['place', 'Bergen', 'Bergen'],
      ['person', 'Olsen', 'Anna Olsen'],
      ['person', 'Haddad', 'Omar Haddad'],
    ])
  })

  it('has one id for one entity', () => {
    const ids = line.entities.map(({ entityId }) => entityId)
    expect(ids[3]).toBe(ids[0])
    expect(ids[4]).toBe(ids[1])
    expect(new Set(ids).size).toBe(3)
  })

  it('has words in marks with who said them, and no others', () => {
    expect(line.quotes.map((quote) => [words(quote), quote.kind])).toEqual([
      ['“We have agreed on all of it,”', 'direct'],
    ])
    const [quote] = line.quotes
    expect(quote).toMatchObject({ speaker: 'Olsen', speakerName: 'Anna Olsen' })
    expect(text.slice(quote?.speakerStart ?? 0, quote?.speakerEnd ?? 0)).toBe('Olsen')
  })

  it('has dates by the day of publication', () => {
    expect(line.dates.map((date) => [words(date), date.value])).toEqual([['Monday', '2016-03-21']])
  })

  it('is the same after it went through a file', () => {
    expect(JSON.parse(JSON.stringify(line))).toEqual(line)
  })
})

it('says null where nobody is known to have said it', () => {
  const [quote] = analyzeRecord({ id: '1', text: '“We have agreed on all of it at last.”' }).quotes
  expect(quote).toMatchObject({ speaker: null, speakerStart: null, speakerEnd: null, speakerName: null })
})

it('leaves out words between two apostrophes, which gold sets do not mark', () => {
  const said = "Anna Olsen said: ''We have agreed on all of it.''"
  expect(analyzeRecord({ id: '1', text: said }).quotes).toEqual([])
  expect(analyzeRecord({ id: '1', text: said.replace(/''/g, '"') }).quotes).toHaveLength(1)
})

it('has no dates that only a day of publication would tell, where there is none', () => {
  expect(analyzeRecord({ id: '1', text }).dates).toEqual([])
})

it('is empty for a text without words', () => {
  expect(analyzeRecord({ id: '1', text: '' })).toEqual({ id: '1', entities: [], quotes: [], dates: [] })
})
