// A highlight is evidence of words, or of an image. Its passage, made in one revision, never changes; where the words are in
// the current one is a placement, which was worked out when that revision was made. A person may only choose
// its colour and style, decide what is to become of it where the words were changed, and delete it. Other bounds
// are another highlight, which takes its place (highlight-extent.ts).

import type { ArticleId, HighlightId, RevisionId } from '../../../preload/contract/common'
import type {
  Highlight,
  HighlightColor,
  HighlightStyle,
  Passage,
  Placement,
  RewordingDecision,
} from '../../../preload/contract/highlight'
import { checkPassage } from '../articles/check-passage'
import { isIntact, watched } from '../database/checksum'
import { all, type Library, one, type Row, transaction } from '../database/database'
import type { RowOf } from '../database/columns'
import type { highlight } from '../database/personal-tables'
import { notFound } from '../database/errors'
import { newId } from '../database/ids'
import { quoted, wholeCharacters } from '../database/text'
import type { Writing } from '../journal/journal'
import { act, insertRow, removeRow, updateRow } from '../journal/write'
import { recoloring } from './colors'

type HighlightRow = RowOf<typeof highlight>

/** A highlight as it is kept, before its words are compared with those at its place: that is not SQL. */
export type StoredHighlight = Omit<Highlight, 'rewording'> & {
  /** The revision that its placement is in: the article's current one. */
  placedIn: RevisionId
  decided: { decision: RewordingDecision; words: string } | null
}

type PlacedRow = Row &
  HighlightRow & {
    revision_number: number
    original_sha256: string
    current_revision_id: RevisionId
    placed_state: Placement['state'] | null
    placed_start: number | null
    placed_end: number | null
    placed_image: string | null
    image_width: number | null
    image_height: number | null
  }

// A place for every highlight of a former revision was stored when the article was corrected.
const placed = `
  SELECT h.*, r.number AS revision_number, r.original_sha256, a.revision_id AS current_revision_id,
    p.state AS placed_state, p.start_offset AS placed_start, p.end_offset AS placed_end, p.image_sha256 AS placed_image,
    i.width AS image_width, i.height AS image_height
  FROM highlight h JOIN article a ON a.id = h.article_id JOIN revision r ON r.id = h.revision_id
  LEFT JOIN image i ON i.sha256 = h.image_sha256
  LEFT JOIN highlight_placement p ON p.highlight_id = h.id AND p.revision_id = a.revision_id
  WHERE h.deleted_at IS NULL`

/**
 * In the order in which they stand in their text; those that are gone from it last. The checksum of every row
 * is looked at: one that was changed on the disk is reported, and shown all the same.
 */
export function list(library: Library, { articleId }: { articleId: ArticleId }): StoredHighlight[] {
  const rows = all<PlacedRow>(library, `${placed} AND h.article_id = ?`, articleId)
  const startOf = ({ placement }: StoredHighlight) =>
    placement.state === 'gone' ? Infinity : placement.start
  const order = (a: StoredHighlight, b: StoredHighlight) =>
    startOf(a) === startOf(b) ? (a.id < b.id ? -1 : 1) : startOf(a) - startOf(b)
  return watched(library, 'highlight', rows).map(highlightOf).sort(order)
}

function highlightOf(row: PlacedRow): StoredHighlight {
  return {
    id: row.id,
    articleId: row.article_id,
    revisionId: row.revision_id,
    revisionNumber: row.revision_number,
    originalSha256: row.original_sha256,
    passage: {
      start: row.start_offset,
      end: row.end_offset,
      exact: row.exact,
      prefix: row.prefix,
      suffix: row.suffix,
    },
    image: imageOf(row),
    placement: placementOf(row),
    placedIn: row.current_revision_id,
    decided: row.decision === null ? null : { decision: row.decision, words: row.decision_words ?? '' },
    color: row.color,
    style: row.style ?? 'wash',
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    version: row.version,
    ...(isIntact('highlight', row) ? {} : { isDamaged: true as const }),
  }
}

function imageOf(row: PlacedRow): Highlight['image'] {
  const { image_sha256: hash, image_words: words, image_width: width, image_height: height } = row
  if (hash === null || words === null || width === null || height === null) return null
  const isPlacedHere = row.revision_id === row.current_revision_id
  return { sha256: hash, width, height, words, shown: isPlacedHere ? hash : row.placed_image }
}

/** What was marked, for the label of an act. */
export function calledOf({ passage, image }: { passage: Passage; image: { words: string } | null }): string {
  if (image === null) return quoted(passage.exact)
  return image.words === '' ? 'an image' : `the image ${quoted(image.words)}`
}

/** A highlight without a stored place in the current revision is gone from it, rather than guessed at. */
function placementOf(row: PlacedRow): Placement {
  if (row.revision_id === row.current_revision_id) {
    return { state: 'exact', start: row.start_offset, end: row.end_offset }
  }
  const { placed_state: state, placed_start: start, placed_end: end } = row
  return state === null || state === 'gone' || start === null || end === null
    ? { state: 'gone' }
    : { state, start, end }
}

/**
 * The highlight that stands for this one now: itself, or, where a person gave it other bounds, the one that took its
 * place, however often that was done. Null where there is none any more. Links name highlights that may have been replaced.
 */
export function currentHighlight(library: Library, highlightId: HighlightId): HighlightId | null {
  const row = one<{ id: HighlightId }>(
    library,
    `WITH RECURSIVE later (id) AS (
       SELECT ? UNION SELECT h.id FROM later JOIN highlight h ON h.replaces = later.id
     )
     SELECT h.id FROM later JOIN highlight h ON h.id = later.id
     WHERE h.deleted_at IS NULL ORDER BY h.n DESC LIMIT 1`,
    highlightId,
  )
  return row?.id ?? null
}

