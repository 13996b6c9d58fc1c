import { isCapitalised } from '../words/capitals'
import { knownNameAt } from '../words/known-names'
import type { RuleSpan } from '../words/rules'
import type { Token } from '../words/tokens'
import { type Facts, taggedKind, votedKind } from './facts'
import { labelOf, begin, inside, tagKinds } from './labels'
import { writing } from './shape'
import { lowerOf, wordAtomNames, wordRow, wordRows } from './word-atoms'

/** What a feature may be made of. A value of 0 says nothing, and makes no feature. */
export const atomNames = [
  ...wordAtomNames,
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

/** Where the rows come from: an array of zeros of this length. */
export type Take = (length: number) => Int32Array

const atomIndex = Object.fromEntries(atomNames.map((name, index) => [name, index])) as Record<
  AtomName,
  number
>
type Set1 = ReturnType<typeof setter>

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

// How many small words may stand inside a name: "Society for the Protection of the Unborn".
const maxSmallWordsBetween = 3

/**
 * Runs of tokens [from, to) that may hold names: capitalised words, what stands between them, and a word on each side.
 * All other words are no names, and cost no work.
 */
export function stretchesOf({ length, stride, at }: Atoms): [number, number][] {
  const base = atomIndex.case * stride + margin
  const stretches: [number, number][] = []
  let from = -1
  let to = 0
  for (let token = 0; token < length; token++) {
    if (!isLargeWriting(at[base + token] ?? 0)) continue
    if (from >= 0 && token - to > maxSmallWordsBetween) {
      stretches.push([from, to])
      from = -1
    }
    if (from < 0) from = Math.max(to, token - 1)
    to = Math.min(length, token + 2)
  }
  if (from >= 0) stretches.push([from, to])
  return stretches
}

function isLargeWriting(kind: number): boolean {
  return kind !== 0 && kind !== writing.small && kind !== writing.number && kind !== writing.mark
}

/** Adds what a first tagging of the article says about each word. */
export function setSeen(atoms: Atoms, tokens: readonly Token[], facts: Facts): void {
  const set = setter(atoms)
  tokens.forEach(({ text }, token) => set('seen', token, taggedKind(facts, text)))
}

function setter({ at, stride }: Atoms) {
  return (name: AtomName, token: number, value: number): void => {
    at[atomIndex[name] * stride + margin + token] = value
  }
}

/** Everything the tagger may look at in a sentence. */
export function atomsOf(
  tokens: readonly Token[],
  spans: readonly RuleSpan[],
  facts: Facts,
  take: Take,
): Atoms {
  const stride = tokens.length + 2 * margin
  const atoms: Atoms = { length: tokens.length, stride, at: take(atomNames.length * stride) }
  const set = setter(atoms)
  const get = (name: AtomName, token: number): number =>
    atoms.at[atomIndex[name] * stride + margin + token] ?? 0
  setWords(atoms, set, tokens, facts)
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

/** What each word says by itself, and what the article as a whole says of it. */
function setWords({ at, stride }: Atoms, set: Set1, tokens: readonly Token[], facts: Facts): void {
  tokens.forEach(({ text }, token) => {
    const row = wordRow(text)
    // Words' own atoms are the first rows.
    for (let atom = 0; atom < wordAtomNames.length; atom++)
      at[atom * stride + margin + token] = wordRows[row + atom] ?? 0
    set('voted', token, votedKind(facts, text))
    const lower = lowerOf(text)
    if (lower !== text) set('small', token, Math.min(2, facts.small.get(lower) ?? 0))
  })
}

/** How the sentence as a whole is written: in capitals, as a headline with large words, or plainly. */
function standing(cases: readonly number[]): number {
  const words = cases.filter((kind) => kind !== writing.mark && kind !== writing.number)
  const small = words.filter((kind) => kind === writing.small).length
  if (words.length < 3) return 1
  if (words.filter((kind) => kind === writing.capitals).length > words.length * 0.6) return 2
  return small < words.length * 0.35 ? 3 : 4
}

/** Which words are, or are part of, a name of the lists of known names, and of what kinds. */
function setKnown(set: Set1, tokens: readonly Token[]): void {
  const words = tokens.map(({ text }) => text)
  for (let at = 0; at < words.length; at++) {
    if (!isCapitalised(words[at])) continue
    const found = knownNameAt(words, at)
    if (!found) continue
    for (let index = 0; index < found.length; index++) {
      const part = found.length === 1 ? 0 : index === 0 ? 1 : 2
      set('known', at + index, 1 + 3 * found.bits + part)
    }
    at += found.length - 1
  }
}

function setRuns(set: Set1, get: (name: AtomName, token: number) => number, tokens: readonly Token[]): void {
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

/** Ends of the run of capitalised words, small joining words among them, around each capitalised word. */
function runsOf(cases: readonly number[], tokens: readonly Token[]): [number, number][] {
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
