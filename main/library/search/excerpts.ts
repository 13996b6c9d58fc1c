// Finds the words of a query again in a text, to mark them and to cut out a piece that shows them. The index keeps no text, and so
// no places either; both sides part and fold words by the same functions.

import type { Excerpt } from '../../../preload/contract/search/hits'
import { termsSought } from '../../../preload/contract/search/nodes'
import type { SearchNode, SearchTerm } from '../../../preload/contract/search/query'
import type { Phrase } from '../database/full-text/match'
import { phrasesOf } from '../database/full-text/match'
import { runsThatMayHave, type Word, wordsFrom } from '../database/full-text/words'

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

/** A place in a text, with which of the phrases stand there. */
type Mark = Range & { readonly phrases: readonly number[] }

/** Where the text has them, in its order and never overlapping. */
export function marksIn(text: string, phrases: readonly Phrase[], most: number): Range[] {
  const marks: Range[] = []
  for (const { start, end } of eachMark(text, phrases, () => marks.length >= most)) marks.push({ start, end })
  return marks.slice(0, most)
}

/**
 * One after the other, until `isEnough` of how far the text was read. Marks that touch, as those of neighbouring signs do, are one.
 */
function* eachMark(
  text: string,
  phrases: readonly Phrase[],
  isEnough: (read: number) => boolean,
): Generator<Mark, void> {
  const begins = beginningsOf(phrases)
  const firstWords = phrases.map(({ words: [first = ''] }) => first)
  let mark: Mark | null = null
  for (const run of runsThatMayHave(text, firstWords)) {
    if (isEnough(run.start)) break
    const words = new WordsAhead(text, run.start)
    // A phrase of the run before may have reached into this one.
    const covered: number = mark?.end ?? 0
    for (let at = 0; ; at += 1) {
      const word = words.at(at)
      if (word === undefined || word.start >= run.end) break
      if (word.start < covered || !begins(word.folded)) continue
      const found = longestAt(words, at, phrases)
      const last = words.at(at + found.length - 1)
      if (found.length === 0 || last === undefined) continue
      if (mark !== null && word.start <= mark.end)
        mark = {
          start: mark.start,
          end: Math.max(mark.end, last.end),
          phrases: [...mark.phrases, found.phrase],
        }
      else {
        if (mark !== null) yield mark
        mark = { start: word.start, end: last.end, phrases: [found.phrase] }
      }
      at += found.length - 1
    }
  }
  if (mark !== null) yield mark
}

/** The words of a text from a place on, read as far as they are asked for. */
class WordsAhead {
  readonly #known: Word[] = []
  readonly #rest: Generator<Word, void>

  constructor(text: string, from: number) {
    this.#rest = wordsFrom(text, from)
  }

  at(index: number): Word | undefined {
    while (this.#known.length <= index) {
      const next = this.#rest.next()
      if (next.done === true) return undefined
      this.#known.push(next.value)
    }
    return this.#known[index]
  }
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

/** The longest phrase that stands here and how many words it takes; 0 for none. */
function longestAt(
  words: WordsAhead,
  at: number,
  phrases: readonly Phrase[],
): { phrase: number; length: number } {
  let longest = { phrase: 0, length: 0 }
  for (const [index, phrase] of phrases.entries()) {
    const { length } = phrase.words
    if (length > longest.length && stands(words, at, phrase)) longest = { phrase: index, length }
  }
  return longest
}

function stands(words: WordsAhead, at: number, { words: wanted, isBeginning }: Phrase): boolean {
  return wanted.every((each, index) => {
    const folded = words.at(at + index)?.folded
    if (folded === undefined) return false
    return isBeginning && index === wanted.length - 1 ? folded.startsWith(each) : folded === each
  })
}

const excerptLength = 240
// Before the first mark, so that one sees what it belongs to.
const leadLength = 60
const marksLookedAt = 200
/** In one title or excerpt: two hundred hits in which every second letter is marked would come to more than a megabyte. */
export const maxMarksShown = 20

// Where it has some of the phrases in that many letters, the rest of a text is not looked through for all.
const lettersLookedAt = 20_000

/** The piece of a text that has the most of what is looked for, the first such; its beginning where it has nothing. */
export function excerptOf(text: string, phrases: readonly Phrase[]): Excerpt & { at: Range | null } {
  const { best, marks } = bestMark(text, phrases)
  const [start, end] = pieceAround(text, best)
  const shown = text.slice(start, end)
  const inside = marks
    .filter((mark) => mark.start >= start && mark.start < end)
    .map((mark) => ({ start: mark.start, end: Math.min(mark.end, end) }))
    .slice(0, maxMarksShown)
  return {
    text: `${start > 0 ? '…' : ''}${shown.replace(/\s/gu, ' ')}${end < text.length ? '…' : ''}`,
    marks: inside.map((mark) => shifted(mark, (start > 0 ? 1 : 0) - start)),
    at: best,
  }
}

function shifted({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by }
}

/**
 * The mark behind which most of the phrases follow within an excerpt, the first of them; and all marks up to where that excerpt ends.
 * A text is read no further than it takes.
 */
function bestMark(text: string, phrases: readonly Phrase[]): { best: Range | null; marks: Range[] } {
  const marks: Range[] = []
  let best: Range | null = null
  let most = 0
  let open: { mark: Range; seen: Set<number> }[] = []
  const isEnough = (read: number) => {
    if (best === null) return false
    const isBest = most === phrases.length || read > lettersLookedAt || marks.length >= marksLookedAt
    return isBest && read > best.start + excerptLength
  }
  for (const { start, end, phrases: found } of eachMark(text, phrases, isEnough)) {
    const mark = { start, end }
    marks.push(mark)
    open = open.filter((from) => end <= from.mark.start + excerptLength - leadLength)
    open.push({ mark, seen: new Set() })
    for (const { mark: from, seen } of open) {
      found.forEach((phrase) => seen.add(phrase))
      if (seen.size <= most) continue
      most = seen.size
      best = from
    }
  }
  return { best, marks }
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