/** Of one that was replaced, the highlight in its place. Throws `not-found` where there is none, or it was deleted. */
export function get(library: Library, highlightId: HighlightId): StoredHighlight {
  const found = findHighlight(library, highlightId)
  if (found === null) throw notFound('highlight')
  return found
}

/** The same; null where there is none, or it was deleted. */
export function findHighlight(library: Library, highlightId: HighlightId): StoredHighlight | null {
  const id = currentHighlight(library, highlightId)
  const row = one<PlacedRow>(library, `${placed} AND h.id = ?`, id)
  const [watchedRow] = watched(library, 'highlight', row === undefined ? [] : [row])
  return watchedRow === undefined ? null : highlightOf(watchedRow)
}

export type Draft = {
  articleId: ArticleId
  revisionId: RevisionId
  passage: Passage
  color: HighlightColor
  style?: HighlightStyle
  /** The image that is marked; none for words. */
  image?: Pick<NonNullable<Highlight['image']>, 'sha256' | 'words'>
  /** Whose place it takes. */
  replaces?: HighlightId
}

/**
 * Enters a highlight as a part of an act, and answers its id: the only place that writes a new one. No person has decided
 * on it yet, because it is on the words that were marked. `madeAt`: when, where another program made it first.
 */
export function insertHighlight(
  writing: Writing,
  { articleId, revisionId, passage, color, style = 'wash', image, replaces }: Draft,
  madeAt: string = writing.at,
): HighlightId {
  const id = newId() as HighlightId
  const row = {
    id,
    article_id: articleId,
    revision_id: revisionId,
    start_offset: passage.start,
    end_offset: passage.end,
    exact: passage.exact,
    prefix: wholeCharacters(passage.prefix),
    suffix: wholeCharacters(passage.suffix),
    color,
    decision: null,
    decision_words: null,
    style: storedStyle(style),
    replaces: replaces ?? null,
    image_sha256: image?.sha256 ?? null,
    image_words: image?.words ?? null,
  }
  insertRow(writing, 'highlight', row, madeAt)
  return id
}

/** A wash is what every highlight was before there were styles: it is stored as none, so that older rows say the same. */
function storedStyle(style: HighlightStyle): 'underline' | null {
  return style === 'wash' ? null : style
}

/**
 * Throws `conflict` where the article has another text by now than the window showed, or has other words
 * there.
 */
export function create(library: Library, draft: Draft): StoredHighlight {
  return transaction(library, () => {
    const { articleId, passage } = draft
    checkPassage(library, draft)
    const about = { label: `highlight ${quoted(passage.exact)}`, articleId }
    const id = act(library, about, (writing) => insertHighlight(writing, draft))
    return get(library, id)
  })
}

export function setColor(
  library: Library,
  { highlightId, color }: { highlightId: HighlightId; color: HighlightColor },
): StoredHighlight {
  return transaction(library, () => {
    const highlight = get(library, highlightId)
    const { id, articleId } = highlight
    const label = recoloring(library, color, calledOf(highlight))
    act(library, { label, articleId }, (writing) => {
      updateRow(writing, 'highlight', id, { color })
    })
    return get(library, id)
  })
}

const styleVerbs: Record<HighlightStyle, string> = { wash: 'fill', underline: 'underline' }

export function setStyle(
  library: Library,
  { highlightId, style }: { highlightId: HighlightId; style: HighlightStyle },
): StoredHighlight {
  return transaction(library, () => {
    const highlight = get(library, highlightId)
    const { id, articleId } = highlight
    act(library, { label: `${styleVerbs[style]} ${calledOf(highlight)}`, articleId }, (writing) => {
      updateRow(writing, 'highlight', id, { style: storedStyle(style) })
    })
    return get(library, id)
  })
}

const decisionVerbs: Record<RewordingDecision, string> = {
  kept: 'keep on its new words',
  detached: 'detach from the text',
}

/**
 * What becomes of a highlight whose words were changed. `words` is the wording that the person saw: where a
 * later revision has another one, the decision no longer counts and the person is asked again.
 */
export function decide(
  library: Library,
  { highlightId, decision, words }: { highlightId: HighlightId; decision: RewordingDecision; words: string },
): StoredHighlight {
  return transaction(library, () => {
    const highlight = get(library, highlightId)
    const { id, articleId } = highlight
    act(library, { label: `${decisionVerbs[decision]} ${calledOf(highlight)}`, articleId }, (writing) => {
      updateRow(writing, 'highlight', id, { decision, decision_words: words })
    })
    return get(library, id)
  })
}

/** Deletes a highlight with its notes as a part of an act, so that undo brings them back with it. */
export function removeHighlight(writing: Writing, highlightId: HighlightId): void {
  const notes = all<{ id: string }>(
    writing.library,
    'SELECT id FROM note WHERE highlight_id = ? AND deleted_at IS NULL',
    highlightId,
  )
  for (const { id } of notes) removeRow(writing, 'note', id)
  removeRow(writing, 'highlight', highlightId)
}

export function remove(
  library: Library,
  { highlightId }: { highlightId: HighlightId },
): Record<string, never> {
  return transaction(library, () => {
    const highlight = get(library, highlightId)
    const { id, articleId } = highlight
    act(library, { label: `delete highlight ${calledOf(highlight)}`, articleId }, (writing) => {
      removeHighlight(writing, id)
    })
    return {}
  })
}
