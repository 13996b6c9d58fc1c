// What the chain of seals is made of. A line's words and an act's label have a salted hash each, so that they can be deleted for good
// and what covers them still holds; all else of them stays for ever and is covered as it is.

import { createHash, type Hash, randomFillSync } from 'node:crypto'

const saltBytes = 16
// Asking the system for each would cost an import more than all hashing does.
const pool = Buffer.alloc(saltBytes * 512)
let used = pool.length

/** 16 random bytes, in hexadecimal digits. */
function newSalt(): string {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  used += saltBytes
  return pool.toString('hex', used - saltBytes, used)
}

/** In hexadecimal digits both. */
export type Salted = { salt: string; hash: string }

type Words = { before: string | null; after: string }

/** Of what a line says about its row, exactly as it is stored. */
export function hashOfWords(salt: string, { before, after }: Words): string {
  return hashed(salt, JSON.stringify([before, after]))
}

export function hashOfLabel(salt: string, label: string): string {
  return hashed(salt, JSON.stringify([label]))
}

function hashed(salt: string, text: string): string {
  return createHash('sha256').update(salt).update(text).digest('hex')
}

export function saltWords(words: Words): Salted {
  const salt = newSalt()
  return { salt, hash: hashOfWords(salt, words) }
}

export function saltLabel(label: string): Salted {
  const salt = newSalt()
  return { salt, hash: hashOfLabel(salt, label) }
}

/** The head of a chain without seals: no other library has it. */
export function firstHead(libraryId: string): string {
  return createHash('sha256')
    .update(JSON.stringify(['Dateline journal', libraryId]))
    .digest('hex')
}

/** What never changes of an act: its undo state does. */
export type SealedAct = {
  id: string
  at: string
  author_id: string
  undoes: string | null
  article_id: string | null
  label_hash: string
}

export type SealedLine = {
  at: string
  author_id: string
  noun: string
  row_id: string
  action: string
  words_hash: string
}

/** Takes in what a seal covers, one thing a line, in the order in which it is given. */
export class SealHash {
  readonly #hash: Hash = createHash('sha256')

  constructor(former: string, act: SealedAct) {
    const { id, at, author_id: author, undoes, article_id: article, label_hash: label } = act
    this.#enter(['after', former])
    this.#enter(['act', id, at, author, undoes, article, label])
  }

  line({ at, author_id: author, noun, row_id: row, action, words_hash: words }: SealedLine): void {
    this.#enter(['line', at, author, noun, row, action, words])
  }

  /** A line that the act has emptied, or an act whose label it has silenced. */
  taken(what: 'words' | 'label', hash: string): void {
    this.#enter([what, hash])
  }

  /** In hexadecimal digits; nothing is taken in after it. */
  digest(): string {
    return this.#hash.digest('hex')
  }

  #enter(facts: (string | null)[]): void {
    this.#hash.update(`${JSON.stringify(facts)}\n`)
  }
}
