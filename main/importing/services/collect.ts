// What all readers of other services' files share. A reader turns a file into articles in one shape
// (Collected) and keeps all that has no place of its own as a fact with its name: nothing that a person saved
// is dropped without a word.

import type { Collected, CollectedHighlight } from '../../../preload/contract/collected'
import type { HighlightColor } from '../../../preload/contract/highlight'
import { pageDate } from '../pages/page-date'

/** What is in a service's file, and in words what could not be taken from it. */
export type Collection = {
  service: string
  collected: Collected[]
  left: string[]
  /** Files in it that are read as any others of their kind. */
  files?: { name: string; bytes: Uint8Array }[]
}

/** What was read of a file whose end is missing: a person is to know that there was more. */
export function withoutEnd<T extends Pick<Collection, 'left'>>(found: T): T {
  return { ...found, left: [...found.left, 'the end of the file is missing'] }
}

const maxTagLength = 200
const maxTags = 1000

const nothing = {
  title: null,
  url: null,
  byline: null,
  outlet: null,
  published: null,
  language: null,
  excerpt: null,
  content: null,
  savedAt: null,
  isRead: false,
  isStarred: false,
  isArchived: false,
} as const

/** An article with what is known of it; nothing of the rest. */
export function collectedOf(service: string, known: Partial<Collected>): Collected {
  return {
    service,
    ...nothing,
    tags: [],
    notes: [],
    highlights: [],
    facts: [],
    ...known,
  }
}

/** A highlight of these words with what is known of it. Where a service says no colour it is yellow. */
export function highlightOf(exact: string, known: Partial<CollectedHighlight> = {}): CollectedHighlight {
  return {
    exact,
    prefix: '',
    suffix: '',
    note: null,
    color: 'yellow',
    tags: [],
    madeAt: null,
    ...known,
  }
}

/**
 * In the order in which they stand in the text, where all of them say where that is; else in the order of the
 * file. One that says nothing could stand anywhere, so that the others' places then say nothing either.
 */
export function inTextOrder<T>(marks: readonly T[], placeOf: (mark: T) => number | null): T[] {
  const places = new Map(marks.map((mark) => [mark, placeOf(mark) ?? Number.NaN]))
  if ([...places.values()].some(Number.isNaN)) return [...marks]
  return [...marks].sort((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0))
}

/** Words without the space around them; null where there are none. */
export function wordsOf(given: unknown): string | null {
  if (typeof given === 'number' || typeof given === 'boolean') return String(given)
  const words = typeof given === 'string' ? given.trim() : ''
  return words === '' ? null : words
}

/** Tags once each, however they are written. */
export function tagsOf(given: readonly unknown[]): string[] {
  const seen = new Set<string>()
  const tags = given.map((one) => wordsOf(one)?.replace(/\s+/g, ' ').slice(0, maxTagLength).trim() ?? '')
  const isNew = (tag: string) => tag !== '' && !seen.has(tag.toLowerCase()) && seen.add(tag.toLowerCase())
  return tags.filter(isNew).slice(0, maxTags)
}

/**
 * A moment as services write it: seconds, milliseconds or microseconds since 1970, or a date with a zone; none is
 * taken for UTC. Null for what is no moment; a month or a year is none.
 */
export function momentOf(given: unknown): string | null {
  const words = wordsOf(given)
  if (words === null) return null
  if (isCount(words)) return instantOf(millisecondsOf(words))
  const date = pageDate(words)
  if (date === null) return null
  const clock = /T(\d\d:\d\d(?::\d\d)?)/.exec(date.value)?.[1] ?? '00:00'
  if (date.value.length < 10) return null
  return instantOf(Date.parse(`${date.value.slice(0, 10)}T${clock}${date.zone ?? 'Z'}`))
}

/** Figures that count from 1970: ten of them look like a day of the Middle Ages, and are none. */
function isCount(words: string): boolean {
  return /^(?:\d{9,10}(?:\.\d{1,9})?|\d{12,13}|\d{15,16})$/.test(words)
}

function millisecondsOf(words: string): number {
  const [whole = ''] = words.split('.')
  const per = whole.length < 12 ? 1000 : whole.length < 15 ? 1 : 0.001
  return Math.floor(Number(words) * per)
}

/**
 * Null before 1970 and from October 2096 on: no service kept an article then, so that the number meant
 * something else.
 */
function instantOf(ms: number): string | null {
  return Number.isFinite(ms) && ms > 0 && ms < 4e12 ? new Date(ms).toISOString() : null
}

/**
 * When an article was saved, as precisely as a service says it: reference managers say a day and no time. A
 * moment is given in UTC, a year, month or day as it stands.
 */
export function savedOf(given: unknown): string | null {
  const words = wordsOf(given)
  if (words !== null && /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/.test(words)) return words
  const value = words === null || isCount(words) ? null : (pageDate(words)?.value ?? null)
  return value !== null && !value.includes('T') ? value : momentOf(given)
}

/** When a text was published as the service wrote it; a count of seconds as the moment that it means. */
export function publishedOf(given: unknown): string | null {
  const words = wordsOf(given)
  return words !== null && isCount(words) ? momentOf(words) : words
}

/** Whether a mark is set, however a service writes that: true, 1, "yes", or when it was set. */
export function isSet(given: unknown): boolean {
  const words = wordsOf(given)?.toLowerCase() ?? ''
  return words !== '' && !notSet.has(words)
}

const notSet = new Set(['0', 'false', 'no', 'n', 'off', 'null', 'none'])

const colors: Record<string, HighlightColor> = {
  yellow: 'yellow',
  red: 'red',
  green: 'green',
  blue: 'blue',
  purple: 'purple',
  violet: 'purple',
  magenta: 'magenta',
  pink: 'magenta',
  orange: 'orange',
  grey: 'grey',
  gray: 'grey',
}

/**
 * The nearest of our colours to one of another program's, by name; yellow where no colour of ours is near.
 */
export function colorOf(given: unknown): HighlightColor {
  const name = wordsOf(given)?.toLowerCase() ?? ''
  return (Object.hasOwn(colors, name) ? colors[name] : undefined) ?? 'yellow'
}

/** Whether words are an address that can be opened; a script or a file of somebody's disk is none. */
export function isWebAddress(given: string | null): given is string {
  return given !== null && /^https?:\/\/[^\s/]/i.test(given)
}

/** Facts that were given, without the empty ones; each is cut at 200,000 characters. */
export function factsOf(given: Record<string, unknown>): [string, string][] {
  return Object.entries(given).flatMap(([name, value]): [string, string][] => {
    const words = wordsOf(value)
    return words === null ? [] : [[name.slice(0, 200), words.slice(0, 200_000)]]
  })
}

/**
 * “3 rows without …” as a list of one sentence. The list is empty where there are none, so that it can be
 * spread into others.
 */
export function leftOut(count: number, one: string, many: string): string[] {
  return count === 0 ? [] : [`${count.toLocaleString('en')} ${count === 1 ? one : many}`]
}
