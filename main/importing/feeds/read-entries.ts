import { isTextRole, type Line, type Reading } from '../../../preload/contract/importing'
import { articleAddress, fieldsOf } from '../fields'
import { withDateline } from '../plain-text/dateline'
import type { PageHabits } from '../pages/page-date'
import type { TakeApart } from '../take-apart'
import { bodyOf } from './entry-body'
import { baseOf, bylineOf, outletOf } from './entry-facts'
import { isKeyOf, keysOf } from './entry-keys'
import { linkLine } from './entry-media'
import { wordsOf } from './entry-words'
import { type Feed, type FeedEntry, maxEntries } from './feed'
import { dateHabits, feedDate } from './feed-date'
import { originalsOf } from './originals'
import { entryMark, type ParsedEntry, type ParsedFeed } from './parsed'
import type { ReadFeed } from './read-feed'

type Context = { feed: Feed; url: string; habits: PageHabits; takeApart: TakeApart }
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
  const habits = dateHabits(feed.entries.flatMap(({ published, updated }) => [published, updated]))
  const entries: ParsedEntry[] = []
  for (const [at, entry] of wanted.entries()) {
    const [key = '', original = ''] = [keys[at], originals[at]]
    if (seen.has(key) || marks.has(entryMark(key, original))) continue
    seen.add(key)
    const parsed = await parsedEntry(entry, { key, original }, { feed, url, habits, takeApart })
    if (parsed !== null) entries.push(parsed)
  }
  const siteUrl = articleAddress(feed.link, url)
  return { kind: 'feed', title: wordsOf(feed.title), siteUrl, entries, keys, notice: noticeOf(wanted, keys) }
}

/** What is odd about a feed, and what is done about it. */
function noticeOf(entries: readonly FeedEntry[], keys: readonly string[]): string | null {
  const mistaken = entries.filter(({ id }, at) => id !== null && !isKeyOf(id, keys[at])).length
  const sentences = [
    mistaken > 0 &&
      `This feed gives ${mistaken} of its entries an id that others have too; Dateline tells them apart by address, date and words.`,
    entries.length >= maxEntries &&
      `This feed has ${maxEntries.toLocaleString('en-GB')} entries or more; Dateline reads as many of them, from its beginning.`,
  ]
  return sentences.filter((sentence) => sentence !== false).join(' ') || null
}

async function parsedEntry(
  entry: FeedEntry,
  { key, original }: Known,
  { feed, url: feedUrl, habits, takeApart }: Context,
): Promise<ParsedEntry | null> {
  const base = baseOf(entry, feed, feedUrl)
  const url = articleAddress(entry.link, base)
  const { lines, isSummary } = await bodyOf(
    entry,
    (entry.base ?? feed.base) ? base : (url ?? base),
    takeApart,
  )
  const first = lines.find(({ role }) => role !== 'left-out')?.text
  const title = wordsOf(entry.title) ?? first?.slice(0, 100) ?? url
  if (title === null) return null
  const byline = bylineOf(entry, feed)
  const published = feedDate(entry.published ?? entry.updated, habits)
  const updated = entry.published === null ? null : feedDate(entry.updated, habits)
  const outlet = outletOf(entry, feed, feedUrl)
  const fields = fieldsOf({ title, byline, published, updated, outlet, url, language: feed.language })
  const head = headOf(wordsOf(entry.title), byline, fields)
  const all = [...head, ...lines]
  // One that says nothing but where it leads is an entry all the same.
  const isWordless = !all.some(({ role }) => role === 'title' || role === 'heading' || isTextRole(role))
  if (isWordless && url === null) return null
  const reading = withDateline({ fields, lines: isWordless && url !== null ? [...all, linkLine(url)] : all })
  return { key, original, reading, isSummary, categories: entry.categories }
}

function headOf(title: string | null, byline: string | null, fields: Reading['fields']): Line[] {
  const lines: (Line | null)[] = [
    title === null ? null : { text: title, role: 'title', why: 'the entry’s title' },
    byline === null ? null : { text: byline, role: 'byline', why: 'named as its author' },
    fields.published && { text: fields.published.words, role: 'published', why: 'the entry’s date' },
  ]
  return lines.filter((line) => line !== null)
}
