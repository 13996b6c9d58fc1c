import { LibraryError } from '../../../preload/contract/errors'
import { wordsOf } from './collect'

/** An object of an export. It is a stranger's, so that nothing is known of its values. */
export type Fields = Readonly<Record<string, unknown>>

/** Whether a value is an object; null and lists are none, though `typeof` says so of both. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The list as it stands, or an empty one where the export has anything else in its place. */
export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

/**
 * The objects of a list; none where it is no list. Exports are untrusted: nothing in them is taken to have
 * its shape.
 */
export function fieldsIn(value: unknown): Fields[] {
  return listOf(value).filter(isFields)
}

/** What JSON says; undefined for what is none, or is cut off. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return undefined
  }
}

export function cutOff() {
  return new LibraryError('unreadable', 'This export is cut off or damaged; get it from the service again.')
}

/** What of an object has no place of its own: its plain values, and its lists of plain values, as words. */
export function plainRest(fields: Fields, taken: ReadonlySet<string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]): [string, string][] => {
      if (taken.has(name)) return []
      const words = Array.isArray(value)
        ? value
            .map(wordsOf)
            .filter((one) => one !== null)
            .join(', ')
        : wordsOf(value)
      return words === null || words === '' ? [] : [[name, words]]
    }),
  )
}
