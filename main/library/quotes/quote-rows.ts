import type { ArticleId, EntityId, RevisionId } from '../../../preload/contract/common'
import type { EntityKind } from '../../../preload/contract/entity'
import type { Quote, QuoteSpeaker, Span } from '../../../preload/contract/quote'
import { type Held, read, type RowOf, selected } from '../database/columns'
import { type Library, one, type Row } from '../database/database'
import { found_quote, type quote_listing } from '../database/derived-tables'
import { quote } from '../database/personal-tables'
import { sql } from '../database/sql'
import { type ResolvedEntity, resolveById, cachingResolver } from '../entities/resolve-name'
import { readText } from '../articles/revisions'

// What is read of the quotation that the engine found, and of the one that a person decided on, by their
// aliases.
const found = {
  alias: sql`f`,
  table: found_quote,
  names: [
    'pieces',
    'kind',
    'words',
    'cue_start',
    'cue_end',
    'cue',
    'speaker_start',
    'speaker_end',
    'speaker_words',
    'speaker_name',
    'addressee',
    'confidence',
    'why',
  ],
} as const
const decided = {
  alias: sql`d`,
  table: quote,
  names: [
    'id',
    'revision_id',
    'start_offset',
    'end_offset',
    'own_start',
    'own_end',
    'pieces',
    'kind',
    'cue_start',
    'cue_end',
    'cue',
    'speaker_start',
    'speaker_end',
    'speaker_words',
    'speaker_name',
    'found_speaker',
    'addressee',
  ],
} as const

type FoundPart = Pick<RowOf<typeof found_quote>, (typeof found.names)[number]>
type DecidedPart = Pick<RowOf<typeof quote>, (typeof decided.names)[number]>
/** Where a decided quotation stands in the current revision. One whose words are gone is in no list. */
type Placed = { state: 'exact' | 'moved' | 'changed'; start: number; end: number }

/**
 * A line of the list of quotations, as it is read: `Row` holds the columns of `found` and `decided` besides.
 *
 * `n` may be another one whenever the list is made anew; by `start_offset` and `end_offset` acts find the
 * quotation, and they stay when a person adjusts its words. Who speaks is `entity_id` where a person chose an
 * entity, else `name` with its kind as they were found, else nobody: no line has both.
 */
export type ListedQuote = Row &
  Held<
    typeof quote_listing,
    'n' | 'dated' | 'article_n' | 'start_offset' | 'end_offset' | 'state' | 'entity_id'
  > & {
    article_id: ArticleId
    revision_id: RevisionId
    name_kind: EntityKind | null
    name: string | null
    placed_state: Placed['state'] | null
    placed_start: number | null
    placed_end: number | null
  }

/**
 * What is known of a listed quotation: it was found, or decided on, or both. What a person decided holds
 * against what was found; of a quotation that is both, only confidence and reason come from the engine.
 */
type FoundOnly = { found: FoundPart; decided: null }
type Decided = { found: FoundPart | null; decided: DecidedPart & { placed: Placed } }

/**
 * The columns of a ListedQuote, of listing l. What was decided on in the current revision needs no placement.
 */
export const quoteColumns = sql`
  l.n, l.dated, l.article_n, a.id AS article_id, a.revision_id, l.start_offset, l.end_offset, l.state,
  k.kind AS name_kind, k.name, l.entity_id, ${selected(found)}, ${selected(decided)},
  CASE WHEN d.revision_id = a.revision_id THEN 'exact' ELSE p.state END AS placed_state,
  CASE WHEN d.revision_id = a.revision_id THEN d.start_offset ELSE p.start_offset END AS placed_start,
  CASE WHEN d.revision_id = a.revision_id THEN d.end_offset ELSE p.end_offset END AS placed_end`

/**
 * Joined to a listing l that comes first. CROSS JOIN keeps it the outer one: SQLite never changes the order
 * of such a join. Lines then come in the order of the listing's index, so that a LIMIT ends the reading and
 * not only the answer.
 */
export const quoteTables = sql`
  CROSS JOIN article a ON a.n = l.article_n
  LEFT JOIN found_name k ON k.n = l.name_n
  LEFT JOIN found_quote f ON f.n = l.found_n
  LEFT JOIN quote d ON d.id = l.quote_id
  LEFT JOIN decision_placement p ON p.row_id = d.id AND p.revision_id = a.revision_id`

