// What another service kept becomes an article, or is added to the one that was captured from the same
// address. Finding where marked words are takes longer than a transaction may last, so it is done before, and
// the answer kept for it.

import type { CollectedHighlight, ServiceEntry } from '../../preload/contract/collected'
import type { Reading } from '../../preload/contract/importing'
import { keptNoText } from '../../preload/contract/words'
import { textOfLines } from '../importing/canonical'
import { readSummary } from '../library/articles/article-rows'
import { importReading } from '../library/articles/articles'
import type { Imported, ImportAct, ReadingToImport } from '../library/articles/capture'
import { currentText } from '../library/articles/revisions'
import type { Library } from '../library/database/database'
import { addServiceEntry, type Placed } from '../library/annotations/from-service'
import { describePassage } from '../passages/describe'
import { findWords } from '../passages/find-words'
import { placePassage } from '../passages/place'
import { differencesOf, placeFor } from './known-article'

/** Where each mark's words are, as passages that a highlight can have. */
function placeAll(text: string, { highlights, hasText }: ServiceEntry): Placed[] {
  const found = findWords(text, highlights, !hasText)
  return highlights.map((highlight, at) => {
    const { place = null, isRepeated = false } = found[at] ?? {}
    const passage = place && describePassage(text, place.start, place.end)
    return { highlight, passage, isRepeated }
  })
}

/** Where marked words are in a text. The answer is kept: finding them takes longer than a write should. */
function placer() {
  const known = new WeakMap<readonly CollectedHighlight[], { text: string; placed: Placed[] }>()
  return (text: string, serviceEntry: ServiceEntry): Placed[] => {
    const { highlights } = serviceEntry
    const last = known.get(highlights)
    if (last?.text === text) return last.placed
    const placed = placeAll(text, serviceEntry)
    known.set(highlights, { text, placed })
    return placed
  }
}

const place = placer()

/** To be called before the transaction, in which it then finds the answer ready. */
export function precomputePlacements(library: Library, reading: Reading, serviceEntry: ServiceEntry): void {
  const { addTo, lines } = placeFor(library, reading, serviceEntry)
  const { text } = addTo === null ? textOfLines(lines) : currentText(library, addTo)
  place(text, serviceEntry)
}

type StoredEntry = Imported & { reason: string | null }

/**
 * Stores an article of another service’s, or adds to the one that is here already what a person did with it
 * there. To be called in a transaction, after `precomputePlacements`.
 */
export function storeServiceEntry(
  library: Library,
  reading: Reading,
  toImport: ReadingToImport,
  { serviceEntry, ...importAct }: { serviceEntry: ServiceEntry } & ImportAct,
): StoredEntry {
  const { addTo, former, lines, isOfFile = false } = placeFor(library, reading, serviceEntry)
  const imported: Imported =
    addTo === null
      ? importReading(library, { ...toImport, lines, ...textOfLines(lines), former }, placePassage)
      : { articleId: addTo, outcome: 'already-there' }
  const { articleId, outcome } = imported
  const { revisionId, text } = currentText(library, articleId)
  const placed = place(text, serviceEntry)
  // Where its file says otherwise what it is called, the export is believed.
  const said = isOfFile ? { ...reading.fields, title: null } : reading.fields
  const isMore = addServiceEntry(library, {
    ...{ articleId, revisionId, serviceEntry, placed, fields: reading.fields },
    differences: addTo === null ? [] : differencesOf(readSummary(library, addTo), said),
    isNew: outcome === 'imported',
    isOfFile,
    ...importAct,
  })
  const isKnown = outcome === 'already-there'
  const reason = isKnown && !isMore ? null : reasonOf(serviceEntry, placed, { isAdded: isKnown, isOfFile })
  return { ...imported, reason }
}

/**
 * What the import's report says of it: what was added, and what became a note because its words were not
 * found.
 */
function reasonOf(
  { service, hasText }: ServiceEntry,
  placed: readonly Placed[],
  { isAdded, isOfFile }: { isAdded: boolean; isOfFile: boolean },
): string | null {
  const what = isOfFile ? 'the article of its file' : 'the article that is here'
  const unplaced = placed.filter(({ passage }) => passage === null)
  const repeated = unplaced.filter(({ isRepeated }) => isRepeated).length
  const lost = unplaced.length - repeated
  const reasons = [
    isAdded ? `What ${service} kept of it was added to ${what}.` : null,
    isAdded || hasText ? null : `${keptNoText(service)}.`,
    lost === 0 ? null : `${words(lost, 'highlight')} became a note: the words are not in the text.`,
    repeated === 0
      ? null
      : `${words(repeated, 'highlight')} became a note: the words stand in several places of the text.`,
  ].filter((reason) => reason !== null)
  return reasons.length === 0 ? null : reasons.join(' ')
}

function words(count: number, one: string) {
  return `${count.toLocaleString('en')} ${one}${count === 1 ? '' : 's'}`
}
