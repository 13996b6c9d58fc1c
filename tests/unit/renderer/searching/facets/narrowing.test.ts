import { describe, expect, it } from 'vitest'
import {
  chosenIn,
  datesIn,
  toggled,
  withDates,
  withoutDates,
} from '../../../../../renderer/searching/facets/narrowing'

function chosen(text: string): string[] {
  return chosenIn(text).map(({ field, value, isExcluded }) => `${isExcluded ? '-' : ''}${field} ${value}`)
}

describe('what a search is narrowed by', () => {
  it.each([
    ['bridge', []],
    ['bridge outlet:"Coast Times" tag:water', ['outlet Coast Times', 'tag water']],
    ['-outlet:"Coast Times" entity:holm', ['-outlet Coast Times', 'entity holm']],
    ['outlet:coast', ['outlet coast']],
    ['outlet:coast*', []],
    // Either may hold, so that neither must.
    ['outlet:a OR tag:b', []],
    ['tag:a,b', []],
    ['title:bridge is:unread', []],
  ])('%s', (text, expected) => {
    expect(chosen(text)).toEqual(expected)
  })
})

describe('a value that is chosen', () => {
  it.each([
    ['', 'outlet', 'Coast Times', 'outlet:"Coast Times"'],
    ['bridge', 'outlet', 'Coast Times', 'bridge outlet:"Coast Times"'],
    ['bridge', 'tag', 'water', 'bridge tag:water'],
    ['bridge', 'tag', 'deep water', 'bridge tag:"deep water"'],
    ['bridge', 'entity', 'Holm', 'bridge entity:"Holm"'],
    // The new condition is for both sides.
    ['flood OR drought', 'tag', 'water', '(flood OR drought) tag:water'],
    ['tag:a OR tag:b', 'tag', 'water', '(tag:a OR tag:b) tag:water'],
    ['tag:a,b', 'tag', 'water', 'tag:a,b tag:water'],
    // What is not closed would take the condition in.
    ['"old bridge', 'tag', 'water', '"old bridge" tag:water'],
    ['(flood', 'tag', 'water', '(flood tag:water'],
    ['flood OR', 'tag', 'water', '(flood OR) tag:water'],
    ['bridge', 'outlet', 'The “Times”', 'bridge outlet:"The “Times”"'],
    ['bridge', 'outlet', 'The "Times"', 'bridge outlet:“The "Times"”'],
  ] as const)('%s with %s %s is %s', (text, field, value, expected) => {
    expect(toggled(text, { field, value, isExcluded: false })).toBe(expected)
  })
})

const coast = { field: 'outlet', value: 'Coast Times', isExcluded: false } as const

it('takes a value out again that is chosen twice', () => {
  const once = toggled('bridge', coast)
  expect(toggled(once, coast)).toBe('bridge')
  expect(toggled('outlet:"COAST  times" bridge', coast)).toBe('bridge')
  expect(toggled(toggled('', coast), coast)).toBe('')
})

it('turns a value that is wanted into one that is not, and back', () => {
  const excluded = toggled('bridge outlet:"Coast Times"', { ...coast, isExcluded: true })
  expect(excluded).toBe('bridge -outlet:"Coast Times"')
  expect(toggled(excluded, coast)).toBe('bridge outlet:"Coast Times"')
  expect(toggled(excluded, { ...coast, isExcluded: true })).toBe('bridge')
})

describe('dates', () => {
  it.each([
    ['bridge', null],
    ['bridge date:2016-03..2016-05', { from: '2016-03', to: '2016-05' }],
    ['date:2016', { from: '2016', to: '2016' }],
    ['before:2016', { from: null, to: '2015' }],
    ['since:2015-02 until:2016-03', { from: '2015-02', to: '2016-03' }],
    ['-date:2016', null],
    ['date:2016 OR bridge', null],
  ])('of %s', (text, expected) => {
    expect(datesIn(text)).toEqual(expected)
  })

  it.each([
    ['bridge', 'bridge date:2016-03..2016-05'],
    ['date:2015 bridge', 'bridge date:2016-03..2016-05'],
    ['since:2015 bridge until:2017', 'bridge date:2016-03..2016-05'],
    ['date:last-7-days', 'date:2016-03..2016-05'],
    ['flood OR drought', '(flood OR drought) date:2016-03..2016-05'],
  ])('take the place of those in %s', (text, expected) => {
    expect(withDates(text, '2016-03', '2016-05')).toBe(expected)
  })

  it('are taken out, but for those that are not wanted', () => {
    expect(withoutDates('bridge date:2016 since:2015 -date:2016-03')).toBe('bridge -date:2016-03')
    expect(withDates('', '2016-03', '2016-03')).toBe('date:2016-03')
  })
})