type Common = Pick<Quote, 'articleId' | 'revisionId' | 'at' | 'state'>

/** As a row has it: "he" in the text, "Vladimir Putin" for whom it stands, and where "he" is written. */
type Speaking = { words: string | null; name: string | null; mention: Span | null }

type Cue = { cue_start: number | null; cue_end: number | null; cue: string | null }

type Words = Pick<Quote, 'start' | 'end' | 'pieces' | 'exact' | 'cue'> & { mention: Span | null }

type DecidedOn = Quote['decidedOn']

// What stands for the engine's reason where a newer engine finds no such quotation; the decision stays.
const undetected = 'you decided on it; this version of the engine does not find it'

type Context = { resolved: ResolvedEntity | null; text: string; decidedOn: DecidedOn }

/**
 * Makes quotations of the lines of the list. It remembers who speaks and the text that it read last: a page
 * of the ledger has the same few speakers, and lines of one article follow each other. A maker is for one
 * answer only: names that change behind its back would stay as they were. Reading a line that stands for no
 * quotation throws.
 */
export function quoteMaker(library: Library): (row: ListedQuote) => Quote {
  const resolve = cachingResolver(library)
  const byId = new Map<EntityId, ResolvedEntity>()
  let last = { revisionId: '', text: '' }
  const resolved = ({ entity_id, name_kind, name }: ListedQuote): ResolvedEntity | null => {
    if (entity_id === null) return name_kind === null || name === null ? null : resolve(name_kind, name)
    const known = byId.get(entity_id) ?? resolveById(library, entity_id, null)
    byId.set(entity_id, known)
    return known
  }
  return (row) => {
    const parts = partsOf(row)
    if (parts.decided === null) return foundQuote(row, parts.found, resolved(row))
    if (last.revisionId !== row.revision_id) {
      last = { revisionId: row.revision_id, text: readText(library, row.revision_id) }
    }
    return decidedQuote(row, parts, {
      resolved: resolved(row),
      text: last.text,
      decidedOn: formerWords(library, parts.decided),
    })
  }
}

/**
 * Parts a line by what was joined to it. The list names a quotation only where one stands, and its place only where it
 * is known, so anything else is a broken list: it throws, because a quotation made up of what is left would look true.
 */
function partsOf(row: ListedQuote): FoundOnly | Decided {
  const foundPart = read(row, found)
  const decidedPart = read(row, decided)
  if (decidedPart !== null) {
    const { placed_state: state, placed_start: start, placed_end: end } = row
    if (state === null || start === null || end === null)
      throw new Error(`Quotation ${decidedPart.id} is listed in a text where it has no place.`)
    return { found: foundPart, decided: { ...decidedPart, placed: { state, start, end } } }
  }
  if (foundPart === null) throw new Error(`Line ${row.n} of the list of quotations stands for none.`)
  return { found: foundPart, decided: null }
}

/** Its offsets need no shift: of all findings only those of the current revision are listed. */
function foundQuote(row: ListedQuote, part: FoundPart, resolved: ResolvedEntity | null): Quote {
  const mention = spanOf(part.speaker_start, part.speaker_end)
  return {
    id: null,
    ...commonOf(row),
    start: row.start_offset,
    end: row.end_offset,
    pieces: piecesOf(part.pieces),
    exact: part.words,
    decidedOn: null,
    kind: part.kind,
    cue: cueOf(spanOf(part.cue_start, part.cue_end), part),
    speaker: speakerOf({ words: part.speaker_words, name: part.speaker_name, mention }, resolved),
    addressee: part.addressee,
    foundSpeaker: null,
    confidence: part.confidence,
    why: part.why,
  }
}

/** A place in two columns, which are written together or not at all. */
function spanOf(start: number | null, end: number | null): Span | null {
  return start === null || end === null ? null : { start, end }
}

function commonOf(row: ListedQuote): Common {
  return {
    articleId: row.article_id,
    revisionId: row.revision_id,
    at: { start: row.start_offset, end: row.end_offset },
    state: row.state,
  }
}

