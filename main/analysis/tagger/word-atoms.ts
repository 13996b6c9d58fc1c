import { interned } from '../words/intern'
import {
  isCommonWord,
  isFirstName,
  isOrganisationWord,
  isPlaceWord,
  isTitle,
  nationalityOf,
  organisationNamed,
  placeNamed,
} from '../words/lexicon'
import { hashWord } from './hash'
import { shapeOf, writingOf } from './shape'
import { wordTable } from './words'

/** What a word says by itself, wherever it stands. */
export const wordAtomNames = [
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
] as const

/** As word lists and vectors know a word: small, every digit a nought. */
export function lowerOf(text: string): string {
  return text.toLowerCase().replace(/[0-9]/g, '0')
}

// Nine words of ten were met before, in this text or the last ones; one number a column for each of the latest.
const maxCachedWords = 16_384
const width = wordAtomNames.length
const kept = new Int32Array(maxCachedWords * width)
const rowOf = new Map<string, number>()

/** Where in `wordRows` the atoms of a word begin, in the order of their names. They stand there until the next call. */
export function wordRow(text: string): number {
  const known = rowOf.get(text)
  if (known !== undefined) return known
  if (rowOf.size === maxCachedWords) rowOf.clear()
  const row = rowOf.size * width
  kept.set(atomsOfWord(text), row)
  rowOf.set(interned(text), row)
  return row
}

const maxWordLength = 60

function atomsOfWord(text: string): number[] {
  const lower = lowerOf(text)
  const isLong = lower.length > maxWordLength
  const kept = isLong ? lower.slice(0, maxWordLength) : lower
  return [
    hashWord(kept),
    hashWord(shapeOf(text)),
    writingOf(isLong ? text.slice(0, maxWordLength) : text),
    hashWord(kept.slice(0, 3)),
    hashWord(kept.slice(-2)),
    hashWord(kept.slice(-3)),
    hashWord(kept.slice(-4)),
    ...groupsOf(findWord(kept)),
    listsOf(text, lower),
  ]
}

/** Groups coarse to fine, and looks; 0 for what the vectors do not know. */
function groupsOf(word: number): number[] {
  if (word < 0) return [0, 0, 0, 0, 0, 0, 0]
  const { coarse, middle, fineLow, fineHigh, people, places } = wordTable()
  return [
    1 + (coarse[word] ?? 0),
    1 + (middle[word] ?? 0),
    1 + (fineLow[word] ?? 0) + 256 * (fineHigh[word] ?? 0),
    1 + ((people[word] ?? 0) & 15),
    1 + ((people[word] ?? 0) >> 4),
    1 + ((places[word] ?? 0) & 15),
    1 + ((places[word] ?? 0) >> 4),
  ]
}

// The vectors know words without accents, and of a long compound only the last part.
function findWord(word: string): number {
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

function listsOf(text: string, lower: string): number {
  return (
    (isFirstName(text) ? 1 : 0) |
    (placeNamed(text) !== undefined ? 2 : 0) |
    (organisationNamed(text) !== undefined ? 4 : 0) |
    (nationalityOf(text) !== undefined ? 8 : 0) |
    (isOrganisationWord(lower) ? 16 : 0) |
    (isPlaceWord(lower) ? 32 : 0) |
    (isTitle(lower) ? 64 : 0) |
    (isCommonWord(lower) ? 128 : 0)
  )
}

export const wordRows = kept
