import type { StatedDate } from '../../../preload/contract/common'
import { pageDate, type PageHabits } from '../pages/page-date'
import { mendedDate } from './mended-date'

/** How a feed writes 3 April in figures, by its dates that can be read in one way only. */
export function dateHabits(dates: readonly (string | null)[]): PageHabits {
  const firsts = dates.flatMap((date) => {
    const [, first, second] = /(?<!\d)(\d{1,2})\/(\d{1,2})\/\d{4}(?!\d)/.exec(date ?? '') ?? []
    return first === undefined ? [] : [{ isDay: Number(first) > 12, isMonth: Number(second) > 12 }]
  })
  if (firsts.some(({ isDay }) => isDay)) return { monthFirst: false }
  if (firsts.some(({ isMonth }) => isMonth)) return { monthFirst: true }
  // "3/5/2024 9:30:00 AM", to the second, is what programs write by the habits of the United States.
  const isAmerican = (date: string | null) => /\/\d{4},? \d{1,2}:\d\d:\d\d [ap]m$/i.test(date?.trim() ?? '')
  return { monthFirst: firsts.length > 0 && dates.some(isAmerican) ? true : null }
}

/** When an entry was published, as precisely as its feed says, with the words that said it. */
export function feedDate(words: string | null, habits?: PageHabits): StatedDate | null {
  if (words === null) return null
  const found = pageDate(mendedDate(words), habits) ?? monthOrYear(words)
  return found === null ? null : { ...found, words: words.slice(0, 200) }
}

/** The less precise dates of W3CDTF. */
function monthOrYear(words: string): StatedDate | null {
  const [value, year] = /^((?:19|20)\d\d)(?:-(?:0[1-9]|1[0-2]))?$/.exec(words.trim()) ?? []
  // Programs write the year in which their clocks begin where they know none.
  return value === undefined || year === '1970' ? null : { value, zone: null, words }
}

/** The instant in UTC; a zone that is not stated counts as UTC, and what is less precise as its first second. */
export function instantOf(words: string | null): string | null {
  const date = feedDate(words)
  if (date === null) return null
  const [day = '', time = '00:00:00'] = date.value.split('T')
  const whole = `${day}${'-01'.repeat(2 - (day.match(/-/g)?.length ?? 0))}`
  const at = new Date(`${whole}T${time.length === 5 ? `${time}:00` : time}${date.zone ?? 'Z'}`)
  return Number.isNaN(at.getTime()) ? null : at.toISOString()
}
