import {
  isCommonWord,
  isFirstName,
  isOrganisationWord,
  isPlaceWord,
  isTitle,
  nationalityOf,
  organisationNamed,
  placeNamed,
} from '../lexicon'
import { knownNameAt } from '../known-names'
import type { RuleSpan } from '../rules'
import type { Token } from '../tokens'
import { type Facts, taggedKind, votedKind } from './facts'
import { hashWord } from './hash'
import { labelOf, begin, inside, tagKinds } from './labels'
import { shapeOf, writing, writingOf } from './shape'
import { wordTable } from './words'

/** What a feature may be made of. A value of 0 says nothing, and makes no feature. */
export const atomNames = [
  'word',
  'shape',
  'case',
  'pre3',
  'suf2',
  'suf3',
  'suf4',
  'coarse',
  'middle',
  'fine',
  'person',
  'organisation',
  'place',
  'misc',
  'lists',
  'rule',
  'voted',
  'small',
  'stand',
  'left',
  'leftMiddle',
  'right',
  'rightMiddle',
  'runLast',
  'runLastMiddle',
  'runFirst',
  'runLength',
  'runAt',
  'bracket',
  'known',
  'seen',
] as const
export type AtomName = (typeof atomNames)[number]

/** Tokens before and after a sentence that features may look at. */
export const margin = 3

/** One row of numbers per atom, `margin` longer on both sides than the sentence. */
export type Atoms = { length: number; stride: number; at: Int32Array }

const atomIndex = Object.fromEntries(atomNames.map((name, index) => [name, index])) as Record<
  AtomName,
  number
>

const setter =
  ({ at, stride }: Atoms) =>
  (name: AtomName, token: number, value: number): void => {
    at[atomIndex[name] * stride + margin + token] = value
  }
type Set1 = ReturnType<typeof setter>

const lowerOf = (text: string): string => text.toLowerCase().replace(/[0-9]/g, '0')

// The vectors know words without accents, and of a long compound only the last part.
const findWord = (word: string): number => {
  const { find } = wordTable()
  const lower = word.length > 1 && word.includes('.') ? word.replace(/\./g, '') : word
  const found = find(lower)
  if (found >= 0) return found
  const plain = lower.normalize('NFD').replace(/\p{M}/gu, '')
  const foundPlain = plain === lower ? -1 : find(plain)
  if (foundPlain >= 0) return foundPlain
  const hyphen = plain.lastIndexOf('-')
  return hyphen > 0 && hyphen < plain.length - 1 ? find(plain.slice(hyphen + 1)) : -1
}

const setGroups = (set: Set1, token: number, word: number): void => {
  if (word < 0) return
  const { coarse, middle, fineLow, fineHigh, people, places } = wordTable()
  set('coarse', token, 1 + (coarse[word] ?? 0))
  set('middle', token, 1 + (middle[word] ?? 0))
  set('fine', token, 1 + (fineLow[word] ?? 0) + 256 * (fineHigh[word] ?? 0))
  set('person', token, 1 + ((people[word] ?? 0) & 15))
  set('organisation', token, 1 + ((people[word] ?? 0) >> 4))
  set('place', token, 1 + ((places[word] ?? 0) & 15))
  set('misc', token, 1 + ((places[word] ?? 0) >> 4))
}

const listsOf = (text: string, lower: string): number =>
  (isFirstName(text) ? 1 : 0) |
  (placeNamed(text) !== undefined ? 2 : 0) |
  (organisationNamed(text) !== undefined ? 4 : 0) |
  (nationalityOf(text) !== undefined ? 8 : 0) |
  (isOrganisationWord(lower) ? 16 : 0) |
  (isPlaceWord(lower) ? 32 : 0) |
  (isTitle(lower) ? 64 : 0) |
  (isCommonWord(lower) ? 128 : 0)

const setWord = (set: Set1, token: number, text: string, facts: Facts): void => {
  const lower = lowerOf(text)
  const kept = lower.length > 60 ? lower.slice(0, 60) : lower
  set('word', token, hashWord(kept))
  set('shape', token, hashWord(shapeOf(text)))
  set('case', token, writingOf(kept === lower ? text : text.slice(0, 60)))
  set('pre3', token, hashWord(kept.slice(0, 3)))
  set('suf2', token, hashWord(kept.slice(-2)))
  set('suf3', token, hashWord(kept.slice(-3)))
  set('suf4', token, hashWord(kept.slice(-4)))
  setGroups(set, token, findWord(kept))
  set('lists', token, listsOf(text, lower))
  set('voted', token, votedKind(facts, text))
  set('small', token, lower === text ? 0 : Math.min(2, facts.small.get(lower) ?? 0))
}

const joins = new Set([
  'of',
  'for',
  'and',
  '&',
  'the',
  'de',
  'du',
  'des',
  'la',
  'del',
  'da',
  'do',
  'van',
  'von',
  'bin',
  'al',
  '-',
])

const isLargeWriting = (kind: number): boolean =>
  kind !== 0 && kind !== writing.small && kind !== writing.number && kind !== writing.mark

