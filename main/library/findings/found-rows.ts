// How findings are kept: rows that can be made anew at any time, and so outside of the journal. They are tied
// to an analysis of a revision and go with it. Offsets are UTF-16 units into that revision's text.

import type { FoundDate } from '../../../preload/contract/date'
import type { EntityKind, FoundEntity, FoundMention } from '../../../preload/contract/entity'
import type { FoundQuote, Span } from '../../../preload/contract/quote'
import { all, type Library, one, run } from '../database/database'
import { isLetters, nameKey } from '../database/names'

/** A found entity as it is stored: `nameN` is its name library-wide, `decision…` what a naming is looked up by. */
export type StoredEntity = FoundEntity & {
  n: number
  nameN: number
  decisionKind: EntityKind
  decisionFolded: string
}

type FoundRow = Omit<StoredEntity, 'mentions'>
type MentionRow = FoundMention & { found_entity_n: number }

/**
 * All that an analysis found of people, organisations and places, in the order in which it gave them, in two
 * queries.
 */
export function foundIn(library: Library, analysis: number): StoredEntity[] {
  const entities = all<FoundRow>(
    library,
    `SELECT n, key, kind, name, name_n AS nameN, decision_kind AS decisionKind, decision_folded AS decisionFolded
     FROM found_entity WHERE analysis_n = ? ORDER BY n`,
    analysis,
  )
  const mentions = all<MentionRow>(
    library,
    `SELECT m.found_entity_n, m.start_offset AS start, m.end_offset AS end, m.confidence, m.why
     FROM found_entity f JOIN found_mention m ON m.found_entity_n = f.n
     WHERE f.analysis_n = ? ORDER BY m.start_offset`,
    analysis,
  )
  const byEntity = new Map<number, FoundMention[]>(entities.map(({ n }) => [n, []]))
  for (const { found_entity_n, ...mention } of mentions) byEntity.get(found_entity_n)?.push(mention)
  return entities.map((entity) => ({ ...entity, mentions: byEntity.get(entity.n) ?? [] }))
}

/**
 * The number of a name, entered where it is new. Wordings with the same nameKey are one name; the first keeps
 * its spelling.
 */
export function nameNumber(library: Library, kind: EntityKind, name: string): number {
  const folded = nameKey(kind, name)
  const find = () =>
    one<{ n: number }>(library, 'SELECT n FROM found_name WHERE folded = ? AND kind = ?', folded, kind)?.n
  const known = find()
  if (known !== undefined) return known
  run(library, 'INSERT INTO found_name (kind, folded, name) VALUES (?, ?, ?)', kind, folded, name)
  return find() ?? 0
}

/** Where findings belong, and what a person decided in that article before they were made. */
type Target = { analysis: number; text: string; decided: readonly Decided[] }

/** A name that a person decided on in the article. */
export type Decided = { kind: EntityKind; folded: string }

/** Answers the number of the stored entity. A place where the engine found two mentions is kept once. */
export function insertEntity(library: Library, entity: FoundEntity, target: Target): number {
  const { key, kind, name, mentions } = entity
  const nameN = nameNumber(library, kind, name)
  const decision = matchDecision(entity, target)
  const n =
    one<{ n: number }>(
      library,
      `INSERT INTO found_entity (analysis_n, key, kind, name, name_n, decision_kind, decision_folded)
       VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING n`,
      target.analysis,
      key,
      kind,
      name,
      nameN,
      decision.kind,
      decision.folded,
    )?.n ?? 0
  for (const { start, end, confidence, why } of mentions) {
    run(
      library,
      `INSERT INTO found_mention (found_entity_n, start_offset, end_offset, confidence, why)
       VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
      n,
      start,
      end,
      confidence,
      why,
    )
  }
  insertTies(library, entity, nameN, n, target.text)
  return n
}

// Another engine may call the same one by another form, or take it for another kind: the decision holds all the same.
function matchDecision(entity: FoundEntity, { text, decided }: Target): Decided {
  const own = { kind: entity.kind, folded: nameKey(entity.kind, entity.name) }
  if (decided.length === 0) return own
  const forms = new Set(entity.mentions.map(({ start, end }) => nameKey(entity.kind, text.slice(start, end))))
  const isOwn = ({ kind, folded }: Decided) => kind === own.kind && folded === own.folded
  return (
    decided.find(isOwn) ??
    decided.find(({ folded }) => folded === own.folded) ??
    decided.find(({ kind, folded }) => kind === own.kind && forms.has(folded)) ??
    own
  )
}

/**
 * Notes which letters the article uses for a longer name: "IEA" for the International Energy Agency. Only
 * organisations and places have such, and only a name of several words can be shortened.
 */
function insertTies(library: Library, entity: FoundEntity, nameN: number, n: number, text: string): void {
  if (entity.kind === 'person') return
  const own = nameKey(entity.kind, entity.name)
  if (!own.includes(' ')) return
  const forms = entity.mentions.map(({ start, end }) => text.slice(start, end)).filter(isLetters)
  for (const folded of new Set(forms.map((form) => nameKey(entity.kind, form)))) {
    if (folded === own) continue
    run(
      library,
      'INSERT INTO found_tie (kind, folded, name_n, found_entity_n) VALUES (?, ?, ?, ?)',
      entity.kind,
      folded,
      nameN,
      n,
    )
  }
}

/** The words of cue and speaker are kept beside their places: lists show them without reading the text. */
export function insertQuote(
  library: Library,
  quote: FoundQuote,
  { analysis, text }: Target,
  entityNumbers: ReadonlyMap<string, number>,
): void {
  const { start, end, pieces, kind, cue, speaker, addressee, confidence, why } = quote
  const values = {
    analysis_n: analysis,
    start_offset: start,
    end_offset: end,
    pieces: JSON.stringify(pieces),
    kind,
    words: text.slice(start, end),
    cue_start: cue?.start ?? null,
    cue_end: cue?.end ?? null,
    cue: wordsAt(text, cue),
    speaker_start: speaker?.start ?? null,
    speaker_end: speaker?.end ?? null,
    speaker_words: speaker?.text ?? null,
    speaker_name: speaker?.name ?? null,
    speaker_found_n: entityNumbers.get(speaker?.entity ?? '') ?? null,
    addressee,
    confidence,
    why,
  }
  const columns = Object.keys(values)
  run(
    library,
    `INSERT INTO found_quote (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})
     ON CONFLICT DO NOTHING`,
    ...Object.values(values),
  )
}

function wordsAt(text: string, span: Span | null): string | null {
  return span === null ? null : text.slice(span.start, span.end)
}

/** With the bounds of its line: by these it is asked which names stand in the same paragraph. */
export function insertDate(library: Library, date: FoundDate, { analysis, text }: Target): void {
  const { start, end, value, words, confidence, why } = date
  const lineEnd = text.indexOf('\n', end)
  run(
    library,
    `INSERT INTO found_date
       (analysis_n, start_offset, end_offset, value, words, confidence, why, line_start, line_end)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
    analysis,
    start,
    end,
    value,
    words,
    confidence,
    why,
    text.lastIndexOf('\n', start - 1) + 1,
    lineEnd === -1 ? text.length : lineEnd,
  )
}
