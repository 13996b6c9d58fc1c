// What a date in words means: an EDTF value (Library of Congress, now ISO 8601-2), no finer than the words.
// "Thursday" is told from the day of the story, and the news looks back: where nothing speaks of the future, it
// is that day or the Thursday before. What cannot be told from anything is no date.

import {
  type Day,
  countOf,
  dayOf,
  dayText,
  monthFrom,
  monthOf,
  monthText,
  partsOf,
  readDay,
  weekdayOf,
  yearText,
} from './calendar'
import type { FormName, FoundForm } from './grammar'

/** What a date is told from: the day of the story, the last full date named before, and whether the sentence looks ahead. */
export type Setting = { anchor: Day | null; year: number | null; ahead: boolean; back: boolean }

/** EDTF, and why; null where the words cannot be told from anything. */
type Value = { value: string; why: string; confidence: number } | null

function stated(value: string): Value {
  return { value, why: 'stated in full', confidence: 0.97 }
}

function fromStory(value: string, confidence = 0.85): Value {
  return {
    value,
    why: 'told from the day of the story',
    confidence,
  }
}

// Both days are in it.
function interval(from: Day, to: Day): string {
  return `${dayText(from)}/${dayText(to)}`
}

function number(text: string | undefined): number {
  return Number(text ?? 0)
}

/** "5:55 p.m." is T17:55; no zone is added, for the words have none. */
function clockText({ hour, minute, half }: FoundForm['groups']): string {
  if (hour === undefined || minute === undefined) return ''
  const plain = number(hour) % (half ? 12 : 24)
  const at = half?.toLowerCase() === 'p' ? plain + 12 : plain
  return `T${String(at).padStart(2, '0')}:${minute}`
}

/** The year that brings a day or month without one nearest to the story. */
function nearestYear(month: number, date: number, { anchor, year, ahead, back }: Setting): number | null {
  if (anchor === null) return year
  const story = partsOf(anchor)
  if (year !== null && Math.abs(year - story.year) > 1) return year
  const months = (month - story.month) * 30 + (date - story.date)
  if (ahead) return months < -15 ? story.year + 1 : story.year
  if (back) return months > 0 ? story.year - 1 : story.year
  if (months > 190) return story.year - 1
  return months < -190 ? story.year + 1 : story.year
}

function monthAndDay({ groups }: FoundForm, setting: Setting): Value {
  const month = monthOf(groups['m'] ?? '') || number(groups['m'])
  const date = number(groups['d'])
  const given = groups['y'] === undefined ? null : number(groups['y'])
  const year = given ?? nearestYear(month, date, setting)
  const day = year === null ? null : dayOf(year, month, date)
  if (day === null) return null
  const value = dayText(day) + clockText(groups)
  return given === null ? { value, why: 'the year nearest to the story', confidence: 0.85 } : stated(value)
}

/** "March 3-5, 2014": from the one day to the other. */
function days(found: FoundForm, setting: Setting): Value {
  const first = monthAndDay(found, setting)
  const from = readDay(first?.value ?? null)
  if (first === null || from === null) return null
  const { year, month } = partsOf(from)
  const to = dayOf(year, month, number(found.groups['d2']))
  return to === null ? null : { ...first, value: interval(from, to) }
}

/** A month, and never a day of it: "last March" in May is this year's, in February it is last year's. */
function onlyMonth({ groups }: FoundForm, setting: Setting): Value {
  const month = monthOf(groups['m'] ?? '')
  const story = setting.anchor === null ? null : partsOf(setting.anchor)
  const which = groups['which']?.toLowerCase()
  if (story && (which === 'last' || which === 'past'))
    return fromStory(monthText(month < story.month ? story.year : story.year - 1, month))
  if (story && (which === 'next' || which === 'coming'))
    return fromStory(monthText(month > story.month ? story.year : story.year + 1, month))
  if (story && which === 'this') return fromStory(monthText(story.year, month))
  const year = nearestYear(month, 15, setting)
  return year === null
    ? null
    : { value: monthText(year, month), why: 'the year nearest to the story', confidence: 0.75 }
}