/** Ends of the run of capitalised words, small joining words among them, around each capitalised word. */
const runsOf = (cases: readonly number[], tokens: readonly Token[]): [number, number][] => {
  const isLarge = (at: number): boolean => isLargeWriting(cases[at] ?? 0)
  const runs: [number, number][] = []
  for (let at = 0; at < tokens.length; at++) {
    if (!isLarge(at)) continue
    let to = at + 1
    for (;;) {
      let next = to
      while (next < to + 2 && joins.has(tokens[next]?.text ?? '')) next++
      if (!isLarge(next)) break
      to = next + 1
    }
    runs.push([at, to])
    at = to - 1
  }
  return runs
}

const setRuns = (
  set: Set1,
  get: (name: AtomName, token: number) => number,
  tokens: readonly Token[],
): void => {
  const cases = tokens.map((_, at) => get('case', at))
  for (const [from, to] of runsOf(cases, tokens)) {
    const bracket = tokens[from - 1]?.text === '(' ? 1 : tokens[to]?.text === '(' ? 2 : 0
    for (let at = from; at < to; at++) {
      set('bracket', at, bracket)
      set('left', at, from === 0 ? 1 : get('word', from - 1))
      set('leftMiddle', at, from === 0 ? 1 : get('middle', from - 1))
      set('right', at, to === tokens.length ? 1 : get('word', to))
      set('rightMiddle', at, to === tokens.length ? 1 : get('middle', to))
      set('runLast', at, get('word', to - 1))
      set('runLastMiddle', at, get('middle', to - 1))
      set('runFirst', at, get('word', from))
      set('runLength', at, Math.min(to - from, 6))
      set('runAt', at, 1 + Math.min(at - from, 4) + 5 * Math.min(to - 1 - at, 4))
    }
  }
}

/** Which words are, or are part of, a name of the lists of known names, and of what kinds. */
const setKnown = (set: Set1, tokens: readonly Token[]): void => {
  const words = tokens.map(({ text }) => text)
  for (let at = 0; at < words.length; at++) {
    if (!/^\p{Lu}/u.test(words[at] ?? '')) continue
    const found = knownNameAt(words, at)
    if (!found) continue
    for (let index = 0; index < found.length; index++) {
      const part = found.length === 1 ? 0 : index === 0 ? 1 : 2
      set('known', at + index, 1 + 3 * found.bits + part)
    }
    at += found.length - 1
  }
}

/** How the sentence as a whole is written: in capitals, as a headline with large words, or plainly. */
const standing = (cases: readonly number[]): number => {
  const words = cases.filter((kind) => kind !== writing.mark && kind !== writing.number)
  const small = words.filter((kind) => kind === writing.small).length
  if (words.length < 3) return 1
  if (words.filter((kind) => kind === writing.capitals).length > words.length * 0.6) return 2
  return small < words.length * 0.35 ? 3 : 4
}

// How many small words may stand inside a name: "Society for the Protection of the Unborn".
const mostBetween = 3

/**
 * Runs of tokens [from, to) that may hold names: capitalised words, what stands between them, and a word on each side.
 * All other words are no names, and cost no work.
 */
export const stretchesOf = ({ length, stride, at }: Atoms): [number, number][] => {
  const base = atomIndex.case * stride + margin
  const stretches: [number, number][] = []
  let from = -1
  let to = 0
  for (let token = 0; token < length; token++) {
    if (!isLargeWriting(at[base + token] ?? 0)) continue
    if (from >= 0 && token - to > mostBetween) {
      stretches.push([from, to])
      from = -1
    }
    if (from < 0) from = Math.max(to, token - 1)
    to = Math.min(length, token + 2)
  }
  if (from >= 0) stretches.push([from, to])
  return stretches
}

/** Adds what a first tagging of the article says about each word. */
export const setSeen = (atoms: Atoms, tokens: readonly Token[], facts: Facts): void => {
  const set = setter(atoms)
  tokens.forEach(({ text }, token) => set('seen', token, taggedKind(facts, text)))
}

/** Everything the tagger may look at in a sentence. */
export const atomsOf = (tokens: readonly Token[], spans: readonly RuleSpan[], facts: Facts): Atoms => {
  const stride = tokens.length + 2 * margin
  const atoms: Atoms = { length: tokens.length, stride, at: new Int32Array(atomNames.length * stride) }
  const set = setter(atoms)
  const get = (name: AtomName, token: number): number =>
    atoms.at[atomIndex[name] * stride + margin + token] ?? 0
  tokens.forEach(({ text }, token) => setWord(set, token, text, facts))
  // Outside the sentence stands a mark of its own, so that "first word" and "last word" are features.
  for (let off = 1; off <= margin; off++) {
    set('word', -off, -1)
    set('word', tokens.length - 1 + off, -2)
  }
  const stand = standing(tokens.map((_, token) => get('case', token)))
  for (let token = 0; token < tokens.length; token++) set('stand', token, stand * 2 + (token === 0 ? 1 : 0))
  for (const { from, to, kind } of spans) {
    for (let at = from; at < to; at++)
      set('rule', at, labelOf(tagKinds.indexOf(kind), at === from ? begin : inside))
  }
  setKnown(set, tokens)
  setRuns(set, get, tokens)
  return atoms
}
