import type { DatedLine } from '../../preload/contract/date'
import { edtfWords } from '../ui/wording/edtf-words'

/** Dates under the month or the year that they are in; those of several years under their own words. */
export type DateGroup = { key: string; heading: string; lines: DatedLine[] }

/** The article's dates in the order of what they mean, grouped for reading. */
export function groupDates(lines: readonly DatedLine[], locale?: string): DateGroup[] {
  const placed = lines.map((line) => ({
    line,
    key: groupKey(line.date.value),
    from: boundsOf(line.date.value).from,
  }))
  placed.sort(
    (a, b) =>
      order(boundsOf(a.key).from, boundsOf(b.key).from) ||
      order(a.key, b.key) ||
      order(a.from, b.from) ||
      a.line.date.start - b.line.date.start,
  )
  const groups = new Map<string, DatedLine[]>()
  for (const { key, line } of placed) groups.set(key, [...(groups.get(key) ?? []), line])
  return [...groups].map(([key, grouped]) => ({ key, heading: headed(key, locale), lines: grouped }))
}

function groupKey(value: string): string {
  const { from, to } = boundsOf(value)
  if (from === '' || yearOf(from) !== yearOf(to)) return value
  return isMonth(from) && isMonth(to) && monthOf(from) === monthOf(to) ? monthOf(from) : yearOf(from)
}

const day = /^-?\d{4}(?:-\d\d){0,2}/

/** The bounds that a value states, without times and doubts; an open end takes the other one. */
function boundsOf(value: string): { from: string; to: string } {
  const [first = '', last = first] = value.split('/')
  const [from, to] = [day.exec(first)?.[0] ?? '', day.exec(last)?.[0] ?? '']
  return { from: from === '' ? to : from, to: to === '' ? from : to }
}

function yearOf(value: string): string {
  return value.replace(/^(-?\d{4}).*$/, '$1')
}

// Beyond 12 stand the seasons, which belong to no month.
function isMonth(value: string): boolean {
  return Number(/^-?\d{4}-(\d\d)/.exec(value)?.[1] ?? 99) <= 12
}

function monthOf(value: string): string {
  return value.replace(/^(-?\d{4}-\d\d).*$/, '$1')
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function headed(key: string, locale: string | undefined): string {
  const words = edtfWords(key, locale)
  return words.charAt(0).toUpperCase() + words.slice(1)
}
