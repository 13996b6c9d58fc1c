import { describe, expect, it } from 'vitest'
import {
  dateBarsOf,
  datesOf,
  rangeOf,
  rangeWords,
  steppedEnd,
} from '../../../../../renderer/searching/facets/date-bars'

function months(...names: string[]) {
  return names.map((month) => ({ month, articles: 2 }))
}

const spring = dateBarsOf(months('2016-03', '2016-05'))
const years = dateBarsOf(months('2012', '2012-04', '2016-05'))
const decades = dateBarsOf(months('1903-04', '2016-05'))

describe('bars', () => {
  it('stand for months, also those without an article', () => {
    expect(spring.bars).toEqual([
      { period: '2016-03', articles: 2 },
      { period: '2016-04', articles: 0 },
      { period: '2016-05', articles: 2 },
    ])
  })

  it('stand for years where the months are more than 48, and for decades where the years are more than 60', () => {
    expect(dateBarsOf(months('2012-01', '2015-12')).bars).toHaveLength(48)
    expect(dateBarsOf(months('2012-01', '2016-01')).by).toBe('year')
    expect(years.bars.map(({ articles }) => articles)).toEqual([4, 0, 0, 0, 2])
    expect(decades.by).toBe('decade')
    expect(dateBarsOf([]).bars).toEqual([])
  })
})

it.each([
  [spring, { from: 0, to: 1 }, { from: '2016-03', to: '2016-04' }],
  [years, { from: 1, to: 3 }, { from: '2013', to: '2015' }],
  [decades, { from: 0, to: 2 }, { from: '1900', to: '1929' }],
])('some bars are dates %#', (bars, range, dates) => {
  expect(datesOf(bars, range)).toEqual(dates)
  expect(rangeOf(bars, dates)).toEqual(range)
})

it.each([
  [
    { from: null, to: '2016-04' },
    { from: 0, to: 1 },
  ],
  [
    { from: '2016-04-12', to: null },
    { from: 1, to: 2 },
  ],
  [
    { from: '2016', to: '2016' },
    { from: 0, to: 2 },
  ],
  [
    { from: '1999', to: '2030' },
    { from: 0, to: 2 },
  ],
  [{ from: '2016-06', to: null }, null],
  [{ from: null, to: '2015' }, null],
])('dates that were typed touch bars %#', (dates, range) => {
  expect(rangeOf(spring, dates)).toEqual(range)
})

it('is said in words', () => {
  expect(rangeWords(spring, { from: 0, to: 2 })).toBe('March 2016 to May 2016: 4 articles')
  expect(rangeWords(years, { from: 1, to: 1 })).toBe('2013: 0 articles')
  expect(rangeWords(decades, { from: 0, to: 0 })).toBe('the 1900s: 2 articles')
})

it('an end is moved by keys, and never beyond the bars', () => {
  const bars = { last: 20, page: 12 }
  expect(steppedEnd('ArrowRight', 3, bars)).toBe(4)
  expect(steppedEnd('ArrowDown', 0, bars)).toBe(0)
  expect(steppedEnd('PageUp', 10, bars)).toBe(20)
  expect(steppedEnd('End', 3, bars)).toBe(20)
  expect(steppedEnd('Enter', 3, bars)).toBeNull()
})
