import { type Library, one } from '../database'

// The index is walked in the order of its keys, so they count the minutes of the articles' dates: the newest hits are then met first,
// however many there are (measured: 2 ms at 100,000 articles instead of 40). Articles of one minute have keys one after the
// other, and where these run out those of the next minute, so that the order of a few is by a minute or two not that of
// the list. More keys a minute would make the index larger: 4096 by a sixth.
const keysPerMinute = 64

/** The first key of the minute that a date begins with. `dated` is EDTF without a zone, as `article_listing` has it. */
export function firstKeyOf(dated: string): number {
  const [, year = '0', month = '01', day = '01', hour = '00', minute = '00'] =
    /^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d):(\d\d))?/.exec(dated) ?? []
  const at = new Date(0)
  at.setUTCFullYear(Number(year), seasonOrMonth(Number(month)), Number(day))
  at.setUTCHours(Number(hour), Number(minute))
  return (Math.floor(at.getTime() / 60_000) + minutesBefore1970) * keysPerMinute
}

// From the year 0, so that no key is below zero.
const minutesBefore1970 = 719_528 * 1440

/** EDTF counts seasons on from the months: 21 is spring. */
function seasonOrMonth(month: number): number {
  return month > 12 ? Math.min(((month - 21) * 3 + 2) % 12, 11) : month - 1
}

/** The month that a key lies in, as 2016-03. */
export function monthOfKey(key: number): string {
  const minutes = Math.floor(key / keysPerMinute) - minutesBefore1970
  return new Date(minutes * 60_000).toISOString().slice(0, 7)
}

/**
 * The next key from this one on that no article has. Thousands of articles may have one date: the search for a free key
 * begins where the last one ended.
 */
export function freeKey(library: Library, first: number): number {
  const ends = lastTaken(library)
  let key = ends.get(first) ?? first
  while (isTaken(library, key)) key += 1
  ends.set(first, key)
  return key
}

function isTaken(library: Library, key: number): boolean {
  return one(library, 'SELECT 1 FROM search_entry WHERE key = ?', key) !== undefined
}

const takenUpTo = new WeakMap<object, Map<number, number>>()
const maxDatesKept = 10_000

function lastTaken({ db }: Library): Map<number, number> {
  const known = takenUpTo.get(db)
  if (known !== undefined && known.size < maxDatesKept) return known
  const made = new Map<number, number>()
  takenUpTo.set(db, made)
  return made
}
