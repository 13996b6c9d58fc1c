import type { ArticleId, EntityId, QuoteId, RevisionId } from '../../../preload/contract/common'
import type { EntityKind } from '../../../preload/contract/entity'
import type { Quote, QuoteKind, QuoteSpeaker, QuoteState, Span } from '../../../preload/contract/quote'
import { type Library, one } from '../database/database'
import { type ResolvedEntity, resolveById, cachingResolver } from '../entities/resolve-name'
import { readText } from '../articles/revisions'

/** A row of the ledger with what was found (f_) and what was decided (d_). */
export type QuoteRow = {
  n: number
  dated: string
  article_n: number
  article_id: ArticleId
  revision_id: RevisionId
  start_offset: number
  end_offset: number
  found_n: number | null
  state: QuoteState
  name_kind: EntityKind | null
  name: string | null
  entity_id: EntityId | null
  f_pieces: string | null
  f_kind: QuoteKind | null
  f_words: string | null
  f_cue_start: number | null
  f_cue_end: number | null
  f_cue: string | null
  f_speaker_start: number | null
  f_speaker_end: number | null
  f_speaker_words: string | null
  f_speaker_name: string | null
  f_addressee: string | null
  f_confidence: number | null
  f_why: string | null
  quote_id: QuoteId | null
  d_revision_id: RevisionId | null
  d_start: number | null
  d_own_start: number | null
  d_own_end: number | null
  d_end: number | null
  d_pieces: string | null
  d_kind: QuoteKind | null
  d_cue_start: number | null
  d_cue_end: number | null
  d_cue: string | null
  d_speaker_start: number | null
  d_speaker_end: number | null
  d_speaker_words: string | null
  d_speaker_name: string | null
  d_found_speaker: string | null
  d_addressee: string | null
  placed_state: 'exact' | 'moved' | 'changed' | null
  placed_start: number | null
  placed_end: number | null
}

/** The columns of a QuoteRow, of listing l. */
export const quoteColumns = `
  l.n, l.dated, l.article_n, a.id AS article_id, a.revision_id, l.start_offset, l.end_offset, l.found_n, l.state,
  k.kind AS name_kind, k.name, l.entity_id,
  f.pieces AS f_pieces, f.kind AS f_kind, f.words AS f_words, f.cue_start AS f_cue_start, f.cue_end AS f_cue_end,
  f.cue AS f_cue, f.speaker_start AS f_speaker_start, f.speaker_end AS f_speaker_end,
  f.speaker_words AS f_speaker_words, f.speaker_name AS f_speaker_name, f.addressee AS f_addressee,
  f.confidence AS f_confidence, f.why AS f_why,
  l.quote_id, d.revision_id AS d_revision_id, d.start_offset AS d_start, d.end_offset AS d_end,
  d.own_start AS d_own_start, d.own_end AS d_own_end, d.pieces AS d_pieces, d.kind AS d_kind,
  d.cue_start AS d_cue_start, d.cue_end AS d_cue_end, d.cue AS d_cue, d.speaker_start AS d_speaker_start,
  d.speaker_end AS d_speaker_end, d.speaker_words AS d_speaker_words, d.speaker_name AS d_speaker_name,
  d.found_speaker AS d_found_speaker, d.addressee AS d_addressee,
  CASE WHEN d.revision_id = a.revision_id THEN 'exact' ELSE p.state END AS placed_state,
  CASE WHEN d.revision_id = a.revision_id THEN d.start_offset ELSE p.start_offset END AS placed_start,
  CASE WHEN d.revision_id = a.revision_id THEN d.end_offset ELSE p.end_offset END AS placed_end`

/** Joined to a listing l that comes first. */
export const quoteTables = `
  CROSS JOIN article a ON a.n = l.article_n
  LEFT JOIN found_name k ON k.n = l.name_n
  LEFT JOIN found_quote f ON f.n = l.found_n
  LEFT JOIN quote d ON d.id = l.quote_id
  LEFT JOIN decision_placement p ON p.row_id = d.id AND p.revision_id = a.revision_id`

const spanOf = (start: number | null, end: number | null): Span | null =>
  start === null || end === null ? null : { start, end }

const shifted = (span: Span | null, by: number): Span | null =>
  span === null ? null : { start: span.start + by, end: span.end + by }

type Common = Pick<Quote, 'id' | 'articleId' | 'revisionId' | 'at' | 'state'>

const commonOf = (row: QuoteRow): Common => ({
  id: row.quote_id,
  articleId: row.article_id,
  revisionId: row.revision_id,
  at: { start: row.start_offset, end: row.end_offset },
  state: row.state,
})

type Speaking = { words: string | null; name: string | null; mention: Span | null }

const speakerOf = (
  { words, name, mention }: Speaking,
  resolved: ResolvedEntity | null,
): QuoteSpeaker | null => {
  const said = words ?? name ?? resolved?.name
  if (said === undefined) return null
  return { mention, words: said, name: resolved?.name ?? name ?? said, ref: resolved?.ref ?? null }
}

