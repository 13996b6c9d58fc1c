import { isTextRole, type Line, type Reading } from '../../../preload/contract/importing'
import { articleAddress, fieldsOf } from '../fields'
import { withDateline } from '../plain-text/dateline'
import { plainWords } from '../pages/entities'
import type { TakeApart } from '../take-apart'
import { bodyOf } from './entry-body'
import { keysOf } from './entry-keys'
import type { Feed, FeedEntry, FeedText } from './feed'
import { feedDate } from './feed-date'
import { originalsOf } from './originals'
import { entryMark, type ParsedEntry, type ParsedFeed } from './parsed'
import type { ReadFeed } from './read-feed'

const maxTitleLength = 500

type Context = { feed: Feed; url: string; takeApart: TakeApart }
type Known = { key: string; original: string }

/** A feed's entries as articles, those left out that are known as they are; none of them for null. */
export async function readEntries(
  { feed, text }: ReadFeed,
  { url, known, takeApart }: { url: string; known: readonly string[] | null; takeApart: TakeApart },
): Promise<ParsedFeed> {
  const seen = new Set<string>()
  const marks = new Set(known)
  const wanted = known === null ? [] : feed.entries
  const originals = originalsOf(text, wanted)
  const keys = keysOf(wanted)
  const entries: ParsedEntry[] = []
  for (const [at, entry] of wanted.entries()) {
    const [key = '', original = ''] = [keys[at], originals[at]]
    if (seen.has(key) || marks.has(entryMark(key, original))) continue
    seen.add(key)
    const parsed = await parsedEntry(entry, { key, original }, { feed, url, takeApart })
    if (parsed !== null) entries.push(parsed)
  }
  return { kind: 'feed', title: wordsOf(feed.title), siteUrl: articleAddress(feed.link, url), entries, keys }
}

async function parsedEntry(
  entry: FeedEntry,
  { key, original }: Known,
  context: Context,
): Promise<ParsedEntry | null> {
  const { feed, url: base, takeApart } = context
  const url = articleAddress(entry.link, base)
  const { lines, isSummary } = await bodyOf(entry, url ?? base, takeApart)
  const first = lines.find(({ role }) => role !== 'left-out')?.text
  const title = wordsOf(entry.title) ?? first?.slice(0, 100) ?? null
  if (title === null) return null
  const byline = entry.author?.replace(/\s+/gu, ' ').slice(0, maxTitleLength) ?? null
  const published = feedDate(entry.published ?? entry.updated)
  const updated = entry.published === null ? null : feedDate(entry.updated)
  const fields = fieldsOf({ title, byline, published, updated, url, language: feed.language })
  const head = headOf(wordsOf(entry.title), byline, fields)
  const reading = withDateline({ fields, lines: [...head, ...lines] })
  const hasText = reading.lines.some(({ role }) => role === 'title' || isTextRole(role) || role === 'heading')
  return hasText ? { key, original, reading, isSummary } : null
}

/** Words without markup, in one line. */
function wordsOf(text: FeedText | null): string | null {
  if (text === null) return null
  const bare = text.isPlain ? text.value : plainWords(text.value)
  const words = bare.replace(/\s+/gu, ' ').trim()
  return words === '' ? null : words.slice(0, maxTitleLength)
}

function headOf(title: string | null, byline: string | null, fields: Reading['fields']): Line[] {
  const lines: (Line | null)[] = [
    title === null ? null : { text: title, role: 'title', why: 'the entry’s title' },
    byline === null ? null : { text: byline, role: 'byline', why: 'named as its author' },
    fields.published && { text: fields.published.words, role: 'published', why: 'the entry’s date' },
  ]
  return lines.filter((line) => line !== null)
}
