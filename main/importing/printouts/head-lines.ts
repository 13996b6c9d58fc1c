import type { StatedDate } from '../../../preload/contract/common'
import type { Line } from '../../../preload/contract/importing'
import { type DateHabits, readDateLine } from '../dates/dates'
import { bylineStrength } from '../plain-text/bylines'
import { authorsIn } from './authors-in'
import type { Labelled } from './labels'
import { languageNamed } from './languages'
import { outletIn, type Printed, type Segment, segmentsOf } from './printed'
import type { Row } from './rows'
import { beginsArticle, isCount, isLegal } from './split-printout'

type Head = Omit<Printed, 'tail' | 'text'>

/** What a plain line of the head is: that is told by what stands around it. */
type Plain = 'title' | 'outlet' | 'published' | 'byline' | 'section' | 'language' | 'mark'

const edition = /\b(?:edition|ausgabe|édition|edición|edizione)\b/i
const mark =
  /^(?:\d{1,2}(?::\d\d){1,2}(?: ?(?:GMT|UTC|[apAP]\.?[mM]\.?))?|[A-Z]?\d{1,4}|[A-Z0-9]{3,8}|[Pp](?:age|g)?\.? ?[A-Z]?\d{1,4}|ProQuest document link)$/

/**
 * The facts above the text. Those with a label are what it says; of the others the day and the count of words are known by
 * themselves, and what stands beside them by its order: databases print the outlet at the day.
 */
export function headFacts(rows: readonly Row[], habits: DateHabits): Head {
  const segments = segmentsOf(rows)
  const roles = plainRoles(segments, habits)
  const roleOf = (at: number): Plain | Labelled['label'] => segments[at]?.named?.label ?? roles[at] ?? 'mark'
  const valueOf = (role: Plain | Labelled['label']): string | null => {
    const named = segments.filter((one, at) => one.named !== null && one.value !== '' && roleOf(at) === role)
    const plain = segments.filter((one, at) => one.named === null && roleOf(at) === role)
    if (named[0] !== undefined) return named[0].value
    return plain.length === 0 ? null : plain.map(({ value }) => value).join(role === 'title' ? ' ' : ', ')
  }
  const title = valueOf('title')
  return {
    title,
    byline: authorsIn(valueOf('byline')),
    outlet: outletIn(valueOf('outlet')),
    published: dateIn(valueOf('published'), timeIn(segments), habits),
    section: valueOf('section'),
    language: languageNamed(valueOf('language') ?? ''),
    place: valueOf('dateline'),
    url: valueOf('url'),
    head: segments.flatMap((segment, at) => lineOf(segment, roleOf(at), title)),
  }
}

const clock = /^\d{1,2}:\d\d(?::\d\d)?(?:\s?(?:GMT|UTC|[ap]\.?m\.?))?$/i

function timeIn(segments: readonly Segment[]): string {
  return segments.find(({ named, text }) => named === null && clock.test(text))?.text ?? ''
}

export function dateIn(day: string | null, time: string, habits: DateHabits): StatedDate | null {
  if (day === null) return null
  const whole = time === '' ? null : readDateLine(`${day} ${time}`, habits)
  const date = whole?.kind === 'date' && whole.rest === '' ? whole : readDateLine(day, habits)
  return date?.kind === 'date' ? date.date : null
}

function lineOf(
  { named, text, value }: Segment,
  role: Plain | Labelled['label'],
  title: string | null,
): Line[] {
  if (role === 'title')
    return [
      { text: value === title ? value : text, role: 'title', why: named?.why ?? 'stands where titles do' },
    ]
  if (role === 'byline') return [{ text, role: 'byline', why: named?.why ?? 'says who wrote it' }]
  if (role === 'published')
    return [{ text, role: 'published', why: named?.why ?? 'says when it was published' }]
  if (role === 'standfirst')
    return value === '' ? [] : [{ text: value, role: 'standfirst', why: named?.why ?? '' }]
  return [{ text, role: 'left-out', why: named?.why ?? whys[role] ?? 'a mark of the database' }]
}

const whys: Record<string, string> = {
  outlet: 'names where it was published',
  section: 'names the section',
  language: 'names its language',
  mark: 'a mark of the database',
}

function plainRoles(segments: readonly Segment[], habits: DateHabits): (Plain | undefined)[] {
  const roles = segments.map((segment): Plain | undefined => knownRole(segment, habits))
  const free = (from: number, to: number): number[] =>
    segments.flatMap((_, at) => (at >= from && at < to && roles[at] === undefined ? [at] : []))
  const isTitled = segments.some(({ named, value }) => named?.label === 'title' && value !== '')
  const day = roles.indexOf('published')
  const count = segments.findIndex(({ named, text }) => named === null && isCount(text))
  if (count >= 0 && (day < 0 || count < day))
    countedRoles(roles, { above: free(0, count), below: free(count, roles.length) })
  else datedRoles(roles, { above: free(0, Math.max(0, day)), below: free(day + 1, roles.length), isTitled })
  return roles
}

function knownRole({ named, text }: Segment, habits: DateHabits): Plain | undefined {
  if (named !== null) return named.label === 'published' ? 'published' : 'mark'
  if (beginsArticle.test(text) || isLegal(text) || isCount(text)) return 'mark'
  const date = readDateLine(text, habits)
  if (date?.kind === 'date' && (date.rest === '' || isMark(date.rest))) return 'published'
  if (isMark(text)) return 'mark'
  if (languageNamed(text) !== null) return 'language'
  return bylineStrength(text) === 'stated' ? 'byline' : undefined
}

function isMark(text: string): boolean {
  return edition.test(text) || mark.test(text)
}

type Free = { above: number[]; below: number[] }

/** Section, title and author stand above the count of words; the outlet is the first below it. */
function countedRoles(roles: (Plain | undefined)[], { above, below }: Free): void {
  const [outlet, ...marks] = below
  if (outlet !== undefined) roles[outlet] = 'outlet'
  for (const at of marks) roles[at] = 'mark'
  const title = above.at(-1)
  for (const at of above) roles[at] = at === title ? 'title' : 'section'
}

/** The outlet stands above the day, and what stands above that is the title, unless it comes below. */
function datedRoles(
  roles: (Plain | undefined)[],
  { above, below, isTitled }: Free & { isTitled: boolean },
): void {
  const outlet = above.at(-1)
  for (const at of above) roles[at] = at === outlet ? 'outlet' : isTitled ? 'mark' : 'title'
  const isKnown = isTitled || above.length > 1
  for (const [index, at] of below.entries()) roles[at] = isKnown || index > 0 ? 'mark' : 'title'
}
