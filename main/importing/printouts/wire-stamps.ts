import { type StatedDate, statedDate } from '../../../preload/contract/common'
import { monthNamed } from '../dates/month-names'

/** How agencies stamp what they send: the order of day and clock is each one's own. */
const stamps: readonly RegExp[] = [
  // "AP-WF-03-09-26 1820GMT<": month, day, year.
  /^[A-Z]{2,6}-(?:[A-Z]{2}-)?(?<m>\d\d)-(?<d>\d\d)-(?<y>\d\d) (?<hour>\d\d)(?<minute>\d\d) ?(?<zone>GMT|UTC|E[DS]T)<?$/,
  // "AFP 091820 GMT MAR 26": day and clock in one number.
  /^(?:[A-Z]{2,6} )?(?<d>\d\d)(?<hour>\d\d)(?<minute>\d\d) ?(?<zone>GMT|UTC|Z) ?(?<name>\p{L}{3,4}) ?(?<y>\d\d)$/u,
  // "091820 Mrz 26": the same in the agency's own time, which it does not name.
  /^(?:[a-z]{2,5} )?(?<d>\d\d)(?<hour>\d\d)(?<minute>\d\d) (?<name>\p{L}{3,4}) (?<y>\d\d)$/u,
  // "09-Mar-2026 18:20:00 GMT".
  /^(?<d>\d\d?)-(?<name>\p{L}{3})-(?<y>\d{4}) (?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d))?(?: (?<zone>GMT|UTC))?$/u,
]

export function isStamp(line: string): boolean {
  return stampIn(line) !== null
}

/** As a German agency shortens them. */
const germanMonths: Readonly<Record<string, string>> = { mrz: 'März', mär: 'März' }

const zones: Readonly<Record<string, string>> = { GMT: 'Z', UTC: 'Z', Z: 'Z', EST: '-05:00', EDT: '-04:00' }

/** When a line says that an agency sent a report; null where it is no such line. */
export function stampIn(line: string): StatedDate | null {
  const groups = line.length > 60 ? undefined : stamps.map((form) => form.exec(line)?.groups).find(Boolean)
  if (groups === undefined) return null
  const { y = '', m, name = '', d = '', hour = '', minute = '', second = '00', zone = '' } = groups
  const month =
    m === undefined ? (monthNamed(name) ?? monthNamed(germanMonths[name.toLowerCase()] ?? '')) : Number(m)
  if (month === null) return null
  const two = (part: number | string) => String(part).padStart(2, '0')
  // The clock of a stamp counts whole minutes.
  const value = `${y.length === 2 ? `20${y}` : y}-${two(month)}-${two(d)}T${hour}:${minute}:${second}`
  const isReal =
    !Number.isNaN(Date.parse(`${value}Z`)) && new Date(`${value}Z`).toISOString().startsWith(value)
  return isReal
    ? (statedDate.safeParse({ value, zone: zones[zone] ?? null, words: line }).data ?? null)
    : null
}
