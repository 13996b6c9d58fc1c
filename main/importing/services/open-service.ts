import { isJunk, otherKindOf } from '../decoding/refuse-binary'
import { decode } from '../decoding/decode'
import { formatOf } from '../readers'
import { Zip } from '../formats/zip'
import type { Collection } from './collect'
import { readJson } from './json'

const headLength = 20_000

// The JSON of each service that we read has at least one of these names, which is seen without parsing it.
const jsonNames =
  /"(?:is_archived|uri|annotations|rows|citation-key|container-title|issued|type|itemType)"\s*:/

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
  if (isJson) return openJson(text)
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
  if (!/metadata_\d+_to_\d+\.json/.test(names)) return null
  const { isOmnivore, readOmnivore } = await import('./omnivore')
  return isOmnivore(new Zip(bytes).names) ? readOmnivore(bytes) : null
}

/** A list of objects, or an object: words in brackets are none, whatever they quote. */
function mayBeJson(head: string): boolean {
  return /^\s{0,32}(?:\[\s{0,200}\{|\{\s{0,200}")/.test(head) && jsonNames.test(head)
}

/** What other services keep articles in begins like this; everything else need not be looked at any closer. */
function mayBeText(head: string): boolean {
  return (
    /^\s{0,32}(?:<!doctype\s+netscape|<\?xml|<rdf:|%)/i.test(head) ||
    // A record of BibTeX or RIS: lines about the file may stand before the first one.
    /^[ \t]{0,32}(?:@[a-z][\w-]{0,60}\s{0,20}[{(]|TY {1,2}-)/im.test(head) ||
    /^[^\n]*\b(?:url|highlight|item type)\b/i.test(head)
  )
}

/** What the first bytes of a file say that it is, it is, whatever its other bytes happen to spell. */
function isAnotherKind(bytes: Uint8Array): boolean {
  return otherKindOf(bytes) !== null || formatOf(bytes, null) !== null
}

async function openJson(text: string): Promise<Collection | null> {
  const json = readJson(text)
  const [wallabag, hypothesis, references] = await Promise.all([
    import('./wallabag'),
    import('./hypothesis'),
    import('./references/open-references'),
  ])
  if (wallabag.isWallabag(json)) return wallabag.readWallabag(json)
  if (hypothesis.isHypothesis(json)) return hypothesis.readHypothesis(json)
  return references.openReferencesJson(json)
}

async function openText(text: string): Promise<Collection | null> {
  const head = text.slice(0, headLength).replace(/^\ufeff/, '')
  if (head.trimStart().startsWith('<')) return openMarkup(text)
  const { openReferences } = await import('./references/open-references')
  return (await openReferences(text, head)) ?? (await import('./open-table')).openTable(text)
}

async function openMarkup(text: string): Promise<Collection | null> {
  const [bookmarks, rdf] = await Promise.all([import('./bookmarks'), import('./references/zotero-rdf')])
  const head = text.slice(0, headLength)
  if (bookmarks.isBookmarks(head)) return bookmarks.readBookmarks(text)
  return rdf.isZoteroRdf(head) ? rdf.readZoteroRdf(text) : null
}
