// A page of a list begins behind a row and not at a number: what is written while somebody reads on shifts nothing, and
// the last page costs as much as the first. A cursor is that row's key, in words that the window keeps and gives back.

import { failure } from './errors'

type Shape = readonly ('text' | 'number')[]

type Key<S extends Shape> = { -readonly [At in keyof S]: S[At] extends 'text' ? string : number }

/**
 * The cursor of a key. A text has its length before it, so that it may hold any sign, and costs few letters more than
 * itself: the contract bounds how long a cursor may be.
 */
export function cursorOf(key: readonly (string | number)[]): string {
  return key.map((part) => (typeof part === 'string' ? `${part.length}:${part}` : `${part}~`)).join('')
}

/**
 * The key of a cursor, by what its parts are. The window's words are not trusted: throws `invalid-input` for what
 * `cursorOf` never wrote.
 */
export function keyOf<const S extends Shape>(cursor: string, shape: S): Key<S> {
  const key: (string | number)[] = []
  let at = 0
  for (const part of shape) {
    const found = part === 'text' ? textAt(cursor, at) : numberAt(cursor, at)
    if (found === null) throw unknownPlace()
    key.push(found.value)
    at = found.end
  }
  if (at !== cursor.length) throw unknownPlace()
  return key as Key<S>
}

function textAt(cursor: string, at: number): Found {
  const [whole, digits] = match(/(\d{1,4}):/y, cursor, at)
  const start = at + whole.length
  const end = start + Number(digits)
  return end <= cursor.length ? { value: cursor.slice(start, end), end } : null
}

function match(pattern: RegExp, cursor: string, at: number): [whole: string, digits: string] {
  pattern.lastIndex = at
  const found = pattern.exec(cursor)
  return [found?.[0] ?? '', found?.[1] ?? 'none']
}

function numberAt(cursor: string, at: number): Found {
  const [whole, digits] = match(/(-?\d{1,16})~/y, cursor, at)
  const value = Number(digits)
  return Number.isSafeInteger(value) ? { value, end: at + whole.length } : null
}

/** What is said of a cursor that no page gave. */
export function unknownPlace(): Error {
  return failure('invalid-input', 'This place in the list is not one that the library gave; reload the list.')
}

/** A page, of rows of which one more was asked for than it has: that one only tells whether there is a next page. */
export function pageOf<Row>(
  rows: readonly Row[],
  limit: number,
  keyOfRow: (row: Row) => readonly (string | number)[],
): { shown: Row[]; next: string | null } {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { shown, next: rows.length > limit && last !== undefined ? cursorOf(keyOfRow(last)) : null }
}

type Found = { value: string | number; end: number } | null
