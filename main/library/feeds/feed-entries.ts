import type { ArticleId, FeedId } from '../../../preload/contract/common'
import { waysToWrite } from '../articles/addresses'
import { type ReadingToImport, insertArticle } from '../articles/capture'
import type { feed_entry } from '../database/captured-tables'
import { sha256 } from '../database/checksum'
import type { Held } from '../database/columns'
import { all, type Library, one, run, transaction } from '../database/database'
import { newId, now } from '../database/ids'
import { keepBytes } from '../articles/originals'
import type { PlacePassage } from '../articles/placements'
import { replaceText } from '../articles/replace-text'
import { type Sameness, type Telling, tellingOf, tellingsOf } from './tellings'
import type { article } from '../database/personal-tables'
import { quoted } from '../database/text'
import { act } from '../journal/write'

/** The entries of a feed as the library has them: what is the same by `entryMark` is nothing new. */
export function knownMarks(library: Library, feedId: FeedId): string[] {
  return all<{ mark: string }>(
    library,
    `SELECT seen_sha256 || ' ' || key AS mark FROM feed_entry WHERE feed_id = ? AND seen_sha256 IS NOT NULL`,
    feedId,
  ).map(({ mark }) => mark)
}

type EntryToTake = {
  feedId: FeedId
  key: string
  /** All that stand in the feed beside it, its own among them. */
  keys: ReadonlySet<string>
  isSummary: boolean
  /** What the feed files it under. */
  categories?: readonly string[]
  reading: ReadingToImport
}

// As long as a person's may be. Some sites file an entry under all that it mentions.
const maxTagLength = 200
const maxCategories = 50

type Needs = Sameness & {
  placePassage: PlacePassage
  putTag: (
    writing: Parameters<typeof insertArticle>[0],
    on: { articleId: ArticleId },
    name: string,
    by: 'feed',
  ) => unknown
}

// More articles of one address or of the same words are no articles, and one look at them has to end.
const maxCandidates = 200

type Candidate = Held<typeof article, 'id'> & { is_of_feed: 0 | 1 }

type Before = Held<typeof feed_entry, 'article_id'> & { is_of_feed: 0 | 1 }

/**
 * An entry of a feed as an article; null where the library has it. Journalled, but undo passes it over: it came by
 * itself, and a person who takes back a highlight does not mean the morning's news. One that is known and has changed
 * since is another revision, but for an id that the feed has given to another story.
 */
export function storeFeedEntry(
  library: Library,
  entry: EntryToTake,
  { placePassage, putTag, ...sameness }: Needs,
): ArticleId | null {
  const { reading } = entry
  const hash = reading.original.sha256 ?? keepBytes(library, reading.original.bytes)
  const telling = tellingOf(reading)
  return transaction(library, () => {
    const there =
      takenBefore(library, entry, telling, sameness) ?? alreadyThere(library, entry, telling, sameness)
    if (there !== null) {
      remember(library, entry, { articleId: there, original: follow(library, entry, there, placePassage) })
      return null
    }
    const articleId = newId() as ArticleId
    const label = `take ${quoted(reading.fields.title)} from its feed`
    act(library, { label, articleId, skipUndo: true }, (writing) => {
      insertArticle(writing, { articleId, hash, reading })
      for (const name of (entry.categories ?? []).slice(0, maxCategories))
        putTag(writing, { articleId }, name.slice(0, maxTagLength), 'feed')
    })
    remember(library, entry, { articleId, original: hash })
    return articleId
  })
}

/** The article that the entry's id stands for; null where that is another story by now. */
function takenBefore(
  library: Library,
  entry: EntryToTake,
  telling: Telling,
  { isSamePage, isSameStory }: Sameness,
): ArticleId | null {
  const before = one<Before>(
    library,
    `SELECT article_id, original_sha256 IS NOT NULL AS is_of_feed FROM feed_entry WHERE feed_id = ? AND key = ?`,
    entry.feedId,
    entry.key,
  )
  if (before === undefined) return null
  const { article_id: articleId, is_of_feed: isOfFeed } = before
  const isSame = isOfFeed === 1 ? isSameStory : isSamePage
  if (tellingsOf(library, articleId).some((told) => isSame(told, telling))) return articleId
  setAside(library, entry, articleId)
  return null
}

