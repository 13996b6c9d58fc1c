import wordText from '../model/words.txt?raw'
import { hashWord } from './hash'
import { readKeys, unpack } from './packed'
import { KeyTable } from './table'

/** What is known of 340,000 words: groups of words used alike, coarse to fine, and how far they look like each kind of name. */
type WordTable = {
  /** -1 for an unknown word. */
  find: (lower: string) => number
  coarse: Uint8Array
  middle: Uint8Array
  fineLow: Uint8Array
  fineHigh: Uint8Array
  /** Person and organisation, four bits each. */
  people: Uint8Array
  /** Place and misc, four bits each. */
  places: Uint8Array
}

export function readWordTable(text: string): WordTable {
  const { head, bytes } = unpack(text)
  const count = Number(head['words'])
  const { keys, end } = readKeys(bytes, count)
  const column = (index: number): Uint8Array => bytes.slice(end + index * count, end + (index + 1) * count)
  const table = new KeyTable(keys)
  return {
    find: (lower) => table.indexOf(hashWord(lower)),
    coarse: column(0),
    middle: column(1),
    fineLow: column(2),
    fineHigh: column(3),
    people: column(4),
    places: column(5),
  }
}

let table: WordTable | undefined

/** Unpacked on first use: a program that analyses nothing does not pay for it. */
export function wordTable(): WordTable {
  return (table ??= readWordTable(wordText))
}
