import type { Listed } from '../../../../preload/contract/article-list'
import { all, type Library, one, type Row } from '../../database/database'
import { fold } from '../../database/fold'
import { anyOf, type Sql, sql } from '../../database/sql'
import { numberOf } from './number-of'
import { total } from './article-list'
import { outletParts } from './outlets'
import { countSql, everything, isShortOf, placeIn, publishedFirst, type Walk, walkOf, walkSql } from './walks'

type Sought = { position: number | null; isThere: boolean }

const highest = '\u{10ffff}'

/**
 * Where in a list the first article stands whose title, outlet or date begins with this, by what the list is sorted by; where none
 * does, the place where it would stand. Where it is sorted by place, a title is looked for. Null in an empty list, and for a moment
 * of capture that is no date.
 */
export function seek(library: Library, { text, ...listed }: Listed & { text: string }): Sought {
  const { view, order = publishedFirst } = listed
  const sourceN = numberOf(library, listed)
  const { by, isReversed } = order
  const articles = total(library, view, listed)
  if (articles === 0) return { position: null, isThere: false }
  if (by === 'outlet') return seekOutlet(library, { view, sourceN, isReversed }, text)
  const walk = walkOf(view, { ...everything, sourceN }, { by, isReversed })
  if (by === 'place') return seekInPlaces(library, walk, text)
  const range = rangeOf(library, by, text)
  if (range === null) return { position: null, isThere: false }
  const { column, name, from, to } = range
  const before = countOf(
    library,
    walk,
    walk.isDescending ? sql`${column} >= ${to}` : sql`${column} < ${from}`,
  )
  const [found] = all<Record<string, string | number>>(
    library,
    walkSql(walk, { after: null, at: before, limit: 1 }),
  )
  const value = found?.[name]
  const isThere =
    typeof value === 'number'
      ? value >= Number(from) && value < Number(to)
      : value?.startsWith(String(from)) === true
  return { position: Math.min(before, articles - 1), isThere }
}

function countOf(library: Library, walk: Walk, condition: Sql): number {
  return one<{ rows: number }>(library, countSql(walk, condition))?.rows ?? 0
}

type Range = { column: Sql; name: string; from: string | number; to: string | number }

function rangeOf(
  library: Library,
  by: 'published' | 'captured' | 'title' | 'story',
  text: string,
): Range | null {
  switch (by) {
    case 'title': {
      const from = titleKey(library, text)
      return { column: sql`l.title_key`, name: 'title_key', from, to: from + highest }
    }
    case 'captured': {
      const days = capturedIn(text)
      return days && { column: sql`l.captured`, name: 'captured', ...days }
    }
    default: {
      const name = by === 'story' ? 'story_at' : 'dated'
      const column = by === 'story' ? sql`l.story_at` : sql`l.dated`
      return { column, name, from: text, to: text + highest }
    }
  }
}

/** Places say nothing that could be typed: there the first title along the walk is looked for that begins so. */
function seekInPlaces(library: Library, walk: Walk, text: string): Sought {
  const from = titleKey(library, text)
  const [first] = all<Row>(
    library,
    walkSql(
      { ...walk, where: sql`${walk.where} AND l.title_key >= ${from} AND l.title_key < ${from + highest}` },
      { after: null, at: 0, limit: 1 },
    ),
  )
  if (first === undefined) return { position: null, isThere: false }
  return { position: countOf(library, walk, isShortOf(walk, placeIn(walk, first))), isThere: true }
}

/** As titles are sorted: without marks and capitals. */
function titleKey(library: Library, text: string): string {
  const letters = Array.from(text.replace(/^[\s"'“”„‘’«»(¿¡]+/u, '')).slice(0, 48)
  const plain = new Map(
    all<{ letter: string; plain: string }>(
      library,
      sql`SELECT letter, plain FROM title_letter WHERE letter IN (${anyOf(letters)})`,
    ).map(({ letter, plain: as }) => [letter, as]),
  )
  const key = letters.map(
    (letter) => plain.get(letter) ?? (letter < '\u0080' ? letter.toLowerCase() : letter),
  )
  return key.join('').slice(0, 48)
}

const dateTyped = /^(\d{1,4})(?:-(\d{0,2})(?:-(\d{0,2}))?)?$/

/** The milliseconds of a date as far as it is typed, such as 2016-0, which is January to September. */
function capturedIn(text: string): { from: number; to: number } | null {
  const [, year = '', month = '', day = ''] = dateTyped.exec(text) ?? []
  if (year === '') return null
  const [firstYear, lastYear] = typedTo(year, 4)
  if (month === '') return { from: Date.UTC(firstYear, 0), to: Date.UTC(lastYear + 1, 0) }
  const [firstMonth, lastMonth] = typedTo(month, 2)
  if (day === '') return { from: Date.UTC(firstYear, firstMonth - 1), to: Date.UTC(firstYear, lastMonth) }
  const [firstDay, lastDay] = typedTo(day, 2)
  return {
    from: Date.UTC(firstYear, firstMonth - 1, firstDay),
    to: Date.UTC(firstYear, firstMonth - 1, lastDay + 1),
  }
}

/** The least and the greatest number of so many digits that begins with these. */
function typedTo(digits: string, length: number): [number, number] {
  return [Number(digits.padEnd(length, '0')), Number(digits.padEnd(length, '9'))]
}

/** The first outlet whose name begins so, or else the one after it. Names are compared as people write them, not as they are sorted. */
function seekOutlet(
  library: Library,
  which: { view: Listed['view']; sourceN: number | null; isReversed: boolean },
  text: string,
): Sought {
  const sought = fold(text)
  const parts = outletParts(library, which)
  const isSoFar = (name: string | null) => name !== null && fold(name).startsWith(sought)
  const found = parts.find(({ name }) => isSoFar(name))
  if (found !== undefined) return { position: found.first, isThere: true }
  const isPast = (name: string) => (which.isReversed ? fold(name) < sought : fold(name) > sought)
  const next = parts.find(({ name }) => name === null || isPast(name)) ?? parts.at(-1)
  return { position: next?.first ?? null, isThere: false }
}
