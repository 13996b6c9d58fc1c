import type { ArticleId } from '../../../preload/contract/common'
import type { Passage, Placement } from '../../../preload/contract/highlight'
import type { Held } from '../database/columns'
import { all, type Library, run } from '../database/database'
import type { highlight } from '../database/personal-tables'
import { type Sql, sql } from '../database/sql'
import { type Marked, placeImage, standingOnce } from './images/marked-images'
import { relistFindings } from './relist-findings'
import { readText } from './revisions'

/** Finds a passage's words in a text: `former` is the text that it was made in. Handed in: it is not SQL. */
export type PlacePassage = (passage: Passage, text: string, former: string) => Placement

/** Whose passages are followed into a new revision. */
type Noun = 'highlight' | 'mention' | 'quote'
export type Found = {
  noun: Noun
  id: string
  placement: Placement
  /** The image that a highlight is on, and where that stood; its placement is that of its passage alone. */
  image?: Marked
}

/** Highlights, quotations and mentions have these columns alike. */
type PassageRow = Held<
  typeof highlight,
  'revision_id' | 'start_offset' | 'end_offset' | 'exact' | 'prefix' | 'suffix'
> & { noun: Noun; id: string; image_sha256: string | null }

/** Where an article's highlights and decisions would be in another text. Deleted ones too: undo may bring them back. */
export function findPlacements(
  library: Library,
  { articleId, text, placePassage }: { articleId: ArticleId; text: string; placePassage: PlacePassage },
): Found[] {
  const rows = all<PassageRow>(library, passagesOf(articleId))
  let former = { revisionId: '', text: '' }
  return rows.map((row) => {
    if (former.revisionId !== row.revision_id) {
      former = { revisionId: row.revision_id, text: readText(library, row.revision_id) }
    }
    const passage = passageOf(row)
    const placement =
      former.text === text
        ? ({ state: 'exact', start: passage.start, end: passage.end } as const)
        : placePassage(passage, text, former.text)
    const { noun, id } = row
    const isThere = isInside(placement, text) && isCarried(noun, placement)
    return { noun, id, placement: isThere ? placement : { state: 'gone' }, ...markedImage(row) }
  })
}

function markedImage(row: PassageRow): Pick<Found, 'image'> {
  const { image_sha256: sha256, start_offset: start, end_offset: end, revision_id: revisionId } = row
  return sha256 === null ? {} : { image: { sha256, start, end, revisionId } }
}

/** The passages of an article that are followed, by the revision that they were made in. */
function passagesOf(articleId: ArticleId): Sql {
  return sql`
  SELECT 'highlight' AS noun, id, revision_id, start_offset, end_offset, exact, prefix, suffix, image_sha256
  FROM highlight WHERE article_id = ${articleId}
  UNION ALL
  SELECT 'mention', id, revision_id, start_offset, end_offset, exact, prefix, suffix, NULL
  FROM mention WHERE article_id = ${articleId}
  UNION ALL
  SELECT 'quote', id, revision_id, start_offset, end_offset, exact, prefix, suffix, NULL
  FROM quote WHERE article_id = ${articleId}
  ORDER BY revision_id`
}

function passageOf(row: PassageRow): Passage {
  return {
    start: row.start_offset,
    end: row.end_offset,
    exact: row.exact,
    prefix: row.prefix,
    suffix: row.suffix,
  }
}

/** Whether each passage of an article has been looked for; one may have been marked while a text was read. */
export function areAllFound(library: Library, articleId: ArticleId, found: readonly Found[]): boolean {
  const ids = new Set(found.map(({ id }) => id))
  return all<PassageRow>(library, passagesOf(articleId)).every(({ id }) => ids.has(id))
}

function isInside(placement: Placement, text: string): boolean {
  return placement.state === 'gone' || (placement.start < placement.end && placement.end <= text.length)
}

/** Whom other words name is for the person to say anew; highlights and quotations show both wordings. */
function isCarried(noun: Noun, placement: Placement): boolean {
  return noun !== 'mention' || placement.state !== 'changed'
}

/** Says where passages are in a revision, whose images are entered by then: a highlight on an image is where that is. */
export function storePlacements(library: Library, revisionId: string, found: readonly Found[]): void {
  const standingIn = standingOnce(library)
  for (const { noun, id, placement: ofPassage, image } of found) {
    const { placement, shown } =
      image === undefined
        ? { placement: ofPassage, shown: null }
        : placeImage(standingIn, revisionId, image, ofPassage)
    const { start = null, end = null } = placement.state === 'gone' ? {} : placement
    const where = sql`${revisionId}, ${placement.state}, ${start}, ${end}`
    run(
      library,
      noun === 'highlight'
        ? sql`INSERT OR REPLACE INTO highlight_placement
              (highlight_id, revision_id, state, start_offset, end_offset, image_sha256)
            VALUES (${id}, ${where}, ${shown})`
        : sql`INSERT OR REPLACE INTO decision_placement (noun, row_id, revision_id, state, start_offset, end_offset)
            VALUES (${noun}, ${id}, ${where})`,
    )
  }
  // Only now is it known where decisions stand in the revision.
  if (found.some(({ noun }) => noun !== 'highlight')) relistFindings(library, revisionId)
}
