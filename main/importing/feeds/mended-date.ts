// Dates in feeds come in all the forms that their standard forbids or has forbidden since. This file writes them as
// pages write theirs; what it does not know stays as it is.

/** RFC 822's zones, which only feeds still use, and what else has one meaning in them. */
const zones: Record<string, string> = {
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  UT: 'Z',
  CET: '+01:00',
  CEST: '+02:00',
  BST: '+01:00',
}

const zoneAtEnd = new RegExp(`\\b(${Object.keys(zones).join('|')})\\s*$`)

const maxLength = 200

/** A feed's date, written as `pageDate` reads it. */
export function mendedDate(words: string): string {
  const plain = words.slice(0, maxLength).replace(/\s+/g, ' ').trim()
  const ordered = withYearBehindDay(plain).replace(zoneAtEnd, (zone) => zones[zone.trim()] ?? zone)
  return withoutHour24(withFullYear(withWholeZone(withTwoFigures(ordered))))
}

/** C's asctime and Unix's date: "Tue Mar 5 09:30:00 UTC 2024". */
function withYearBehindDay(date: string): string {
  return date.replace(
    /^(?:\p{L}{2,9},? )?(\p{L}{3,9}) (\d{1,2}),? (\d{1,2}:\d\d(?::\d\d)?)(?: ([A-Z]{1,5}|[+-]\d\d:?\d\d))? (\d{4})$/u,
    (_all, month: string, day: string, clock: string, zone: string | undefined, year: string) =>
      `${day} ${month} ${year} ${clock.padStart(clock.length < 6 ? 5 : 8, '0')}${zone === undefined ? '' : ` ${zone}`}`,
  )
}

/** "2024-3-5T9:30:00Z". */
function withTwoFigures(date: string): string {
  return date.replace(
    /^(\d{4})-(\d{1,2})-(\d{1,2})[T ](\d{1,2})(?=:\d\d)/,
    (_all, year: string, month: string, day: string, hour: string) =>
      `${year}-${two(month)}-${two(day)}T${two(hour)}`,
  )
}

function two(figures: string): string {
  return figures.padStart(2, '0')
}

/** "GMT+1" as "+01:00". */
function withWholeZone(date: string): string {
  return date.replace(
    /(:\d\d) ?(?:GMT|UTC) ?([+-])(\d{1,2})$/,
    (_all, before: string, sign: string, hours: string) => `${before} ${sign}${two(hours)}:00`,
  )
}

/** RFC 822's years of two figures, as RFC 2822 (section 4.3) takes them; also RFC 850's "06-Sep-03". */
function withFullYear(date: string): string {
  return date.replace(
    /^(?:\p{L}{2,9},? ?)?(\d{1,2})[ -](\p{L}{3,9})[ -](\d{2})(?=,? \d{1,2}:\d\d|$)/u,
    (_all, day: string, month: string, year: string) =>
      `${day} ${month} ${Number(year) < 50 ? '20' : '19'}${year}`,
  )
}

/**
 * A day's last moment, "24:00", which few clocks have: the day alone is said. As the first moment of the next day, the
 * article would stand under a date that its feed never wrote.
 */
function withoutHour24(date: string): string {
  return date.replace(/[T ]24:00(?::00(?:[.,]0+)?)?(?: ?(?:[A-Z]{1,5}|[+-]\d\d:?\d\d))?$/i, '')
}
