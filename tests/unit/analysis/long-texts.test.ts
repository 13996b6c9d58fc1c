import { describe, expect, it } from 'vitest'
import { findings } from '../../../preload/contract/entity'
import { type Analysis, analyzeAll } from '../../../main/analysis/analyze'
import { languageOf } from '../../../preload/contract/language'
import { analyzePart, shifted } from '../../../main/analysis/part'
import { windowsOf } from '../../../main/analysis/words/windows'

const about = { title: null, date: '2016-03-25' }

const story = [
  'Norwegian Prime Minister Ingrid Skarstad met Omar Haddad of the World Bank in Geneva on Monday.',
  '“We agree on most of it,” Skarstad told reporters. She said that talks would go on until March 28, and that it was',
  'Haddad, a lawyer, paid $5 million after the Cold War. “Nobody,” he said, “has seen the boats again.”',
].join('\n')

/** Lines that name nobody, as many characters of them as are asked for. */
function nobody(length: number): string {
  const line = 'the boats left the old harbour at night and nobody has seen them since then.\n'
  return `${line.repeat(Math.ceil(length / line.length)).slice(0, length - 1)}\n`
}

type Span = { start: number; end: number }

function moved(value: unknown, by: number): unknown {
  if (Array.isArray(value)) return value.map((one) => moved(one, by))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      typeof one === 'number' && /^(?:start|end|nameStart)$/.test(key) ? one + by : moved(one, by),
    ]),
  )
}

function spansIn(value: unknown): Span[] {
  if (Array.isArray(value)) return value.flatMap(spansIn)
  if (typeof value !== 'object' || value === null) return []
  const own = 'start' in value && 'end' in value ? [value as Span] : []
  return [...own, ...Object.values(value).flatMap(spansIn)]
}

function inOrder(spans: readonly Span[]): Span[] {
  return spans
    .map(({ start, end }) => ({ start, end }))
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
}

describe('a story of some length', () => {
  const alone: Analysis = analyzeAll(story, about)

  it('has what the tests below go by: names, quotations, dates, sums, an event and roles', () => {
    expect(alone.findings.entities.map(({ name }) => name)).toEqual([
      'Ingrid Skarstad',
      'Omar Haddad',
      'World Bank',
      'Geneva',
    ])
    expect(alone.quotes.map(({ speaker }) => speaker?.name)).toContain('Ingrid Skarstad')
    expect(alone.others.map(({ kind }) => kind)).toEqual(['nationality', 'money', 'event'])
    expect(alone.dates).toHaveLength(2)
    expect(alone.roles).toHaveLength(2)
  })

  it.each([
    ['begins the second window', 50_000],
    ['stands across the end of the first, and is cut by no paragraph', 49_950],
    ['stands in the third', 99_990],
  ])('says the same where it %s', (_what, before) => {
    const text = nobody(before) + story
    expect(windowsOf(text).length).toBeGreaterThan(1)
    expect(analyzeAll(text, about)).toEqual(moved(alone, before))
  })

  it('says the same at the end of half a million characters', () => {
    const before = 496_000
    const text = nobody(before) + nobody(8_000) + story
    expect(windowsOf(text).length).toBeGreaterThan(50)
    expect(analyzeAll(text, about)).toEqual(moved(alone, before + 8_000))
  })

  it('is of one person throughout, however many windows name her', () => {
    const gap = nobody(50_000)
    const text = [story, gap, 'Later Ingrid Skarstad sailed to Geneva.', gap, 'Then Omar Haddad left.'].join(
      '\n',
    )
    const { entities } = analyzeAll(text, about).findings
    expect(entities.map(({ name, mentions }) => [name, mentions.length])).toEqual([
      ['Ingrid Skarstad', 3],
      ['Omar Haddad', 3],
      ['World Bank', 1],
      ['Geneva', 2],
    ])
    for (const { start, end } of spansIn(entities))
      expect(text.slice(start, end)).toMatch(/^\p{Lu}[\p{L} ]+$/u)
  })
})

describe('a part of a text', () => {
  const part = analyzePart(story, languageOf(story))

  it('stays as it is where it begins the text', () => {
    expect(shifted(part, 0)).toBe(part)
  })

  it('says the same words further on, every one of them', () => {
    const later = spansIn(shifted(part, 5))
    expect(later.length).toBeGreaterThan(20)
    expect(inOrder(later)).toEqual(
      inOrder(spansIn(part)).map(({ start, end }) => ({ start: start + 5, end: end + 5 })),
    )
  })

  it('leaves what it was given alone', () => {
    const copy = structuredClone(part)
    shifted(part, 10)
    expect(part).toEqual(copy)
  })
})

describe('what the contract allows', () => {
  it('holds for a name without end: it is cut, its place in the text is not', () => {
    const surname = Array.from({ length: 40 }, () => 'Skarstad').join('-')
    const found = analyzeAll(`Then Anna ${surname} left.`, about).findings
    expect(found.entities.map(({ name }) => name)).toEqual([`Anna ${surname}`.slice(0, 300)])
    expect(found.entities[0]?.mentions[0]).toMatchObject({ start: 5, end: 10 + surname.length })
    expect(findings.safeParse(found).success).toBe(true)
  })

  it('holds for keys: one for each entity', () => {
    const { entities } = analyzeAll(story, about).findings
    expect(new Set(entities.map(({ key }) => key)).size).toBe(entities.length)
  })
})
