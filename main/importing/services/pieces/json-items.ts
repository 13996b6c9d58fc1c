import { LibraryError } from '../../../../preload/contract/errors'
import { maxOriginalBytes } from '../../../../preload/contract/words'
import { cutOff, readJson } from '../json'

const [quote, backslash, openList, closeList, openObject, closeObject] = Array.from('"\\[]{}', (sign) =>
  sign.charCodeAt(0),
)

/**
 * What stands in a JSON list whose text comes in pieces. Only where each object begins and ends is looked for here, and
 * JSON.parse reads it: a reader that tells of every name and value is many times as slow.
 */
export class JsonItems {
  #text = ''
  /** Up to where the text was looked at, and where the object in hand begins. */
  #at = 0
  #start = 0
  #depth = 0
  #isInString = false
  #isEscaped = false

  /** The objects that are complete by now. Throws where one is no JSON, or larger than any article. */
  write(piece: string): unknown[] {
    this.#text += piece
    const items: unknown[] = []
    for (; this.#at < this.#text.length; this.#at += 1) {
      if (this.#isEnd(this.#text.charCodeAt(this.#at))) {
        items.push(itemOf(this.#text.slice(this.#start, this.#at + 1)))
      }
    }
    const from = this.#depth > 1 ? this.#start : this.#at
    this.#text = this.#text.slice(from)
    this.#at -= from
    this.#start = 0
    if (this.#text.length > maxOriginalBytes) throw tooLarge()
    return items
  }

  /** Throws where the list is not complete. */
  end(): void {
    if (this.#depth !== 0) throw cutOff()
  }

  /** Whether an item of the list ends with this character. */
  #isEnd(sign: number): boolean {
    if (this.#isInString) {
      this.#goOnInString(sign)
      return false
    }
    if (sign === quote) this.#isInString = true
    else if (sign === openObject || sign === openList) {
      this.#depth += 1
      if (this.#depth === 2) this.#start = this.#at
    } else if (sign === closeObject || sign === closeList) {
      this.#depth -= 1
      return this.#depth === 1
    }
    return false
  }

  #goOnInString(sign: number): void {
    if (this.#isEscaped) this.#isEscaped = false
    else if (sign === backslash) this.#isEscaped = true
    else if (sign === quote) this.#isInString = false
  }
}

function itemOf(text: string): unknown {
  const item = readJson(text)
  if (item === undefined) throw cutOff()
  return item
}

function tooLarge() {
  return new LibraryError('too-large', 'An article in this export is larger than any article is.')
}
