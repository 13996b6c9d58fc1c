// How a decision about a quotation is written: not as a reference to what was found, which the next analysis
// replaces, but as the whole quotation with its words and surroundings, by which it is placed in later
// revisions.

import type { QuoteId } from '../../../preload/contract/common'
import type { Quote } from '../../../preload/contract/quote'
import type { Library, Row } from '../database/database'
import { nameNumber } from '../findings/found-rows'
import type { Writing } from '../journal/journal'
import { nameKey } from '../database/names'
import { passageAt, readText } from '../articles/revisions'
import { newDecisionId } from '../journal/decision-id'
import { insertRow, updateRow } from '../journal/write'

/** Writes a decided quotation, anew or in place of what was decided before. */
export function keep(writing: Writing, quote: Quote): QuoteId {
  const values = pinned(writing.library, quote)
  if (quote.id !== null) {
    updateRow(writing, 'quote', quote.id, values)
    return quote.id
  }
  const id = newDecisionId(writing.library, 'quote') as QuoteId
  insertRow(writing, 'quote', { id, ...values })
  return id
}

/**
 * All of a quotation as it stands now: pinned to the current revision. `start_offset` and `end_offset` are
 * where it was found and shown, `own_start` and `own_end` its words, which a person may have adjusted.
 */
function pinned(library: Library, quote: Quote): Row {
  const { articleId, revisionId, at, start, end, pieces, kind, state, cue } = quote
  const { exact, prefix, suffix } = passageAt(readText(library, revisionId), at.start, at.end)
  return {
    article_id: articleId,
    revision_id: revisionId,
    start_offset: at.start,
    end_offset: at.end,
    exact,
    prefix,
    suffix,
    own_start: start,
    own_end: end,
    pieces: JSON.stringify(pieces),
    kind,
    state,
    cue_start: cue?.start ?? null,
    cue_end: cue?.end ?? null,
    cue: cue?.words ?? null,
    ...speakerColumns(library, quote),
    found_speaker: quote.foundSpeaker,
    addressee: quote.addressee,
  }
}

/**
 * A speaker is an entity, else a name with its kind, else only words; the columns of the other two are then
 * empty.
 */
function speakerColumns(library: Library, { speaker }: Quote): Row {
  const ref = speaker?.ref ?? null
  // The ledger finds a speaker's name by its number: it stays when no analysis finds it any more.
  if (ref !== null && 'kind' in ref) nameNumber(library, ref.kind, ref.name)
  const name = ref !== null && 'kind' in ref ? ref : null
  return {
    speaker_start: speaker?.mention?.start ?? null,
    speaker_end: speaker?.mention?.end ?? null,
    speaker_words: speaker?.words ?? null,
    speaker_name: speaker?.name ?? null,
    speaker_kind: name?.kind ?? null,
    speaker_folded: name === null ? null : nameKey(name.kind, name.name),
    speaker_entity_id: ref !== null && 'entityId' in ref ? ref.entityId : null,
  }
}
