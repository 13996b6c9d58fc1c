import { describe, expect, it } from 'vitest'
import { dayOf, dayText, partsOf, readDay } from '../../../../main/analysis/dates/calendar'
import { findDates } from '../../../../main/analysis/dates/find'
import { dateForms } from '../../../../main/analysis/dates/grammar'
import { type Random, pick, randomFrom } from '../../../support/random'

// prettier-ignore
const pieces = [
  'March', 'May', 'may', 'Dec.', 'Sept', '5', '31st', '2014', '1999', '0000', '3-5', '12:30', 'p.m.', 'GMT', 'the', 'of', 'in',
  'last', 'next', 'this', 'past', 'coming', 'few', 'a', 'two', '999', 'days', 'weeks', 'month', 'years', 'decades', 'centuries',
  'ago', 'from now', 'later', 'weekend', 'winter', 'Monday', 'Sundays', 'yesterday', 'tonight', 'morning', 'the end of', 'year',
  'the 1950s', '19th century', '99 centuries ago', '30 decades from now', '2014-02-29', '2016-02-29', 'will', 'was', 'since', 'by', '🎣', '.', ',', '\n', '\n\n', '–', '(', ')',
]

function randomText(random: Random): string {
  let text = ''
  for (let at = 10 + random(80); at > 0; at--)
    text += (pick(random, pieces) ?? '') + (random(6) > 0 ? ' ' : '')
  return text
}

const seeds = Array.from({ length: 300 }, (_, at) => at + 1)

/** A day of forty years around now. */
function randomDay(random: Random): number {
  return (dayOf(2000, 1, 1) ?? 0) + random(40 * 365)
}

describe('dates of whatever text', () => {
  it('lie inside of it, one after the other, and say their words as they stand', () => {
    for (const seed of seeds) {
      const random = randomFrom(seed)
      const text = randomText(random)
      let last = 0
      for (const { start, end, words } of findDates(text, dayText(randomDay(random)))) {
        expect(start, `seed ${seed}`).toBeGreaterThanOrEqual(last)
        expect(end, `seed ${seed}`).toBeGreaterThan(start)
        expect(words, `seed ${seed}`).toBe(text.slice(start, end))
        expect(words.trim(), `seed ${seed}`).toBe(words)
        last = end
      }
      expect(last, `seed ${seed}`).toBeLessThanOrEqual(text.length)
    }
  })

  it('are years, months, days that there are, times, or intervals of them', () => {
    const one = String.raw`\d{4}(?:-\d\d(?:-\d\d(?:T(?:[01]\d|2[0-3]):[0-5]\d)?)?)?`
    const edtf = new RegExp(`^(?:${one}|${one}/(?:${one})?|/${one})$`)
    const wrong = seeds.flatMap((seed) => {
      const random = randomFrom(seed)
      const dates = findDates(randomText(random), dayText(randomDay(random)))
      return dates.filter(({ value }) => {
        const days = value.match(/\d{4}-\d\d-\d\d/g) ?? []
        return !edtf.test(value) || days.some((day) => readDay(day) === null)
      })
    })
    expect(wrong).toEqual([])
  })

  it('are never of an interval that ends before it begins', () => {
    const wrong = seeds.flatMap((seed) => {
      const random = randomFrom(seed)
      const dates = findDates(randomText(random), dayText(randomDay(random)))
      return dates.filter(({ value }) => {
        const [from = '', to = ''] = value.split('/')
        return from !== '' && to !== '' && from > to
      })
    })
    expect(wrong).toEqual([])
  })

  it('need the day of the story for nothing that is stated in full', () => {
    for (const seed of seeds) {
      const random = randomFrom(seed)
      const text = randomText(random)
      const full = (published: string | null) =>
        findDates(text, published).filter(({ why }) => why === 'stated in full')
      expect(full(null), `seed ${seed}`).toEqual(full(dayText(randomDay(random))))
    }
  })

  it('read as dates at the same places, wherever the text begins', () => {
    const before = 'It rained there. '
    for (const seed of seeds) {
      const text = randomText(randomFrom(seed))
      const moved = dateForms(before + text).map(({ form, start }) => [form, start - before.length])
      expect(moved, `seed ${seed}`).toEqual(dateForms(text).map(({ form, start }) => [form, start]))
    }
  })
})

describe('on whatever day a story was written', () => {
  const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
  const randomStory = (random: Random) => {
    const day = randomDay(random)
    return { day, index: random(7) }
  }
  const resolved = (text: string, day: number): number =>
    readDay(findDates(text, dayText(day))[0]?.value ?? null) ?? Number.NaN

  it.each([
    ['It ended on DAY.', -6, 0],
    ['It ended last DAY.', -7, -1],
    ['It ends next DAY.', 1, 7],
    ['It will end on DAY.', 0, 6],
  ])('%s', (words, from, to) => {
    const random = randomFrom(11)
    for (let round = 0; round < 200; round++) {
      const { day, index } = randomStory(random)
      const found = resolved(words.replace('DAY', weekdays[index] ?? ''), day)
      expect(partsOf(found).weekday, dayText(day)).toBe(index)
      expect(found - day, dayText(day)).toBeGreaterThanOrEqual(from)
      expect(found - day, dayText(day)).toBeLessThanOrEqual(to)
    }
  })

  it('a day without a year lies about half a year around it at most', () => {
    const random = randomFrom(12)
    for (let round = 0; round < 300; round++) {
      const day = randomDay(random)
      // The 28th is the last day that each month of each year has.
      const [month, date] = [random(12), 1 + random(28)]
      const name = new Date(Date.UTC(2001, month, 1)).toLocaleString('en', { month: 'long', timeZone: 'UTC' })
      const found = resolved(`There, on ${name} ${date}, it is.`, day)
      expect(partsOf(found)).toMatchObject({ month: month + 1, date })
      expect(Math.abs(found - day), `${name} ${date} on ${dayText(day)}`).toBeLessThanOrEqual(215)
    }
  })

  it('a week runs from Monday to Sunday, and the last one touches this one', () => {
    const random = randomFrom(13)
    for (let round = 0; round < 200; round++) {
      const day = randomDay(random)
      const weeks = findDates('There last week, this week, next week.', dayText(day)).map(({ value }) =>
        value.split('/').map((end) => readDay(end) ?? Number.NaN),
      )
      const [[lastFrom = 0, lastTo = 0] = [], [from = 0, to = 0] = [], [nextFrom = 0] = []] = weeks
      expect(partsOf(from).weekday).toBe(0)
      expect([lastTo - lastFrom, to - from, from - lastTo, nextFrom - to]).toEqual([6, 6, 1, 1])
      expect(from <= day && day <= to).toBe(true)
    }
  })
})
