import type { ActId } from '../../preload/contract/common'
import type { Line, Reading } from '../../preload/contract/importing'
import { checkThis } from '../../preload/contract/words'
import { textOfLines } from '../importing/canonical'
import { importReading } from '../library/articles/articles'
import type { Imported } from '../library/articles/capture'
import type { Library } from '../library/database/database'
import type { KeptImage } from '../library/articles/images'
import type { UnderstoodFields } from '../library/articles/recapture'
import type { Parsed } from '../parsing/messages'
import { placePassage } from '../passages/place'
import type { Incoming } from '../parsing/parser-client'
import { storeServiceEntry } from './store-from-service'

/** The fields with a title in any case: in a job no person is asked for one. */
export function titled({ fields, lines }: Reading, name: string | null) {
  return {
    ...fields,
    title: fields.title ?? nameFor(name, lines),
  }
}

const maxTitle = 200

/** A title for a text in which none was found: its file's name, else its first words. A person can correct it. */
function nameFor(name: string | null, lines: readonly Line[]): string {
  const bare = name?.replace(/\.[^.]*$/, '').trim() ?? ''
  if (bare !== '') return bare.slice(0, maxTitle)
  const first = lines.find(({ role, text }) => role !== 'left-out' && text.trim() !== '')
  return first?.text.trim().slice(0, maxTitle) ?? 'Untitled'
}

/** What a capture was understood as: its fields before anybody corrects them, and why a person should look at it. */
export function understoodOf({ fields, doubts, guessed }: Reading): UnderstoodFields {
  return { ...fields, ...(doubts !== undefined && { doubts }), ...(guessed !== undefined && { guessed }) }
}

/** What a report says of an article that a person should look at: nobody sees the form of one among many. */
function toCheck({ doubts = [] }: Reading): string | null {
  return doubts.length === 0 ? null : `${checkThis} ${doubts.join(' ')}`
}

/** What was read, with its images on the disk: no transaction is to wait for those. `sha256`: its bytes are there too. */
type ToStore = Pick<Parsed, 'encoding' | 'reading' | 'serviceEntry'> & {
  images: readonly KeptImage[]
  sha256?: string
}

/**
 * When a service took an article: what it kept is of that day, and an article without a date of its own stands there in
 * the list. A day or a year is no moment.
 */
function momentSaved(serviceEntry: Parsed['serviceEntry']): string | null {
  const savedAt = serviceEntry?.savedAt ?? null
  return savedAt?.includes('T') === true ? savedAt : null
}

/**
 * Stores what was read of a file as one article, without asking. `reason`: what the report says about it. The same bytes
 * again give the article that is there; see importReading.
 */
export function storeArticle(
  library: Library,
  { bytes, name }: Incoming,
  { encoding, reading, serviceEntry, images, sha256 }: ToStore,
  actId: ActId,
  { skipUndo = false, isOneOfMany = false } = {},
): Imported & { reason?: string | null } {
  const toImport = {
    original: { bytes, name, encoding, ...(sha256 !== undefined && { sha256 }) },
    fields: titled(reading, name),
    understood: understoodOf(reading),
    lines: reading.lines,
    savedAt: reading.savedAt ?? momentSaved(serviceEntry),
    images,
    ...textOfLines(reading.lines),
    actId,
    skipUndo,
    isOneOfMany,
  }
  if (serviceEntry === null) {
    const imported = importReading(library, toImport, placePassage)
    return { ...imported, reason: imported.outcome === 'already-there' ? null : toCheck(reading) }
  }
  return storeServiceEntry(library, reading, toImport, { serviceEntry, actId, skipUndo })
}
