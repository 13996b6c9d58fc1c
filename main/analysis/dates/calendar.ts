/** A day as its number since 1 January 1970: weeks and months of it are plain arithmetic, and no time zone comes in. */
export type Day = number

const dayLength = 86_400_000

/**
 * Null for a day that no calendar has, such as 31 April. Years are as they are written: 14 is the year 14 and
 * not 2014.
 */
export function dayOf(year: number, month: number, date: number): Day | null {
  const at = new Date(0)
  at.setUTCFullYear(year, month - 1, date)
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === date
    ? Math.round(at.getTime() / dayLength)
    : null
}

export function partsOf(day: Day): { year: number; month: number; date: number; weekday: number } {
  const at = new Date(day * dayLength)
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    date: at.getUTCDate(),
    // Monday is 0.
    weekday: (at.getUTCDay() + 6) % 7,
  }
}

export function yearText(year: number): string {
  return String(year).padStart(4, '0')
}

export function monthText(year: number, month: number): string {
  return `${yearText(year)}-${two(month)}`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

export function dayText(day: Day): string {
  const { year, month, date } = partsOf(day)
  return `${monthText(year, month)}-${two(date)}`
}

/** Reads the day of an ISO or EDTF date; null where it has no day. */
export function readDay(value: string | null): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(value ?? '')
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : null
}

/** A month by how many it is from `from`. */
export function monthFrom(from: Day, months: number): { year: number; month: number } {
  const { year, month } = partsOf(from)
  const count = year * 12 + (month - 1) + months
  return { year: Math.floor(count / 12), month: (count % 12) + 1 }
}

const monthNames =
  'january february march april may june july august september october november december'.split(' ')
const weekdayNames = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ')

/** 1 to 12 for "March", "Mar." or "Sept"; 0 for none. */
export function monthOf(word: string): number {
  const plain = word.toLowerCase().replace('.', '').slice(0, 3)
  return 1 + monthNames.findIndex((name) => name.startsWith(plain))
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(word: string): number {
  return weekdayNames.indexOf(word.toLowerCase())
}

const numberNames =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )
const unusual: Record<string, number> = {
  a: 1,
  an: 1,
  'a couple of': 2,
  thirty: 30,
  forty: 40,
  fifty: 50,
  hundred: 100,
}

/** The number that "5", "five" or "a" stands for. */
export function countOf(word: string): number | null {
  const lower = word.toLowerCase().replace(/\s+/g, ' ')
  if (/^\d+$/.test(lower)) return Number(lower)
  const index = numberNames.indexOf(lower)
  return index >= 0 ? index : (unusual[lower] ?? null)
}