/** The last such day, the story's own day included; the coming one where the sentence looks ahead. */
function weekday({ groups }: FoundForm, { anchor, ahead }: Setting): Value {
  if (anchor === null) return null
  const which = groups['which']?.toLowerCase()
  const behind = (partsOf(anchor).weekday - weekdayOf(groups['w'] ?? '') + 7) % 7
  if (which === 'next' || which === 'coming' || which === 'this' || (ahead && which === undefined)) {
    if (which === 'this' && !ahead) return fromStory(dayText(anchor - behind))
    return fromStory(
      dayText(anchor + (behind === 0 ? 7 : 7 - behind) - (behind === 0 && which === undefined ? 7 : 0)),
    )
  }
  return fromStory(dayText(anchor - (behind === 0 && which === 'last' ? 7 : behind)))
}

function dayWord({ groups }: FoundForm, { anchor }: Setting): Value {
  if (anchor === null) return null
  const word = (groups['word'] ?? '').toLowerCase().replace(/\s+/g, ' ')
  const by: Record<string, number> = {
    yesterday: -1,
    'last night': -1,
    tomorrow: 1,
    'day before yesterday': -2,
    'day after tomorrow': 2,
  }
  return fromStory(dayText(anchor + (by[word] ?? 0)), 0.9)
}

// The seasons of the northern half of the world, by whole months as in the news; a winter ends in the year
// after.
const seasons: Record<string, [number, number]> = {
  spring: [3, 5],
  summer: [6, 8],
  autumn: [9, 11],
  fall: [9, 11],
  winter: [12, 2],
}

function seasonText(name: string, year: number): string {
  const [from, to] = seasons[name.toLowerCase()] ?? [1, 12]
  const endYear = to < from ? year + 1 : year
  const end = (dayOf(to === 12 ? endYear + 1 : endYear, (to % 12) + 1, 1) ?? 0) - 1
  return interval(dayOf(year, from, 1) ?? 0, end)
}

/** The year in which the last, this or the next such season begins: in January this winter began last year. */
function seasonYear(name: string, anchor: Day, by: number): number {
  const { year, month } = partsOf(anchor)
  const [from, to] = seasons[name] ?? [1, 12]
  const own = to < from && month <= to ? year - 1 : year
  const monthsIn = (year - own) * 12 + month - from
  if (by < 0) return monthsIn > 2 ? own : own - 1
  return by > 0 && monthsIn >= 0 ? own + 1 : own
}

/** From Monday to Sunday, as ISO 8601 counts weeks. */
function weekText(anchor: Day, by: number): string {
  const monday = anchor - partsOf(anchor).weekday + 7 * by
  return interval(monday, monday + 6)
}

/** Saturday and Sunday: of this week when it has begun or the sentence looks ahead, else the ones just past. */
function weekendText(anchor: Day, by: number, ahead: boolean): string {
  const { weekday: today } = partsOf(anchor)
  const saturday = anchor - today + 5 + (by === 0 && !ahead && today < 5 ? -7 : 7 * by)
  return interval(saturday, saturday + 1)
}

/** Ten years up to the story or from it on; "this decade" is the one that it lies in. */
function decadeText(year: number, by: number): string {
  const first = year - (year % 10)
  if (by === 0) return `${yearText(first)}-01-01/${yearText(first + 9)}-12-31`
  return by < 0 ? `${yearText(year - 10)}/${yearText(year)}` : `${yearText(year)}/${yearText(year + 10)}`
}

function relative({ groups }: FoundForm, { anchor, year, ahead }: Setting): Value {
  if (anchor === null) return null
  const which = (groups['which'] ?? '').toLowerCase()
  const unit = (groups['u'] ?? '').toLowerCase()
  const by = ['last', 'past', 'previous'].includes(which) ? -1 : which === 'this' ? 0 : 1
  const story = partsOf(anchor)
  if (which === 'following' || which === 'previous')
    return unit === 'year' && year !== null ? fromStory(yearText(year + by), 0.6) : null
  if (unit === 'year') return fromStory(yearText(story.year + by))
  if (unit === 'week') return fromStory(weekText(anchor, by))
  if (unit === 'weekend') return fromStory(weekendText(anchor, by, ahead))
  if (unit === 'decade') return fromStory(decadeText(story.year, by), 0.6)
  if (unit === 'century') {
    const first = (Math.floor(story.year / 100) + by) * 100
    return fromStory(`${yearText(first)}-01-01/${yearText(first + 99)}-12-31`, 0.7)
  }
  if (unit === 'month') {
    const { year: inYear, month } = monthFrom(anchor, by)
    return fromStory(monthText(inYear, month))
  }
  return fromStory(seasonText(unit, seasonYear(unit, anchor, by)), 0.7)
}

