import type { EntityKind } from '../../../preload/contract/entity'
import { isCapitalised } from './capitals'
import {
  isCommonWord,
  isFirstName,
  isOrganisationWord,
  isPlaceWord,
  isTitle,
  maxWordsFrom,
  nationalityOf,
  organisationNamed,
  placeNamed,
} from './lexicon'
import type { Token } from './tokens'

/** A name in a sentence: tokens [from, to). */
export type RuleSpan = { from: number; to: number; kind: EntityKind; confidence: number; why: string }

const particles = new Set(
  'de da do dos du del della di la le van von der den ten ter bin ibn al el ul y e'.split(' '),
)
const joins = new Set(['of', 'for', 'and', '&', 'the', 'on', 'in'])
const calendar = new Set(
  (
    'Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August ' +
    'September October November December Christmas Easter Ramadan Eid God Internet English Islam Muslim Muslims ' +
    'Christian Christians Jewish Jews Jew Islamic Catholic Arab Arabs Sunni Shia Shiite I II III IV Mr. Mrs. Ms.'
  ).split(' '),
)

type Verdict = Pick<RuleSpan, 'kind' | 'why' | 'confidence'>

/** What plain rules and lists find in one sentence. */
export function ruleSpans(tokens: readonly Token[]): RuleSpan[] {
  const spans: RuleSpan[] = []
  let title = 0
  for (let at = 0; at < tokens.length;) {
    const titleWords = titleLength(tokens, at)
    const follows = titleWords > 0 && isName(tokens, at + titleWords)
    if (titleWords > 0 && (follows || titleLength(tokens, at + titleWords) > 0)) {
      title = titleWords
      at += titleWords
      continue
    }
    const span = title > 0 ? null : listedAt(tokens, at)
    const found =
      span ??
      (isName(tokens, at) && nationalityOf(tokens[at]?.text ?? '') === undefined
        ? nameAt(tokens, at, title)
        : null)
    title = 0
    if (found?.why) spans.push(found)
    at = found ? found.to : at + 1
  }
  return spans
}

function titleLength(tokens: readonly Token[], at: number): number {
  const most = maxWordsFrom('titles', plainTitle(tokens[at]?.text ?? ''))
  return longestRun(tokens, at, most, (words) => isTitle(plainTitle(words)))
}

function plainTitle(words: string): string {
  return words.toLowerCase().replace(/\./g, '')
}

/** The length of the longest listed run of words at `at`; 0 for none. */
function longestRun(
  tokens: readonly Token[],
  at: number,
  most: number,
  isListed: (words: string) => boolean,
): number {
  for (let length = Math.min(most, tokens.length - at); length > 0; length--) {
    if (isListed(length === 1 ? (tokens[at]?.text ?? '') : joined(tokens, at, at + length))) return length
  }
  return 0
}

function joined(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ')
}

