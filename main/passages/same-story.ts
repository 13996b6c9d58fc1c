import { sharedRuns } from './wire-copies'

/** A story as it was told once: what a feed's entry says, or a revision of an article. */
export type Telling = {
  /** The headline in it; null where it has none. */
  title: string | null
  /** Written in one way; null where none is known. */
  address: string | null
  /** When it was published, in EDTF. */
  published: string | null
  /** Its words without the headline. */
  body: string
}

type Least = { runs: number; words: number }

// More than all of it.
const never = 2

/**
 * Whether two tellings that go by one id are of one story. Two stories in one article are
 * worse than one story in two, which are told together as copies.
 */
export function isSameStory(one: Telling, other: Telling): boolean {
  const least = minShared(isOtherTitle(one, other), isOtherAddress(one, other), isOtherDay(one, other))
  if (least.runs === never) return false
  const runs = sharedRuns(one.body, other.body)
  return runs === null ? sharedWords(one, other) >= least.words : runs >= least.runs
}

/**
 * How much of the shorter text must stand in the longer one for both to tell the same story, by what else is another:
 * runs of five words where both texts are long enough for them, else telling words. Measured on pairs of our own: a
 * headline corrected with a few words 0.7 to 1 of the words, a report written anew on the same day 0.3 to 0.4, a live
 * blog that grows 1; two stories 0 to 0.25, two days of a weather report or of a briefing with its standing phrases 0.6.
 * Of long texts two stories share 0 to 0.02 of the runs.
 */
function minShared(isTitle: boolean, isAddress: boolean, isDay: boolean): Least {
  if (isTitle && isAddress) return { runs: never, words: never }
  if (isAddress && isDay) return { runs: 0.65, words: never }
  if (isTitle && isDay) return { runs: 0.5, words: 0.7 }
  if (isDay) return { runs: 0.35, words: 0.5 }
  if (isTitle || isAddress) return { runs: 0.1, words: 0.25 }
  // All that it says of itself is the same; a summary of a live report is written anew every hour.
  return { runs: 0.05, words: 0 }
}

function isOtherTitle({ title: one }: Telling, { title: other }: Telling): boolean {
  return one !== null && other !== null && keyOf(one) !== keyOf(other)
}

function keyOf(title: string): string {
  return plain(title).replace(/[^\p{L}\p{N}]+/gu, '')
}

function plain(words: string): string {
  return words.normalize('NFKC').toLowerCase()
}

function isOtherAddress({ address: one }: Telling, { address: other }: Telling): boolean {
  return one !== null && other !== null && one !== other
}

const maxDayLength = 10

/** As precisely as both say. */
function isOtherDay({ published: one }: Telling, { published: other }: Telling): boolean {
  if (one === null || other === null) return false
  const length = Math.min(maxDayLength, one.length, other.length)
  return one.slice(0, length) !== other.slice(0, length)
}

function sharedWords(one: Telling, other: Telling): number {
  const [short, long] = wordsToCompare(one, other).sort((a, b) => a.size - b.size)
  if (short.size === 0) return 1
  let shared = 0
  for (const word of short) if (long.has(word)) shared += 1
  return shared / short.size
}

// Of fewer, chance decides.
const minWords = 3

function wordsToCompare(one: Telling, other: Telling): [Set<string>, Set<string>] {
  const bodies = [tellingWords(one.body), tellingWords(other.body)] as const
  if (bodies.every(({ size }) => size >= minWords)) return [bodies[0], bodies[1]]
  return [
    tellingWords(`${one.title ?? ''}\n${one.body}`),
    tellingWords(`${other.title ?? ''}\n${other.body}`),
  ]
}

/** The words of a text that tell what it is about. */
function tellingWords(text: string): Set<string> {
  return new Set((plain(text).match(/[\p{L}\p{N}]+/gu) ?? []).flatMap(tellingPieces))
}

// These are written without spaces between words: two signs stand for a word.
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Khmer}\p{sc=Lao}]/u

// Shorter words are mostly those that every text has.
const minTellingWordLength = 4

function tellingPieces(word: string): string[] {
  const signs = Array.from(word)
  if (unspaced.test(word))
    return signs.length === 1 ? signs : signs.slice(1).map((sign, at) => `${signs[at] ?? ''}${sign}`)
  return signs.length >= minTellingWordLength || /\p{N}/u.test(word) ? [word] : []
}

/**
 * Whether an entry is about a page that was captured by hand: what leads to its address is, though its few words may be
 * none of the page's, but for a long text of another day.
 */
export function isSamePage(page: Telling, entry: Telling): boolean {
  if (isOtherAddress(page, entry) || page.address === null) return isSameStory(page, entry)
  const runs = sharedRuns(page.body, entry.body)
  return runs === null || runs >= minShared(false, false, false).runs || !isOtherDay(page, entry)
}

/** Whether two entries with ids of their own are one all the same: its site gave it another id. */
export function isSameEntry(one: Telling, other: Telling): boolean {
  if (isOtherTitle(one, other)) return false
  const isMoved = isOtherAddress(one, other)
  if (one.body === other.body) return !isMoved || !isOtherDay(one, other)
  return !isMoved && !isOtherDay(one, other) && isSameStory(one, other)
}