const unitDays: Record<string, number> = { day: 1, week: 7 }

// A year has four figures: "30 centuries ago" is no date.
const lastYear = 9_999

/** A day, month or year so many units from the story, no finer than the unit says; null where no year can be written. */
function away(anchor: Day, unit: string, count: number): string | null {
  const days = unitDays[unit]
  if (days !== undefined) return dayText(anchor + days * count)
  if (unit === 'month') {
    const { year, month } = monthFrom(anchor, count)
    return monthText(year, month)
  }
  const years = unit === 'decade' ? 10 : unit.startsWith('centur') ? 100 : 1
  const year = partsOf(anchor).year + years * count
  return year > 0 && year <= lastYear ? yearText(year) : null
}

/**
 * "three years ago" from the story, "three years later" from the year named last before it; other units of
 * the latter would need a day to count from, and there is none.
 */
function ago({ groups }: FoundForm, { anchor, year }: Setting): Value {
  const count = countOf(groups['n'] ?? '')
  const unit = (groups['u'] ?? '').toLowerCase()
  const way = (groups['way'] ?? '').toLowerCase().split(/\s/)[0] ?? ''
  if (count === null || anchor === null) return null
  if (way === 'ago' || way === 'from' || way === 'hence') {
    const value = away(anchor, unit, way === 'ago' ? -count : count)
    return value === null ? null : fromStory(value, 0.8)
  }
  if (unit !== 'year' || year === null) return null
  const by = way === 'later' || way === 'after' ? count : -count
  return { value: yearText(year + by), why: 'told from the year named before it', confidence: 0.6 }
}

/** "the past two years": from then to the story, as precise as the unit. */
function span({ groups }: FoundForm, { anchor }: Setting): Value {
  const count = countOf(groups['n'] ?? '')
  const unit = (groups['u'] ?? '').toLowerCase()
  if (count === null || anchor === null) return null
  const isPast = /last|past/i.test(groups['which'] ?? '')
  const other = away(anchor, unit, isPast ? -count : count)
  if (other === null) return null
  const own = dayText(anchor).slice(0, other.length)
  return fromStory(isPast ? `${other}/${own}` : `${own}/${other}`, 0.7)
}

/** "the past few days": one end of it is open. */
function few({ groups }: FoundForm, { anchor }: Setting): Value {
  if (anchor === null) return null
  const isPast = /last|past/i.test(groups['which'] ?? '')
  return fromStory(isPast ? `/${dayText(anchor)}` : `${dayText(anchor)}/`, 0.6)
}

function end({ groups }: FoundForm, { anchor }: Setting): Value {
  if (anchor === null) return null
  const { year, month } = partsOf(anchor)
  if (groups['u']?.toLowerCase() !== 'month') return fromStory(`${yearText(year)}-12-31`, 0.75)
  const next = monthFrom(anchor, 1)
  return fromStory(dayText((dayOf(next.year, next.month, 1) ?? dayOf(year, month, 1) ?? 0) - 1), 0.75)
}

function century({ groups }: FoundForm): Value {
  const first = (number(groups['n']) - 1) * 100
  return stated(`${yearText(first)}-01-01/${yearText(first + 99)}-12-31`)
}

const resolvers: Record<FormName, (found: FoundForm, setting: Setting) => Value> = {
  iso: monthAndDay,
  monthDays: days,
  daysMonth: days,
  monthDay: monthAndDay,
  dayMonth: monthAndDay,
  monthYear: ({ groups }) => stated(monthText(number(groups['y']), monthOf(groups['m'] ?? ''))),
  relativeMonth: onlyMonth,
  weekday,
  dayWord,
  relative,
  span,
  few,
  weekend: (_, { anchor, ahead }) => (anchor === null ? null : fromStory(weekendText(anchor, 0, ahead), 0.6)),
  ago,
  end,
  sameYear: (_, { year }) =>
    year === null ? null : { value: yearText(year), why: 'the year named before it', confidence: 0.7 },
  century,
  decade: ({ groups }) => stated(`${groups['y'] ?? ''}-01-01/${yearText(number(groups['y']) + 9)}-12-31`),
  seasonYear: ({ groups }) => stated(seasonText(groups['s'] ?? '', number(groups['y']))),
  month: onlyMonth,
  year: ({ groups }) => stated(groups['y'] ?? ''),
}

export function resolveDate(found: FoundForm, setting: Setting): Value {
  return resolvers[found.form](found, setting)
}
