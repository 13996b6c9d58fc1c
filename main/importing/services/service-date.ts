// Services and reference managers say a date as precisely as a person typed it: a year, a month, a range, a
// season. A year stays a year (EDTF `2012`), and of a range the first day counts; the words are kept beside it.

import type { StatedDate } from '../../../preload/contract/common'
import { monthNamed } from '../dates/month-names'
import { pageDate } from '../pages/page-date'

const maxWords = 200

/**
 * A date as a service kept it. Null where it says no year, and for a day that no calendar has: then the words
 * are all that is known.
 */
export function serviceDate(given: string | null): StatedDate | null {
  const words = given?.trim().slice(0, maxWords) ?? ''
  if (words === '') return null
  const value = byFigures(words)
  if (value !== null) return stated(value, words)
  const day = pageDate(firstDay(words))
  // Words that give a whole day and were not understood, such as 31 April, are no year either.
  if (day !== null || /^\d{4}[-/.]\d{1,2}[-/.]\d/.test(words))
    return day && { ...withoutMidnight(day), words }
  const less = monthIn(words) ?? yearIn(words)
  return less === null ? null : stated(less, words)
}

/** Databases write a day as its midnight, which is no more exact than the day. */
function withoutMidnight(date: StatedDate): StatedDate {
  const [day = '', time = ''] = date.value.split('T')
  return /^00:00(?::00)?$/.test(time) ? { ...date, value: day, zone: null } : date
}

function stated(value: string, words: string): StatedDate {
  return { value, zone: null, words }
}

// "2012", "2012-03", "2012/03//", "2012-00-00", and what EDTF puts behind: "~", "?", the end of a range.
const figures = /^[[(]?(\d{4})(?:[-/.](\d{1,2})(?![\d:]))?(?:[-/.](\d{1,2})(?![\d:T]))?[~?%\])]*(?:\s*\/.*)?$/

/** A year, and the month and the day where those are some: "2012/13" is two years, and "2012-21" a spring. */
function byFigures(words: string): string | null {
  const [whole, year = '', month = '', day = ''] = figures.exec(words) ?? []
  if (whole === undefined || Number(year) === 0) return null
  if (!(Number(month) >= 1 && Number(month) <= 12)) return year
  const two = month.padStart(2, '0')
  if (Number(day) === 0) return `${year}-${two}`
  const full = `${year}-${two}-${day.padStart(2, '0')}`
  return pageDate(full)?.value ?? null
}

const to = String.raw`\s{0,3}(?:[-–—/&]|to|and)\s{0,3}`

/** "3-5 May 2012", "May 3-5, 2012" and "28 April – 3 May 2012" without their last day. */
function firstDay(words: string): string {
  return words
    .replace(
      new RegExp(
        `^(\\d{1,2}\\.?\\s+\\p{L}{3,20}\\.?)${to}\\d{1,2}\\.?\\s+\\p{L}{3,20}\\.?,?(?=\\s+\\d{4}\\b)`,
        'u',
      ),
      '$1',
    )
    .replace(new RegExp(`^(\\d{1,2}\\.?)${to}\\d{1,2}\\.?(?=\\s+\\p{L})`, 'u'), '$1')
    .replace(new RegExp(`(\\p{L}\\.?\\s+\\d{1,2})${to}\\d{1,2}(?=,?\\s+\\d{4}\\b)`, 'u'), '$1')
}

/** "March/April 2012", "2012 Mar", "3/2012": the first month that is named, where one year is. */
function monthIn(words: string): string | null {
  const year = yearIn(words)
  if (year === null) return null
  const [, number] = /^(\d{1,2})[-/.]\d{4}$/.exec(words) ?? []
  const names = (words.match(/\p{L}{3,20}/gu) ?? []).map(monthNamed)
  const month = number === undefined ? names.find((one) => one !== null) : Number(number)
  if (typeof month !== 'number' || month < 1 || month > 12) return null
  return `${year}-${String(month).padStart(2, '0')}`
}

/** The only year that words say, or the first of two: "c. 1990", "Spring 2012", "1990-1995". */
function yearIn(words: string): string | null {
  const years = words.match(/(?<!\d)(?:1\d|20|21)\d\d(?=\p{L}?(?![\p{L}\d]))/gu) ?? []
  return years.length > 2 ? null : (years[0] ?? null)
}