/** The column is written by the library alone, and the schema checks that it is JSON. */
function piecesOf(json: string): Span[] {
  return JSON.parse(json) as Span[]
}

/** The verb of saying with its place; all three columns are filled or none is. */
function cueOf(span: Span | null, { cue }: Cue): Quote['cue'] {
  return span === null || cue === null ? null : { ...span, words: cue }
}

/**
 * Who speaks, by the words of the text where there are any; nobody where neither words nor a name are known.
 * The library's own name comes before the one that was found: an entity that was renamed or merged is called
 * as it is now. A speaker without a name ("a docker") is called by the words and has no page.
 */
function speakerOf({ words, name, mention }: Speaking, resolved: ResolvedEntity | null): QuoteSpeaker | null {
  const said = words ?? name ?? resolved?.name
  if (said === undefined) return null
  return { mention, words: said, name: resolved?.name ?? name ?? said, ref: resolved?.ref ?? null }
}

function decidedQuote(
  row: ListedQuote,
  { found: foundPart, decided: part }: Decided,
  { resolved, text, decidedOn }: Context,
): Quote {
  const { mention, ...words } = wordsNow(part, text)
  return {
    id: part.id,
    ...commonOf(row),
    ...words,
    decidedOn,
    kind: part.kind,
    speaker: speakerOf({ words: part.speaker_words, name: part.speaker_name, mention }, resolved),
    addressee: part.addressee,
    foundSpeaker: part.found_speaker,
    confidence: foundPart?.confidence ?? null,
    why: foundPart?.why ?? undetected,
  }
}

/**
 * Where all that was decided stands now: as far from the quotation's beginning as it was.
 *
 * Only the quotation's own place is worked out for a new revision. Its pieces, its verb of saying and its
 * speaker move with it, and the last two only where the same words stand there still: where a correction put
 * "claimed" for "said", the quotation is shown without a verb rather than with a mark on the wrong word.
 */
function wordsNow(part: Decided['decided'], text: string): Words {
  const placed = { start: part.placed.start, end: part.placed.end }
  const by = placed.start - part.start_offset
  const isAsLong = placed.end - placed.start === part.end_offset - part.start_offset
  // A soft hyphen more, and nothing in it stands as far from its beginning as it did.
  if (part.placed.state === 'changed' || !isAsLong) {
    const exact = text.slice(placed.start, placed.end)
    return { ...placed, pieces: [placed], exact, cue: null, mention: null }
  }
  // The words that were decided on must stand there: else nothing is marked.
  const here = (span: Span | null, words: string | null): Span | null =>
    span !== null && text.slice(span.start, span.end) === words ? span : null
  // A person may have adjusted the words; the quotation is still found by those that it had before.
  const own = { start: part.own_start + by, end: Math.min(text.length, part.own_end + by) }
  const pieces = piecesOf(part.pieces).map(({ start, end }) => ({ start: start + by, end: end + by }))
  const cue = here(shifted(spanOf(part.cue_start, part.cue_end), by), part.cue)
  const mention = here(shifted(spanOf(part.speaker_start, part.speaker_end), by), part.speaker_words)
  const exact = text.slice(own.start, own.end)
  return { ...own, pieces, exact, cue: cueOf(cue, part), mention }
}

function shifted(span: Span | null, by: number): Span | null {
  return span === null ? null : { start: span.start + by, end: span.end + by }
}

/**
 * The words that were decided on, of which the current text has others. For each changed quotation this reads
 * the text of a second revision; most lists have none of them. The hash says of which original those words
 * are evidence.
 */
function formerWords(library: Library, part: Decided['decided']): DecidedOn {
  if (part.placed.state !== 'changed') return null
  const revision = one<Omit<NonNullable<DecidedOn>, 'words' | 'place'>>(
    library,
    sql`SELECT id AS revisionId, number AS revisionNumber, original_sha256 AS originalSha256
      FROM revision WHERE id = ${part.revision_id}`,
  )
  if (revision === undefined) return null
  const text = readText(library, part.revision_id)
  const place = { start: part.own_start, end: part.own_end }
  return { words: text.slice(place.start, place.end), place, ...revision }
}
