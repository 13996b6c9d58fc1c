import {
  isCommonWord,
  isCountry,
  isNotName,
  isOrganisationWord,
  isTitle,
  maxWordsFrom,
  nationalityOf,
  organisationNamed,
  placeNamed,
} from '../words/lexicon'
import type { TagKind } from '../tagger/labels'
import type { Tagged } from '../tagger/tag'
import type { Token } from '../words/tokens'
const calendar =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August|September|October|November|December)s?$/

const address = /^(?:Mr|Mrs|Ms|Dr|Prof|Professor|Sir|Sheikh|Sheikha)\.?$/

/** Names as a reader would mark them: without titles, brackets, owners and what else the tagger took along. */
export function tidyBounds(tokens: readonly Token[], names: readonly Tagged[]): Tagged[] {
  return names
    .flatMap((name) => cut(tokens, name))
    .flatMap((name) => trimmed(tokens, name) ?? [])
    .filter(({ from, to }) => to - from > 1 || !isNotName(tokens[from]?.text ?? ''))
}

function cut(tokens: readonly Token[], name: Tagged): Tagged[] {
  for (let at = name.from + 1; at < name.to; at++) {
    const word = at < name.to - 1 ? (tokens[at]?.text ?? '') : ''
    if (word === '(' || word === '[') return atBracket(tokens, name, at).flatMap((one) => cut(tokens, one))
    const isTwo =
      name.kind === 'place' &&
      isCountry(textOf(tokens, name.from, at)) &&
      isCountry(textOf(tokens, at, name.to))
    if (isTwo) return [part(name, name.from, at), part(name, at, name.to)]
    const skipUndo =
      word === ',' && name.kind === 'person' && !/^(?:Jr|Sr)\.?$/.test(tokens[at + 1]?.text ?? '')
    if (skipUndo) return cut(tokens, part(name, name.from, at))
    const isDash = /^[–—/:;]$/.test(word) || (word === '-' && tokens[at]?.start !== tokens[at - 1]?.end)
    const isPair =
      word === 'and' &&
      tokens[at + 1]?.text === 'the' &&
      (name.kind === 'place' || (name.kind === 'organisation' && isHeaded(tokens, name, at)))
    if (isDash || isPair || isStray(word, name.kind)) {
      return [part(name, name.from, at), part(name, at + 1, name.to)].flatMap((one) => cut(tokens, one))
    }
    const pieces = word === "'s" ? atPossessive(tokens, name, at) : null
    if (pieces) return pieces.flatMap((one) => cut(tokens, one))
  }
  return [name]
}

/** "International Court of Justice (ICJ)": the name, and what stands in brackets. */
function atBracket(tokens: readonly Token[], name: Tagged, at: number): Tagged[] {
  let close = at + 1
  while (close < name.to && tokens[close]?.text !== ')') close++
  const after = close + 1 < name.to ? [part(name, close + 1, name.to)] : []
  return [part(name, name.from, at), part(name, at + 1, close), ...after].filter(({ from, to }) => to > from)
}

function part(name: Tagged, from: number, to: number, kind: TagKind = name.kind): Tagged {
  return {
    ...name,
    from,
    to,
    kind,
  }
}

function textOf(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ')
}

/** Two organisations side by side end in such words both: "the Interior Ministry and the Security Ministry". */
function isHeaded(tokens: readonly Token[], { from, to }: Tagged, at: number): boolean {
  const hasHead = (first: number, end: number): boolean =>
    tokens.slice(first, end).some(({ text }) => isOrganisationWord(text.toLowerCase()))
  return hasHead(from, at) && hasHead(at + 2, to)
}

const joins = new Set(
  (
    'of for the and in on at to with a an de la le les du des da do dos del della di van von der den ten bin ibn bint al ' +
    'el ul y e et & as from by or without against'
  ).split(' '),
)

/** An everyday word inside a name is not of it, and in a person's name no longer small word is: "Schiff told Capital Download". */
function isStray(word: string, kind: TagKind): boolean {
  return (
    /^\p{Ll}+$/u.test(word) &&
    !joins.has(word) &&
    (isCommonWord(word) || (kind === 'person' && word.length > 4))
  )
}

/** "Mexico's Congress" are two names; "McDonald's" and "St. John's University" are one. */
function atPossessive(tokens: readonly Token[], name: Tagged, at: number): Tagged[] | null {
  const owner = textOf(tokens, name.from, at)
  const kind = listedKind(owner)
  const isPeople = nationalityOf(owner) !== undefined
  const isHead = at - name.from > 1 && isOrganisationWord((tokens[at - 1]?.text ?? '').toLowerCase())
  if (kind === null && !isPeople && !isHead) return null
  const rest = mayBeginName(tokens[at + 1]?.text) ? [part(name, at + 1, name.to)] : []
  return isPeople ? rest : [part(name, name.from, at, kind ?? name.kind), ...rest]
}

function listedKind(words: string): TagKind | null {
  return placeNamed(words) !== undefined
    ? 'place'
    : organisationNamed(words) !== undefined
      ? 'organisation'
      : null
}

/** A capital, or the number that a name may begin with: "America's 5th Fleet". */
function mayBeginName(word: string | undefined): boolean {
  return /^[\p{Lu}\p{N}]/u.test(word ?? '')
}

/** The name without titles before it and without days, small words and marks after it. */
function trimmed(tokens: readonly Token[], name: Tagged): Tagged | null {
  let { from, to } = name
  const isAddressed = to - from > 1 && to - from < 5 && address.test(tokens[from]?.text ?? '')
  const kind = isAddressed ? 'person' : name.kind
  if (kind === 'person') from += titleWords(tokens, from, to)
  if (/^the$/i.test(tokens[from]?.text ?? '') && to - from > 1) from++
  while (to > from) {
    const last = tokens[to - 1]?.text ?? ''
    const goes =
      !isWord(last) ||
      last === "'s" ||
      /^\p{Ll}[^\p{Lu}]*$/u.test(last) ||
      (to - from > 1 && calendar.test(last))
    if (!goes || (to - from === 1 && isWord(last))) break
    to--
  }
  while (from < to && !isWord(tokens[from]?.text)) from++
  const isOnlyTitle = kind === 'person' && to - from > 1 && isTitle(textOf(tokens, from, to).toLowerCase())
  return to > from && !isOnlyTitle ? { ...name, from, to, kind } : null
}

/** Words of titles at the start of a name: "Gen", "Under Secretary", "Sheikh Dr". */
function titleWords(tokens: readonly Token[], from: number, to: number): number {
  const plain = (at: number): string => (tokens[at]?.text ?? '').toLowerCase().replace(/\./g, '')
  let at = from
  for (;;) {
    const most = Math.min(maxWordsFrom('titles', plain(at)), to - at - 1)
    let length = most
    while (length > 0 && !isTitle(Array.from({ length }, (_, index) => plain(at + index)).join(' '))) length--
    if (length <= 0) return at - from
    at += length
  }
}

function isWord(word: string | undefined): boolean {
  return /[\p{L}\p{N}]/u.test(word ?? '')
}
