import { isJunk, otherKindOf } from '../decoding/refuse-binary'
import { decode } from '../decoding/decode'
import { formatOf } from '../readers'
import type { Collection } from './collect'
import { cutOff, readJson } from './json'

const headLength = 20_000

// One of these names is in the JSON of each service that has shapes of its own: cut off, it is told as such.
const jsonNames =
  /"(?:is_archived|is_fav|uri|annotations|rows|citation-key|container-title|issued|type|itemType|href|slug|bookmarks|collections|canonical)"\s*:/

/**
 * What is in the export of another service; null where bytes are no such file, which others read or refuse.
 * Throws where it is one and cannot be read. Most files are told by their first 20,000 bytes, without
 * decoding them.
 */
export async function openService(bytes: Uint8Array): Promise<Collection | null> {
  const head = latin1(bytes, 0, headLength)
    .replace(/^ï»¿/, '')
    .replaceAll('\0', '')
    .replace(/^(?:ÿþ|þÿ)/, '')
  if (head.startsWith('PK\x03\x04')) return openArchive(bytes)
  const isJson = mayBeJson(head)
  if ((!isJson && !mayBeText(head)) || isAnotherKind(bytes)) return null
  const { text } = decode(bytes)
  if (isJson) return openJson(text, head)
  return isJunk(text) ? null : openText(text)
}

/** Each byte as the character of its number, so that patterns can search bytes of any encoding. */
function latin1(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.subarray(Math.max(0, from), to)).toString('latin1')
}

/**
 * The names of an archive's files stand in the clear at its end, so that most archives are never unpacked for
 * this.
 */
async function openArchive(bytes: Uint8Array): Promise<Collection | null> {
  const names = latin1(bytes, 0, headLength) + latin1(bytes, bytes.length - 65_536, bytes.length)
  // Only then is it worth looking closer: any other archive is for others to open or to refuse.
  if (!/\.(?:json|csv|html?|enex|txt)/i.test(names) || formatOf(bytes, null) !== null) return null
  const { openPacked } = await import('./opening/open-packed')
  return openPacked(bytes, openService)
}

/** A list of objects or of nothing, or an object: words in brackets are none, whatever they quote. */
function mayBeJson(head: string): boolean {
  if (/^\s{0,32}\[\s{0,200}\]\s{0,32}$/.test(head)) return true
  return /^\s{0,32}(?:\[\s{0,200}\{|\{)\s{0,200}"[^"\n]{1,200}"\s{0,32}:/.test(head)
}

/** What other services keep articles in begins like this; everything else need not be looked at any closer. */
function mayBeText(head: string): boolean {
  return (
    /^\s{0,32}(?:<!doctype\s+netscape|<\?xml|<rdf:|<en-export|%)/i.test(head) ||
    // A record of BibTeX or RIS: lines about the file may stand before the first one.
    /^[ \t]{0,32}(?:@[a-z][\w-]{0,60}\s{0,20}[{(]|TY {1,2}-)/im.test(head) ||
    /^[^\n]*\b(?:url|href|link|highlight|item type)\b/i.test(head) ||
    (/^\s{0,32}</.test(head) && /\b(?:add_date|time_added)=/i.test(head)) ||
    /^={10}/m.test(head)
  )
}

/** What the first bytes of a file say that it is, it is, whatever its other bytes happen to spell. */
function isAnotherKind(bytes: Uint8Array): boolean {
  return otherKindOf(bytes) !== null || formatOf(bytes, null) !== null
}

async function openJson(text: string, head: string): Promise<Collection | null> {
  const json = readJson(text)
  if (json === undefined && jsonNames.test(head)) throw cutOff()
  return json === undefined ? null : (await import('./opening/open-json')).openJson(json)
}

async function openText(text: string): Promise<Collection | null> {
  const head = text.slice(0, headLength).replace(/^\ufeff/, '')
  if (head.trimStart().startsWith('<')) return (await import('./opening/open-markup')).openMarkup(text, head)
  const [references, clippings] = await Promise.all([
    import('./references/open-references'),
    import('./saved/clippings'),
  ])
  if (clippings.isClippings(head)) return clippings.readClippings(text)
  const found = await references.openReferences(text, head)
  return found ?? (await import('./open-table')).openTable(text)
}
