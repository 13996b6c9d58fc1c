import { describe, expect, it } from 'vitest'
import {
  countOf,
  dayOf,
  dayText,
  monthFrom,
  monthOf,
  monthText,
  partsOf,
  readDay,
  weekdayOf,
  yearText,
} from '../../../../main/analysis/dates/calendar'
import { randomFrom } from '../../../support/random'

/** A day by its text; a test that asks for none that there is has a fault itself. */
function day(text: string): number {
  return readDay(text) ?? Number.NaN
}

describe('days as numbers', () => {
  it('count from the first of January 1970', () => {
    expect(dayOf(1970, 1, 1)).toBe(0)
    expect(dayOf(1970, 1, 2)).toBe(1)
    expect(dayOf(1969, 12, 31)).toBe(-1)
  })

  it.each([
    ['a 29 February in a year that is no leap year', 2015, 2, 29],
    ['a 29 February in a century that is none', 1900, 2, 29],
    ['a 31 April', 2014, 4, 31],
    ['a 32 January', 2014, 1, 32],
    ['a day before the first', 2014, 1, 0],
    ['a thirteenth month', 2014, 13, 1],
    ['a month before the first', 2014, 0, 1],
  ])('there is none for %s', (_what, year, month, date) => {
    expect(dayOf(year, month, date)).toBeNull()
  })

  it.each([
    ['leap years', 2016, 2, 29],
    ['a century that is one', 2000, 2, 29],
    ['years of two figures, which are not of the last century', 33, 4, 3],
  ])('there is one in %s', (_what, year, month, date) => {
    expect(partsOf(dayOf(year, month, date) ?? Number.NaN)).toMatchObject({ year, month, date })
  })

  it.each([
    ['1970-01-01', 3],
    ['2016-03-25', 4],
    ['2016-02-29', 0],
    ['1969-12-28', 6],
    ['1900-01-01', 0],
  ])('%s is weekday %i, counted from Monday', (text, weekday) => {
    expect(partsOf(day(text)).weekday).toBe(weekday)
  })

  it('come back from their parts and from their text, four hundred years around today', () => {
    const random = randomFrom(7)
    for (let round = 0; round < 500; round++) {
      const number = random(146_097) - 73_000
      const { year, month, date, weekday } = partsOf(number)
      expect(dayOf(year, month, date)).toBe(number)
      expect(readDay(dayText(number))).toBe(number)
      expect(partsOf(number + 7).weekday).toBe(weekday)
      expect(partsOf(number + 1).weekday).toBe((weekday + 1) % 7)
    }
  })
})

describe('what is written', () => {
  it('has figures enough', () => {
    expect(yearText(33)).toBe('0033')
    expect(monthText(2016, 3)).toBe('2016-03')
    expect(dayText(day('2016-03-05'))).toBe('2016-03-05')
  })

  it.each([
    ['a day', '2016-03-25', '2016-03-25'],
    ['a day with a time', '2016-03-25T05:55:00.000Z', '2016-03-25'],
    ['the first day of an interval', '2016-03-25/2016-04-02', '2016-03-25'],
  ])('reads %s', (_what, value, text) => {
    expect(dayText(readDay(value) ?? Number.NaN)).toBe(text)
  })

  it.each([
    ['nothing', null],
    ['no text', ''],
    ['a year', '2016'],
    ['a month', '2016-03'],
    ['a day that is none', '2016-02-30'],
    ['other words', 'last Friday'],
    ['an interval with an open beginning', '/2016-03-25'],
  ])('reads no day in %s', (_what, value) => {
    expect(readDay(value)).toBeNull()
  })
})

describe('months by how many they are away', () => {
  it.each([
    ['2016-03-31', 0, 2016, 3],
    ['2016-03-31', -1, 2016, 2],
    ['2016-03-31', -3, 2015, 12],
    ['2016-12-01', 1, 2017, 1],
    ['2016-03-31', 24, 2018, 3],
    ['2016-03-31', -27, 2013, 12],
  ])('%s and %i', (from, months, year, month) => {
    expect(monthFrom(day(from), months)).toEqual({ year, month })
  })
})

describe('words for months, weekdays and numbers', () => {
  it.each([
    ['March', 3],
    ['MARCH', 3],
    ['Mar.', 3],
    ['Sept', 9],
    ['Sept.', 9],
    ['june', 6],
    ['July', 7],
    ['Monday', 0],
    ['03', 0],
  ])('%s is month %i', (word, month) => {
    expect(monthOf(word)).toBe(month)
  })

  it.each([
    ['Monday', 0],
    ['SUNDAY', 6],
    ['Someday', -1],
  ])('%s is weekday %i', (word, weekday) => {
    expect(weekdayOf(word)).toBe(weekday)
  })

  it.each([
    ['5', 5],
    ['007', 7],
    ['five', 5],
    ['Twenty', 20],
    ['fifty', 50],
    ['a', 1],
    ['An', 1],
    ['a couple of', 2],
    ['a  couple\nof', 2],
    ['many', null],
    ['', null],
  ])('"%s" counts %s', (word, count) => {
    expect(countOf(word)).toBe(count)
  })
})
