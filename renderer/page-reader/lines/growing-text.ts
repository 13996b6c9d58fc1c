const lookedBack = 16
const maxRest = 2000

/**
 * A text that grows by many small pieces, of which only the end is looked at meanwhile. Whoever looks at a string that was put
 * together has all of it copied: a block of 20,000 spans would be copied as often.
 */
export class GrowingText {
  #done = ''
  #rest = ''

  get length(): number {
    return this.#done.length + this.#rest.length
  }

  /** Its length without the blanks at its end. */
  get trimmedLength(): number {
    const kept = this.#rest.trimEnd()
    return kept === '' ? this.#done.trimEnd().length : this.#done.length + kept.length
  }

  add(words: string): void {
    this.#rest += words
    if (this.#rest.length <= maxRest) return
    this.#done += this.#rest.slice(0, -lookedBack)
    this.#rest = this.#rest.slice(-lookedBack)
  }

  /** Its last few characters. */
  end(): string {
    const known = this.#rest.length < lookedBack ? this.whole() : this.#rest
    return known.slice(-lookedBack)
  }

  trimEnd(): void {
    this.#rest = this.#rest.trimEnd()
    if (this.#rest === '') this.reset(this.#done.trimEnd())
  }

  whole(): string {
    return this.#done === '' ? this.#rest : this.#done + this.#rest
  }

  reset(words: string): void {
    this.#done = ''
    this.#rest = ''
    this.add(words)
  }
}
