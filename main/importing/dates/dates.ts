import type { StatedDate } from '../../../preload/contract/common'
import { asciiDigits, inOurCalendar } from './calendars'
import { takeClock } from './clock'
import { type DateLabel, isFiller, labelledPart } from './date-words'
import { isWeekday, monthNamed, oneMonth } from './month-names'

export type DateLine =
  | { kind: 'date'; label: DateLabel; date: StatedDate; rest: string; isGuess: boolean }
  | { kind: 'impossible'; label: DateLabel }

/**
 * `monthFirst`: how the text writes its other dates, for a numeric one that could be either. `isBritish`: it is of
 * Britain, where "BST" is the summer's time.
 */
export type DateHabits = { monthFirst: boolean; isBritish?: boolean }

type Day = { value: string; isGuess?: boolean }
type Form = {
  pattern: RegExp
  read: (groups: Record<string, string>, habits: DateHabits) => Day | 'impossible' | null
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function two(value: number | string): string {
  return String(value).padStart(2, '0')
}

function day(year: string, month: number | null, dayOfMonth: string): Day | 'impossible' | null {
  if (month === null) return null
  const full = year.length === 2 ? (Number(year) < 70 ? `20${year}` : `19${year}`) : year
  if (full.length !== 4 || Number(full) < 1500 || Number(full) > 2199) return 'impossible'
  if (month < 1 || month > 12) return 'impossible'
  if (Number(dayOfMonth) < 1 || Number(dayOfMonth) > daysIn(Number(full), month)) return 'impossible'
  return { value: `${full}-${two(month)}-${two(dayOfMonth)}` }
}

const numeric: Form['read'] = ({ first = '', second = '', mark = '', y = '' }, { monthFirst }) => {
  if (Number(first) > 12 || mark.startsWith('.')) return day(y, Number(second), first)
  if (Number(second) > 12) return day(y, Number(first), second)
  const found = monthFirst ? day(y, Number(first), second) : day(y, Number(second), first)
  return found === null || found === 'impossible' ? found : { ...found, isGuess: first !== second }
}

const byNumbers: Form['read'] = ({ y = '', m = '', d = '' }) => day(y, Number(m), d)
// Croats call October and June what Poles call November and July. They also end days and years with points.
const croatian: Record<string, number> = { listopad: 10, listopada: 10, lis: 10, lip: 6 }
const byName: Form['read'] = ({ y = '', name = '', d = '', dot, end }) => {
  const other = croatian[name.toLowerCase()]
  // With only one of the points it may be either.
  if (other !== undefined && dot === '.') return end === '.' ? day(y, other, d) : null
  return day(y, monthNamed(name), d)
}
// No month's is longer: letters without end are not tried from each of them.
const name = "(?<name>\\p{L}[\\p{L}\\p{M}’'׳॰]{0,40})\\.?"
const year = "(?<![\\d:])'?(?<y>\\d{4})(?![\\d:])"
const dayNumber = '(?<![\\d:.])(?<d>\\d{1,2})'
const of = "(?:de |d['’]|of |do )?"

function form(pattern: string, read: Form['read']): Form {
  return { pattern: new RegExp(pattern, 'gu'), read }
}

const readingTime =
  /\(?(?:Lesezeit|Lesedauer|temps de lecture|tiempo de lectura|tempo di lettura|reading time|leestijd|lästid|czas czytania)?[\s:]{0,3}\b\d{1,3}[\s-]?min(?:ute)?s?\.?(?: read| de lecture| Lesezeit| de lectura| di lettura)?\)?/giu

const maxLineLength = 200
// Marks that turn the direction of writing, and soft hyphens.
const invisible = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g

/** The date that a line states, or null where it states none. */
export function readDateLine(line: string, habits: DateHabits): DateLine | null {
  if (line.length > maxLineLength || !/\p{Nd}{2}|年/u.test(line)) return null
  const plain = asciiDigits(line.normalize('NFKC')).replace(invisible, '').replace(/\s+/g, ' ').trim()
  const { label, words } = labelledPart(oneMonth(inOurCalendar(plain)))
  // "T" only joins the halves of ISO 8601.
  const taken = takeDay(words.replace(/(\d{4}-\d\d-\d\d)T(?=\d\d:)/g, '$1 '), habits)
  if (taken === null) return null
  const { found } = taken
  const clock = takeClock(taken.rest)
  if (found === 'impossible' || clock === 'impossible') return { kind: 'impossible', label }
  const hasTime = clock !== null && found.value.length === 10
  const date: StatedDate = {
    value: hasTime ? `${found.value}T${clock.value}` : found.value,
    zone: hasTime ? (clock.zone ?? britishZone(words, found.value, habits)) : null,
    words: line,
  }
  return {
    kind: 'date',
    label,
    date,
    rest: leftOver(clock?.rest ?? taken.rest),
    isGuess: found.isGuess ?? false,
  }
}

/** "BST" is also Bangladesh's and Bougainville's: it is one zone only in Britain, and between two Sundays. */
function britishZone(words: string, day: string, { isBritish = false }: DateHabits): string | null {
  if (!isBritish || !/(?<![\p{L}\p{N}])BST(?![\p{L}\p{N}])/u.test(words)) return null
  const year = Number(day.slice(0, 4))
  return day >= lastSunday(year, 3) && day < lastSunday(year, 10) ? '+01:00' : null
}

/** Of a month of 31 days. */
function lastSunday(year: number, month: number): string {
  const last = new Date(Date.UTC(year, month - 1, 31))
  return `${year}-${two(month)}-${two(31 - last.getUTCDay())}`
}

const forms: readonly Form[] = [
  form('(?<!\\d)(?<y>\\d{4})-(?<m>\\d{1,2})-(?<d>\\d{1,2})(?!\\d)', byNumbers),
  form(
    '(?<!\\d)(?<y>\\d{4})(?<mark>[/.])\\s?(?<m>\\d{1,2})\\k<mark>\\s?(?<d>\\d{1,2})(?!\\d)\\.?',
    byNumbers,
  ),
  form('(?<y>\\d{4})\\s*[年년]\\s*(?<m>\\d{1,2})\\s*[月월]\\s*(?<d>\\d{1,2})\\s*[日일]', byNumbers),
  form(
    `${dayNumber}(?:st|nd|rd|th|er|º|ª|°|\\p{Pd}\\p{Ll}{1,2}|(?<dot>\\.))?[\\s-]*${of}${name}(?: de| del|[,،])?[\\s-]*${year}(?<end>\\.?)`,
    byName,
  ),
  form(`${name}\\s+${dayNumber}(?:st|nd|rd|th)?,?\\s+${year}`, byName),
  form(
    `${name}\\s+${dayNumber}(?:st|nd|rd|th)?,?\\s+(?=\\d{1,2}:\\d)(?:[\\d:]{1,8}(?:\\s*[ap]\\.?m\\.?)?(?:\\s*,)?\\s+)${year}`,
    byName,
  ),
  form(
    `${year}(?:[.,]| ?(?:m|g|ж)\\.)?(?:ko|eko)?\\s+${name}\\s+${dayNumber}(?!\\d)(?:\\.|-\\p{Ll}{1,3})?`,
    byName,
  ),
  form(
    '(?<![\\d/.:])(?<first>\\d{1,2})(?<mark>[/-]|\\.\\s?)(?<second>\\d{1,2})\\k<mark>(?<y>\\d{4}|\\d{2})(?![\\d/:])',
    numeric,
  ),
]

const monthAlone = new RegExp(`^\\s*${name}\\s+${of}${year}\\s*$`, 'u')

/** Stands where something was taken out of a line. */
const cut = ' | '

function takeDay(words: string, habits: DateHabits): { found: Day | 'impossible'; rest: string } | null {
  for (const { pattern, read } of forms) {
    for (const match of words.matchAll(pattern)) {
      const found = read(match.groups ?? {}, habits)
      if (found === null) continue
      const end = match.index + match[0].length
      return { found, rest: `${words.slice(0, match.index)}${cut}${words.slice(end)}` }
    }
  }
  const { name: month = '', y = '' } = monthAlone.exec(words)?.groups ?? {}
  const number = monthNamed(month)
  return number === null ? null : { found: { value: `${y}-${two(number)}` }, rest: '' }
}

/** What is left of a line once its date, and words that belong to dates, are taken out. */
function leftOver(words: string): string {
  return words
    .replace(readingTime, ' ')
    .split(/[|·•]/u)
    .map(withoutDateWords)
    .filter((part) => part !== '')
    .join(' | ')
}

function withoutDateWords(words: string): string {
  const kept = words.split(/[\s,،、()（）-]+/u)
  while (kept.length > 0 && isOfDates(kept[0] ?? '')) kept.shift()
  while (kept.length > 0 && isOfDates(kept.at(-1) ?? '')) kept.pop()
  // The comma between names is part of what is left.
  const first = words.indexOf(kept[0] ?? '')
  const last = words.lastIndexOf(kept.at(-1) ?? '')
  return kept.length === 0 ? '' : words.slice(first, last + (kept.at(-1) ?? '').length)
}

function isOfDates(word: string): boolean {
  return isWeekday(word) || isFiller(word) || !/[\p{L}\p{N}]/u.test(word)
}

const sample = 100_000
const monthWord = '(?:January|February|March|April|June|July|August|September|October|November|December)'

const british =
  /£\s?\d|\.(?:co|org|gov|ac)\.uk\b|\b(?:UK|BBC|ITV|Sky News|The Guardian|The Independent|Daily (?:Mail|Mirror|Express|Telegraph)|Evening Standard|PA Media|Britain|British|England|English|Scotland|Scottish|Wales|Welsh|London|Northern Ireland|Belfast)\b/g
const bangladeshi = /\b(?:Bangladesh\w{0,4}|Dhaka|Tk\s?\d)/
const minSigns = 2

/** Whether a text puts the month before the day where it spells dates out, and whether it is of Britain. */
export function habitsOf(text: string): DateHabits {
  const start = text.slice(0, sample)
  const count = (pattern: string): number => start.match(new RegExp(pattern, 'g'))?.length ?? 0
  const isBritish = (start.match(british)?.length ?? 0) >= minSigns && !bangladeshi.test(start)
  return {
    monthFirst: count(`${monthWord} \\d{1,2}\\b`) > count(`\\b\\d{1,2}(?:st|nd|rd|th)? ${monthWord}`),
    isBritish,
  }
}
