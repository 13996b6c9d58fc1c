import { type Library, one } from '../database'

// The index is walked in the order of its keys, so they count quarters of the minutes of the articles' dates: the newest hits are met
// first, however many there are (measured: 2 ms at 100,000 articles instead of 40). A key is one article's. Where many have one date
// they take the neighbouring keys, and the order of these few is then not quite that of the list. Keys further apart would make
// the index larger: 64 a minute by a fifteenth.
const keysPerMinute = 4

type Moment = {
  year: number
  month: number
  day: number
  time: { hour: number; minute: number; second: number } | null
}

function momentOf(dated: string): Moment {
  const [, year = '0', month = '01', day = '01', hour, minute = '00', second = '00'] =
    /^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d):(\d\d)(?::(\d\d))?)?/.exec(dated) ?? []
  return {
    year: Number(year),
    month: seasonOrMonth(Number(month)),
    day: Number(day),
    time: hour === undefined ? null : { hour: Number(hour), minute: Number(minute), second: Number(second) },
  }
}

/** EDTF counts seasons on from the months: 21 is spring. */
function seasonOrMonth(month: number): number {
  return month > 12 ? Math.min(((month - 21) * 3 + 2) % 12, 11) : month - 1
}

/** The key that a date asks for. `dated` is EDTF without a zone, as `article_listing` has it. */
export function keyOfDate(dated: string): number {
  const { year, month, day, time } = momentOf(dated)
  const at = new Date(0)
  at.setUTCFullYear(year, month, day)
  at.setUTCHours(time?.hour ?? 0, time?.minute ?? 0, time?.second ?? 0)
  return Math.floor((at.getTime() / 60_000 + minutesBefore1970) * keysPerMinute)
}

// From the year 0, so that no key is below zero.
const minutesBefore1970 = 719_528 * 1440

/** The month that a key lies in, as 2016-03. */
export function monthOfKey(key: number): string {
  const minutes = Math.floor(key / keysPerMinute) - minutesBefore1970
  return new Date(minutes * 60_000).toISOString().slice(0, 7)
}

const keysPerDay = 1440 * keysPerMinute
// As far from the key that its date asks for an article may have one: 345,000 of one date go so far.
const driftDays = 60

/** Between which keys all articles lie that were published from the one date to the other, each with all of its days. */
export function keysBetween(from: string | null, to: string | null): { from: number; below: number } {
  const drift = driftDays * keysPerDay
  return {
    from: from === null ? 0 : keyOfDate(from) - drift,
    below: to === null ? Number.MAX_SAFE_INTEGER : keyOfDate(to) + daysOf(to) * keysPerDay + drift,
  }
}

/** How many days a date has at the most, by how precise it is: a season has three months. */
function daysOf(date: string): number {
  const parts = date.split('T')[0]?.split('-') ?? []
  return [366, 92, 1][Math.min(parts.length, 3) - 1] ?? 366
}

/**
 * The key nearest to that of a date which no article has. Of a day without a time they go on through that day. Of a time they go
 * back: ten thousand pages that are saved in one minute must not stand above what is published tomorrow.
 */
export function freeKey(library: Library, dated: string): number {
  const wanted = keyOfDate(dated)
  const step = momentOf(dated).time === null ? 1 : -1
  const ends = lastTaken(library)
  const name = step * wanted
  let key = ends.get(name) ?? wanted
  while (isTaken(library, key)) key += step
  ends.set(name, key)
  return key
}

function isTaken(library: Library, key: number): boolean {
  return one(library, 'SELECT 1 FROM search_entry WHERE key = ?', key) !== undefined
}

// Where the search for a free key last ended: else a thousand articles of one date would be looked past by each later one.
const takenUpTo = new WeakMap<object, Map<number, number>>()
const maxDatesKept = 10_000

function lastTaken({ db }: Library): Map<number, number> {
  const known = takenUpTo.get(db)
  if (known !== undefined && known.size < maxDatesKept) return known
  const made = new Map<number, number>()
  takenUpTo.set(db, made)
  return made
}
