import type { StatedDate } from '../../../preload/contract/common'
import { pageDate } from '../pages/page-date'

/** RFC 822's zones, which only feeds still use. */
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

/** When an entry was published, as precisely as its feed says, with the words that said it. */
export function feedDate(words: string | null): StatedDate | null {
  if (words === null) return null
  const [, zone] = zoneAtEnd.exec(words) ?? []
  const found = pageDate(zone === undefined ? words : words.replace(zoneAtEnd, zones[zone] ?? ''))
  return found === null ? null : { ...found, words: words.slice(0, 200) }
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