/** The id stands for another story by now: what it stood for keeps its line, under a name that no entry has. */
function setAside(library: Library, { feedId, key }: EntryToTake, articleId: ArticleId): void {
  run(
    library,
    'UPDATE OR REPLACE feed_entry SET key = ? WHERE feed_id = ? AND key = ?',
    `${key}\n${articleId}`,
    feedId,
    key,
  )
}

/**
 * The article that an entry is, though it came another way: by hand, by another feed, or by an id that its site has
 * given up. A person who deleted it does not want it back.
 */
function alreadyThere(
  library: Library,
  entry: EntryToTake,
  telling: Telling,
  { isSamePage, isSameEntry }: Sameness,
): ArticleId | null {
  const is = ({ id, is_of_feed: isOfFeed }: Candidate): boolean => {
    if (isBeside(library, entry, id)) return false
    const isSame = isOfFeed === 1 ? isSameEntry : isSamePage
    return tellingsOf(library, id).some((told) => isSame(told, telling))
  }
  return candidatesFor(library, entry.reading).find(is)?.id ?? null
}

/** Whether another entry of the feed as it is now has become the article. */
function isBeside(library: Library, { feedId, key, keys }: EntryToTake, articleId: ArticleId): boolean {
  return all<Held<typeof feed_entry, 'key'>>(
    library,
    'SELECT key FROM feed_entry WHERE article_id = ? AND feed_id = ?',
    articleId,
    feedId,
  ).some((other) => other.key !== key && keys.has(other.key))
}

/** Articles at an entry's address, or with exactly its words, the newest first. */
function candidatesFor(library: Library, { fields, original, text }: ReadingToImport): Candidate[] {
  const ways = fields.url === null ? [] : waysToWrite(fields.url)
  return all<Candidate>(
    library,
    `SELECT a.id, EXISTS (
       SELECT 1 FROM feed_entry e WHERE e.article_id = a.id AND e.original_sha256 IS NOT NULL) AS is_of_feed
     FROM article a WHERE a.id IN (
       SELECT id FROM article WHERE url IN (${ways.map(() => '?').join(', ')})
       UNION SELECT article_id FROM revision WHERE original_sha256 = ?
       UNION SELECT article_id FROM revision WHERE text_sha256 = ?)
     ORDER BY a.n DESC LIMIT ${maxCandidates}`,
    ...ways,
    sha256(original.bytes),
    sha256(text),
  )
}

/** `original`: the bytes that the article has of the entry; null where its text is another's. */
function remember(
  library: Library,
  { feedId, key, isSummary, reading }: EntryToTake,
  { articleId, original }: { articleId: ArticleId; original: string | null },
): void {
  run(
    library,
    `INSERT INTO feed_entry (feed_id, key, article_id, original_sha256, summary_sha256, seen_sha256, first_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET seen_sha256 = excluded.seen_sha256,
       original_sha256 = coalesce(excluded.original_sha256, original_sha256),
       summary_sha256 = iif(excluded.original_sha256 IS NULL, summary_sha256, excluded.summary_sha256)`,
    feedId,
    key,
    articleId,
    original,
    isSummary ? original : null,
    sha256(reading.original.bytes),
    now(),
  )
}

/** Answers the bytes that the article's text is of, where it is the feed's. */
function follow(
  library: Library,
  entry: EntryToTake,
  articleId: ArticleId,
  placePassage: PlacePassage,
): string | null {
  const { reading } = entry
  const taken = takenAs(library, entry, articleId)
  if (taken === null || taken.text === sha256(reading.text)) return taken?.original ?? null
  const label = `take the new text of ${quoted(reading.fields.title)} from its feed`
  replaceText(library, { articleId, reading, label, skipUndo: true }, placePassage)
  return sha256(reading.original.bytes)
}

/** By what bytes of the feed's the article came to its text; null where it has another by now, or is deleted. */
function takenAs(library: Library, { feedId }: EntryToTake, articleId: ArticleId) {
  return (
    one<{ original: string; text: string }>(
      library,
      `SELECT r.original_sha256 AS original, r.text_sha256 AS text
     FROM article a JOIN revision r ON r.id = a.revision_id
     JOIN feed_entry e ON e.article_id = a.id AND e.original_sha256 = r.original_sha256
     WHERE a.id = ? AND e.feed_id = ? AND a.deleted_at IS NULL`,
      articleId,
      feedId,
    ) ?? null
  )
}
