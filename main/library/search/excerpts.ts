// Finds the words of a query again in a text, to mark them and to cut out a piece that shows them. The index keeps no text, and so
// no places either; both sides part and fold words by the same functions.

import type { Excerpt } from '../../../preload/contract/search/hits'
import { termsSought } from '../../../preload/contract/search/nodes'
import type { SearchNode, SearchTerm } from '../../../preload/contract/search/query'
import type { Phrase } from '../database/full-text/match'
import { phrasesOf } from '../database/full-text/match'
import { type Word, wordsOf } from '../database/full-text/words'

type Range = { start: number; end: number }

const fieldsOfText = new Set([
  'any',
  'title',
  'by',
  'body',
  'caption',
  'highlight',
  'note',
  'quote',
  'entity',
  'speaker',
])

/** The terms of a query by whose words texts are found, but those of what must not be there. */
export function wordTerms(root: SearchNode | null): SearchTerm[] {
  return termsSought(root).filter(
    ({ field, value }) => fieldsOfText.has(field) && (value.kind === 'words' || value.kind === 'near'),
  )
}

/** What a query looks for in texts. */
export function soughtBy(root: SearchNode | null): Phrase[] {
  return wordTerms(root).flatMap(({ value }) =>
    value.kind === 'words' || value.kind === 'near' ? phrasesOf(value) : [],
  )
}

/** Where the text has them, in its order and never overlapping. */
export function marksIn(text: string, phrases: readonly Phrase[], most: number): Range[] {
  if (phrases.length === 0 || text === '') return []
  const words = wordsOf(text)
  const begins = beginningsOf(phrases)
  const marks: Range[] = []
  for (let at = 0; at < words.length && marks.length < most; at += 1) {
    const word = words[at]
    if (word === undefined || !begins(word.folded)) continue
    const length = longestAt(words, at, phrases)
    const last = words[at + length - 1]
    if (length === 0 || last === undefined) continue
    marks.push({ start: word.start, end: last.end })
    at += length - 1
  }
  return joinedMarks(marks)
}

/** Says quickly of most words that no phrase begins with them. */
function beginningsOf(phrases: readonly Phrase[]): (folded: string) => boolean {
  const whole = new Set<string>()
  const open: string[] = []
  for (const { words, isBeginning } of phrases) {
    const [first] = words
    if (first === undefined) continue
    if (words.length === 1 && isBeginning) open.push(first)
    else whole.add(first)
  }
  return (folded) => whole.has(folded) || open.some((beginning) => folded.startsWith(beginning))
}

/** How many words the longest phrase takes that stands here; 0 for none. */
function longestAt(words: readonly Word[], at: number, phrases: readonly Phrase[]): number {
  let longest = 0
  for (const phrase of phrases) {
    const { length } = phrase.words
    if (length <= longest || !stands(words, at, phrase)) continue
    longest = length
  }
  return longest
}

function stands(words: readonly Word[], at: number, { words: wanted, isBeginning }: Phrase): boolean {
  return wanted.every((each, index) => {
    const folded = words[at + index]?.folded
    if (folded === undefined) return false
    return isBeginning && index === wanted.length - 1 ? folded.startsWith(each) : folded === each
  })
}

/** Marks that touch, as those of neighbouring signs do, are one. */
function joinedMarks(marks: readonly Range[]): Range[] {
  const joined: Range[] = []
  for (const mark of marks) {
    const last = joined.at(-1)
    if (last !== undefined && mark.start <= last.end) last.end = Math.max(last.end, mark.end)
    else joined.push({ ...mark })
  }
  return joined
}

const excerptLength = 240
// Before the first mark, so that one sees what it belongs to.
const leadLength = 60
const marksLookedAt = 200
/** In one title or excerpt: two hundred hits in which every second letter is marked would come to more than a megabyte. */
export const maxMarksShown = 20

/** The piece of a text that has the most of what is looked for; its beginning where it has nothing. */
export function excerptOf(text: string, phrases: readonly Phrase[]): Excerpt & { at: Range | null } {
  const marks = marksIn(text, phrases, marksLookedAt)
  const best = bestMark(text, marks)
  const [start, end] = pieceAround(text, best)
  const shown = text.slice(start, end)
  const inside = marks.filter((mark) => mark.start >= start && mark.end <= end).slice(0, maxMarksShown)
  return {
    text: `${start > 0 ? '…' : ''}${shown.replace(/\s/gu, ' ')}${end < text.length ? '…' : ''}`,
    marks: inside.map((mark) => shifted(mark, (start > 0 ? 1 : 0) - start)),
    at: best,
  }
}

function shifted({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by }
}

/** The mark behind which most different words follow within an excerpt; the first of them. */
function bestMark(text: string, marks: readonly Range[]): Range | null {
  let best: Range | null = null
  let most = 0
  marks.forEach((mark, index) => {
    const seen = new Set<string>()
    for (let next = index; next < marks.length; next += 1) {
      const other = marks[next]
      if (other === undefined || other.end > mark.start + excerptLength - leadLength) break
      seen.add(text.slice(other.start, other.end).toLowerCase())
    }
    if (seen.size > most) {
      most = seen.size
      best = mark
    }
  })
  return best
}

/** Cut between words, and never through a sign of two units. */
function pieceAround(text: string, mark: Range | null): [start: number, end: number] {
  const wanted = mark === null ? 0 : Math.max(0, mark.start - leadLength)
  const start = wanted === 0 ? 0 : afterBlank(text, wanted, mark?.start ?? wanted)
  const last = start + excerptLength
  if (last >= text.length) return [start, text.length]
  const blank = text.lastIndexOf(' ', last)
  const end = blank > (mark?.end ?? start) ? blank : last
  return [start, isInside(text, end) ? end - 1 : end]
}

function afterBlank(text: string, from: number, most: number): number {
  const blank = text.slice(from, most).search(/\s/u)
  const start = blank === -1 ? from : from + blank + 1
  return isInside(text, start) ? start + 1 : start
}

function isInside(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff
}
