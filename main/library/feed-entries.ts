import type { ArticleId, FeedId } from '../../preload/contract/common'
import { type ReadingToImport, findDuplicate, insertArticle } from './capture'
import { sha256 } from './checksum'
import { all, type Library, one, run, transaction } from './database'
import { newId, now } from './ids'
import { keepBytes } from './originals'
import type { PlacePassage } from './placements'
import { articleAt } from './recapture'
import { replaceText } from './replace-text'
import { quoted } from './text'
import { act } from './write'

/** The entries of a feed as the library has them: what is the same by `entryMark` is nothing new. */
export const knownMarks = (library: Library, feedId: FeedId): string[] =>
  all<{ mark: string }>(
    library,
    `SELECT coalesce(original_sha256, '*') || ' ' || key AS mark FROM feed_entry WHERE feed_id = ?`,
    feedId,
  ).map(({ mark }) => mark)

export type EntryToTake = { feedId: FeedId; key: string; isSummary: boolean; reading: ReadingToImport }

/** An article that came another way: by hand, or by another feed. Whoever deleted it does not want it back. */
const alreadyThere = (library: Library, { fields, original, text }: ReadingToImport): ArticleId | null =>
  articleAt(library, fields.url)?.articleId ??
  findDuplicate(library, { bytesSha256: sha256(original.bytes), text })?.articleId ??
  null

const remember = (
  library: Library,
  { feedId, key, isSummary }: EntryToTake,
  articleId: ArticleId,
  original: string | null,
) =>
  run(
    library,
    `INSERT INTO feed_entry (feed_id, key, article_id, summary_sha256, original_sha256, first_at)
     VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
    feedId,
    key,
    articleId,
    isSummary ? original : null,
    original,
    now(),
  )

type Taken = { article_id: ArticleId; is_as_taken: 0 | 1 }

/** The article that an entry became, and whether its text is still the feed's: no page's, and not deleted. */
const takenBefore = (library: Library, { feedId, key }: EntryToTake): Taken | undefined =>
  one<Taken>(
    library,
    `SELECT e.article_id, a.deleted_at IS NULL AND r.original_sha256 = e.original_sha256 AS is_as_taken
     FROM feed_entry e JOIN article a ON a.id = e.article_id JOIN revision r ON r.id = a.revision_id
     WHERE e.feed_id = ? AND e.key = ? AND e.original_sha256 IS NOT NULL`,
    feedId,
    key,
  )

/** An entry that its site has changed since: another revision of its article, where that still has the feed's text. */
const takeChange = (
  library: Library,
  { feedId, key, isSummary, reading }: EntryToTake,
  { article_id: articleId, is_as_taken }: Taken,
  placePassage: PlacePassage,
): void => {
  const { text, original, fields } = reading
  const hash = sha256(original.bytes)
  const isOther = findDuplicate(library, { bytesSha256: hash, text }) === null
  if (is_as_taken === 1 && isOther) {
    const label = `take the new text of ${quoted(fields.title)} from its feed`
    replaceText(library, { articleId, reading, label, isAside: true }, placePassage)
  }
  run(
    library,
    'UPDATE feed_entry SET original_sha256 = ?, summary_sha256 = ? WHERE feed_id = ? AND key = ?',
    hash,
    isSummary ? hash : null,
    feedId,
    key,
  )
}

/**
 * An entry of a feed as an article; null where the library has it. Journalled, but undo passes it over: it came by
 * itself, and nobody who takes back a highlight means the morning's news. One that is known and has changed since is
 * another revision.
 */
export const takeEntry = (
  library: Library,
  entry: EntryToTake,
  placePassage: PlacePassage,
): ArticleId | null => {
  const { reading } = entry
  const hash = keepBytes(library, reading.original.bytes)
  return transaction(library, () => {
    const before = takenBefore(library, entry)
    if (before !== undefined) {
      takeChange(library, entry, before, placePassage)
      return null
    }
    const there = alreadyThere(library, reading)
    if (there !== null) {
      remember(library, entry, there, null)
      return null
    }
    const articleId = newId() as ArticleId
    const label = `take ${quoted(reading.fields.title)} from its feed`
    act(library, { label, articleId, isAside: true }, (writing) => {
      insertArticle(writing, { articleId, hash, reading })
    })
    remember(library, entry, articleId, hash)
    return articleId
  })
}
