import type { ArticleId, FeedId } from '../../preload/contract/common'
import { type ReadingToImport, findDuplicate, insertArticle } from './capture'
import { sha256 } from './checksum'
import { all, type Library, run, transaction } from './database'
import { newId, now } from './ids'
import { keepBytes } from './originals'
import { articleAt } from './recapture'
import { quoted } from './text'
import { act } from './write'

/** The entries of a feed that the library has already. */
export const knownKeys = (library: Library, feedId: FeedId): string[] =>
  all<{ key: string }>(library, 'SELECT key FROM feed_entry WHERE feed_id = ?', feedId).map(({ key }) => key)

export type EntryToTake = { feedId: FeedId; key: string; isSummary: boolean; reading: ReadingToImport }

/** An article that came another way: by hand, or by another feed. Whoever deleted it does not want it back. */
const alreadyThere = (library: Library, { fields, original, text }: ReadingToImport): ArticleId | null =>
  articleAt(library, fields.url)?.articleId ??
  findDuplicate(library, { bytesSha256: sha256(original.bytes), text })?.articleId ??
  null

const remember = (
  library: Library,
  { feedId, key }: EntryToTake,
  articleId: ArticleId,
  summary: string | null,
) =>
  run(
    library,
    `INSERT INTO feed_entry (feed_id, key, article_id, summary_sha256, first_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO NOTHING`,
    feedId,
    key,
    articleId,
    summary,
    now(),
  )

/**
 * An entry of a feed as an article; null where the library has it. Journalled, but undo passes it over: it came by
 * itself, and nobody who takes back a highlight means the morning's news.
 */
export const takeEntry = (library: Library, entry: EntryToTake): ArticleId | null => {
  const { reading, isSummary } = entry
  const hash = keepBytes(library, reading.original.bytes)
  return transaction(library, () => {
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
    remember(library, entry, articleId, isSummary ? hash : null)
    return articleId
  })
}
