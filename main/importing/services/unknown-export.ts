import { LibraryError } from '../../../preload/contract/errors'
import { decode } from '../decoding/decode'
import { cutOff } from './json'

/**
 * Throws for data that no reader of exports knew: a table or a list by its name, or JSON whatever it is called.
 * `start`: how it begins, a character for each byte.
 */
export function refuseUnknownExport(bytes: Uint8Array, start: string, name: string): void {
  if (isCutJson(bytes, start, name)) throw cutOff()
  if (/\.(?:csv|json)$/i.test(name) || isJson(bytes, start)) throw unknownExport()
}

/** What begins as JSON and is called so, but ends within it. */
function isCutJson(bytes: Uint8Array, start: string, name: string): boolean {
  if (!/\.json$/i.test(name) || !beginsAsJson(start)) return false
  return !/[}\]]\s*$/.test(decode(bytes).text.slice(-1000))
}

function beginsAsJson(start: string): boolean {
  return /^(?:ï»¿)?\s{0,32}(?:\[\s{0,200}\{|\{)\s{0,200}"[^"\n]{1,200}"\s{0,32}:/.test(start)
}

/** Data for programs, whatever its file is called: read as a text it would be an article of brackets. */
function isJson(bytes: Uint8Array, start: string): boolean {
  if (!beginsAsJson(start)) return false
  try {
    return typeof JSON.parse(decode(bytes).text.replace(/^\ufeff/, '')) === 'object'
  } catch {
    return false
  }
}

function unknownExport() {
  return new LibraryError(
    'unreadable',
    'This is not an export of a service that Dateline knows; export the bookmarks of it as HTML, or save the article in it as a text file, and import that.',
  )
}