function isName(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.text ?? ''
  if (!isCapitalised(word) || calendar.has(word)) return false
  const opens = at === 0 || /^["“‘'([:-]$/.test(tokens[at - 1]?.text ?? '')
  return !isCommonWord(word.toLowerCase()) || (!opens && word.length > 1)
}

/** A listed name that starts at `at`; the whole run of capitals must be the name, or go on with everyday words. */
function listedAt(tokens: readonly Token[], at: number): RuleSpan | null {
  const ofOrganisation = organisationLength(tokens, at)
  const ofPlace = placeLength(tokens, at)
  const length = Math.max(ofOrganisation, ofPlace)
  if (length === 0) return null
  const end = Math.max(nameEnd(tokens, at), at + length)
  const goesOn = end > at + length && overJoins(tokens, at, end) > at + length
  if (goesOn && byWords(tokens, at, end)?.kind !== 'person' && titleLength(tokens, at + length) === 0)
    return null
  if (goesOn && length === 1 && isFirstName(tokens[at]?.text ?? '')) return null
  const verdict =
    ofOrganisation >= ofPlace
      ? organisation('on the list of organisations', 0.85)
      : place('on the list of places', 0.85)
  return { from: at, to: at + length, ...verdict }
}

function organisationLength(tokens: readonly Token[], at: number): number {
  return longestRun(
    tokens,
    at,
    maxWordsFrom('organisations', tokens[at]?.text ?? ''),
    (words) => organisationNamed(words) !== undefined,
  )
}

function placeLength(tokens: readonly Token[], at: number): number {
  return longestRun(
    tokens,
    at,
    maxWordsFrom('places', tokens[at]?.text ?? ''),
    (words) => placeNamed(words) !== undefined,
  )
}

function nameEnd(tokens: readonly Token[], from: number): number {
  let to = from
  while (to < tokens.length && to - from < 10) {
    const word = tokens[to]?.text ?? ''
    if (to > from && nationalityOf(word) !== undefined) break
    if (isName(tokens, to)) to++
    else if (to > from && particles.has(word) && isName(tokens, to + 1)) to += 2
    else break
  }
  return to
}

/** "Ministry of Foreign Affairs", "Bank of England": an organisation's first word goes on over "of". */
function overJoins(tokens: readonly Token[], from: number, to: number): number {
  const before = tokens.slice(from, to).some(({ text }) => isOrganisationWord(text.toLowerCase()))
  if (!before || tokens[to]?.text !== 'of') return to
  let end = to + 1
  while (end < tokens.length && end - to < 6 && (isName(tokens, end) || joins.has(tokens[end]?.text ?? '')))
    end++
  while (end > to && !isCapitalised(tokens[end - 1]?.text)) end--
  return Math.max(end, to)
}

function byWords(tokens: readonly Token[], from: number, to: number): Verdict | null {
  const last = tokens[to - 1]?.text ?? ''
  const first = tokens[from]?.text ?? ''
  for (const { text } of tokens.slice(from, to)) {
    if (to - from > 1 && isOrganisationWord(text.toLowerCase().replace(/\./g, ''))) {
      return organisation(`'${text}' in the name`, 0.75)
    }
  }
  if (to - from > 1 && (isPlaceWord(last.toLowerCase()) || isPlaceWord(first.toLowerCase()))) {
    return place(`'${isPlaceWord(last.toLowerCase()) ? last : first}' in the name`, 0.75)
  }
  if (to - from > 1 && to - from < 5 && isFirstName(first)) return person(`'${first}' is a first name`, 0.8)
  if (to - from === 1 && allLarge(first) && first.length < 8) return organisation('written in capitals', 0.55)
  return null
}

function organisation(why: string, confidence: number) {
  return { kind: 'organisation' as const, why, confidence }
}

function place(why: string, confidence: number) {
  return { kind: 'place' as const, why, confidence }
}

function person(why: string, confidence: number) {
  return { kind: 'person' as const, why, confidence }
}

function allLarge(word: string): boolean {
  return /^[\p{Lu}.&]{2,}$/u.test(word) && /\p{Lu}.*\p{Lu}/u.test(word)
}

function nameAt(tokens: readonly Token[], at: number, title: number): RuleSpan {
  const plain = nameEnd(tokens, at)
  if (title > 0) {
    return { from: at, to: plain, ...person(`title '${joined(tokens, at - title, at)}' before it`, 0.9) }
  }
  const to = overJoins(tokens, at, plain)
  const verdict = byWords(tokens, at, to) ?? bySurroundings(tokens, at, to)
  return verdict ? { from: at, to, ...verdict } : { from: at, to, kind: 'person', confidence: 0, why: '' }
}

const speech = new Set('said says told added tweeted insisted argued warned who joked noted asked'.split(' '))
const locative = new Set('in at near from to outside across towards'.split(' '))

function bySurroundings(tokens: readonly Token[], from: number, to: number): Verdict | null {
  const before = tokens[from - 1]?.text.toLowerCase() ?? ''
  const after = tokens[to]?.text ?? ''
  if (speech.has(after) || speech.has(before))
    return person(`'${speech.has(after) ? after : before}' beside it`, 0.6)
  if (to - from === 1 && locative.has(before)) return place(`'${before}' before it`, 0.5)
  if (to - from === 2 || to - from === 3) return person('two or three capitalised words', 0.4)
  return null
}
