import { describe, expect, it } from 'vitest'
import { findDates } from '../../../main/analysis/dates/find'

function valuesOf(text: string, published: string | null = '2016-03-25') {
  return findDates(text, published).map(({ words, value }) => [words, value])
}
function first(text: string, published?: string | null) {
  return valuesOf(text, published)[0]?.[1]
}

describe('dates', () => {
  it.each([
    ['on March 15, 2014 in Oslo', '2014-03-15'],
    ['on 15 March 2014', '2014-03-15'],
    ['on the 15th of March 2014', '2014-03-15'],
    ['on 2014-03-15', '2014-03-15'],
    ['March 25, 2016, 5:55 am', '2016-03-25T05:55'],
    ['in March 2014', '2014-03'],
    ['in 2014', '2014'],
    ['in the 1950s', '1950-01-01/1959-12-31'],
    ['in the 20th century', '1900-01-01/1999-12-31'],
    ['in summer 2014', '2014-06-01/2014-08-31'],
  ])('stated: %s', (text, value) => {
    expect(first(text)).toBe(value)
  })

  // 25 March 2016 was a Friday.
  it.each([
    ['talks ended on Thursday', '2016-03-24'],
    ['talks ended on Friday', '2016-03-25'],
    ['talks ended on Saturday', '2016-03-19'],
    ['talks will be held on Monday', '2016-03-28'],
    ['talks ended on Thursday night', '2016-03-24'],
    ['he came yesterday', '2016-03-24'],
    ['he comes tomorrow', '2016-03-26'],
    ['it began on March 15', '2016-03-15'],
    ['talks are to resume on April 9', '2016-04-09'],
    ['it began on December 30', '2015-12-30'],
    ['a draft by August', '2016-08'],
    ['it fell last year', '2015'],
    ['it fell last month', '2016-02'],
    ['it fell last week', '2016-03-14/2016-03-20'],
    ['it fell two years ago', '2014'],
    ['it fell three days ago', '2016-03-22'],
    ['over the past 10 days', '2016-03-15/2016-03-25'],
    ['by the end of the year', '2016-12-31'],
  ])('told from the day of the story: %s', (text, value) => {
    expect(first(text)).toBe(value)
  })

  it('leaves a relative date alone when the day of the story is not known', () => {
    expect(valuesOf('talks ended on Thursday', null)).toEqual([])
  })

  it('takes the day of the story from a line of its own above the day of publication', () => {
    expect(first('Headline\n\nFriday, August 21, 2015\n\nIt rained yesterday.', '2020-01-01')).toBe(
      '2015-08-21',
    )
    expect(
      valuesOf('Headline\n\nFriday, August 21, 2015\n\nIt rained yesterday.', '2020-01-01')[1]?.[1],
    ).toBe('2015-08-20')
  })

  it.each([
    'They may march in August company',
    'It cost $2014',
    '2014 people came',
    'Chapter 1999% of it',
    'February 30, 2014',
  ])('is no date: %s', (text) => {
    expect(
      valuesOf(text).filter(([, value]) => /^(?:2014|1999)/.test(value ?? '') && value?.length !== 4),
    ).toEqual([])
  })

  it('gives exact offsets', () => {
    const text = '🎉 It ended on Thursday\u00a0night.'
    expect(findDates(text, '2016-03-25').map(({ start, end }) => text.slice(start, end))).toEqual([
      'Thursday\u00a0night',
    ])
  })
})

describe('what is no day in particular', () => {
  it.each([
    'He comes every Wednesday.',
    'The shop is closed on Sundays.',
    'a survey of 1709 schoolchildren',
    'by 1100 GMT',
  ])('%s', (text) => {
    expect(valuesOf(text)).toEqual([])
  })

  it('takes a line of a date and a time for the day of the story', () => {
    expect(first('10 March 2026 14:22 GMT\n\nThey walked out on Tuesday.', '2031-01-01')).toBe(
      '2026-03-10T14:22',
    )
    expect(valuesOf('10 March 2026 14:22 GMT\n\nThey walked out on Tuesday.', '2031-01-01')[1]?.[1]).toBe(
      '2026-03-10',
    )
  })
})