const foundQuote = (row: QuoteRow, resolved: ResolvedEntity | null): Quote => {
  const cue = spanOf(row.f_cue_start, row.f_cue_end)
  const mention = spanOf(row.f_speaker_start, row.f_speaker_end)
  const speaking = { words: row.f_speaker_words, name: row.f_speaker_name, mention }
  return {
    ...commonOf(row),
    start: row.start_offset,
    end: row.end_offset,
    pieces: JSON.parse(row.f_pieces ?? '[]') as Span[],
    exact: row.f_words ?? '',
    decidedOn: null,
    kind: row.f_kind ?? 'direct',
    cue: cue && { ...cue, words: row.f_cue ?? '' },
    speaker: speakerOf(speaking, resolved),
    addressee: row.f_addressee,
    foundSpeaker: null,
    confidence: row.f_confidence,
    why: row.f_why ?? '',
  }
}

type Words = Pick<Quote, 'start' | 'end' | 'pieces' | 'exact' | 'cue'> & { mention: Span | null }

/** Where all that was decided stands now: as far from the quotation's beginning as it was. */
const wordsNow = (row: QuoteRow, text: string): Words => {
  const placed = { start: row.placed_start ?? 0, end: row.placed_end ?? 0 }
  const by = placed.start - (row.d_start ?? 0)
  const isAsLong = placed.end - placed.start === (row.d_end ?? 0) - (row.d_start ?? 0)
  // A soft hyphen more, and nothing in it stands as far from its beginning as it did.
  if (row.placed_state === 'changed' || !isAsLong) {
    const exact = text.slice(placed.start, placed.end)
    return { ...placed, pieces: [placed], exact, cue: null, mention: null }
  }
  const here = (span: Span | null, words: string | null): Span | null =>
    span !== null && text.slice(span.start, span.end) === words ? span : null
  const own = { start: (row.d_own_start ?? 0) + by, end: Math.min(text.length, (row.d_own_end ?? 0) + by) }
  const pieces = (JSON.parse(row.d_pieces ?? '[]') as Span[]).map(({ start, end }) => ({
    start: start + by,
    end: end + by,
  }))
  const cue = here(shifted(spanOf(row.d_cue_start, row.d_cue_end), by), row.d_cue)
  const mention = here(shifted(spanOf(row.d_speaker_start, row.d_speaker_end), by), row.d_speaker_words)
  const exact = text.slice(own.start, own.end)
  return { ...own, pieces, exact, cue: cue && { ...cue, words: row.d_cue ?? '' }, mention }
}

type DecidedOn = Quote['decidedOn']

/** The words that were decided on, of which the current text has others. */
const formerWords = (library: Library, row: QuoteRow): DecidedOn => {
  if (row.placed_state !== 'changed' || row.d_revision_id === null) return null
  const revision = one<Omit<NonNullable<DecidedOn>, 'words'>>(
    library,
    'SELECT id AS revisionId, number AS revisionNumber, original_sha256 AS originalSha256 FROM revision WHERE id = ?',
    row.d_revision_id,
  )
  if (revision === undefined) return null
  const text = readText(library, row.d_revision_id)
  return { words: text.slice(row.d_own_start ?? 0, row.d_own_end ?? 0), ...revision }
}

type Decided = { resolved: ResolvedEntity | null; text: string; decidedOn: DecidedOn }

const decidedQuote = (row: QuoteRow, { resolved, text, decidedOn }: Decided): Quote => {
  const { mention, ...words } = wordsNow(row, text)
  return {
    ...commonOf(row),
    ...words,
    decidedOn,
    kind: row.d_kind ?? 'direct',
    speaker: speakerOf({ words: row.d_speaker_words, name: row.d_speaker_name, mention }, resolved),
    addressee: row.d_addressee,
    foundSpeaker: row.d_found_speaker,
    confidence: row.f_confidence,
    why: row.f_why ?? 'you decided on it; this version of the engine does not find it',
  }
}

/** Makes quotations of rows; a speaker of many of them is looked up once. */
export const quoteMaker = (library: Library): ((row: QuoteRow) => Quote) => {
  const resolve = cachingResolver(library)
  const byId = new Map<EntityId, ResolvedEntity>()
  let read = { revisionId: '', text: '' }
  const resolved = ({ entity_id, name_kind, name }: QuoteRow): ResolvedEntity | null => {
    if (entity_id === null) return name_kind === null || name === null ? null : resolve(name_kind, name)
    const known = byId.get(entity_id) ?? resolveById(library, entity_id, null)
    byId.set(entity_id, known)
    return known
  }
  return (row) => {
    if (row.quote_id === null) return foundQuote(row, resolved(row))
    if (read.revisionId !== row.revision_id) {
      read = { revisionId: row.revision_id, text: readText(library, row.revision_id) }
    }
    return decidedQuote(row, {
      resolved: resolved(row),
      text: read.text,
      decidedOn: formerWords(library, row),
    })
  }
}
