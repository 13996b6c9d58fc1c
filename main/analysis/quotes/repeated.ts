type Span = { start: number; end: number }

// A pull quote is mostly cut a little; of a passage of a speech that the text also quotes from, far less is there twice.
const sameShare = 0.8
const run = 3

/** The words of a text, to ask whether others are printed in it too. */
export class PrintedWords {
  readonly #runs = new Set<string>()
  readonly #said: string[] = []

  /** `said` are those of the ranges that are quoted: a few words are repeated only where they are. */
  constructor(text: string, ranges: readonly Span[], said: readonly Span[]) {
    for (const range of ranges) this.add(text, range)
    for (const range of said) this.#said.push(` ${wordsOf(text, range).join(' ')} `)
  }

  add(text: string, range: Span): void {
    for (const words of runsOf(wordsOf(text, range))) this.#runs.add(words)
  }

  has(text: string, ranges: readonly Span[]): boolean {
    const words = ranges.flatMap((range) => wordsOf(text, range))
    if (words.length < 2 * run) return this.#said.some((other) => other.includes(` ${words.join(' ')} `))
    const runs = runsOf(words)
    return runs.filter((one) => this.#runs.has(one)).length >= runs.length * sameShare
  }
}

function wordsOf(text: string, { start, end }: Span): string[] {
  return (
    text
      .slice(start, end)
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  )
}

function runsOf(words: readonly string[]): string[] {
  return words.slice(run - 1).map((_, at) => words.slice(at, at + run).join(' '))
}
