/** How a word is written; 0 is kept for "none". */
export const writing = {
  small: 1,
  large: 2,
  capitals: 3,
  mixed: 4,
  number: 5,
  mark: 6,
  initial: 7,
  dotted: 8,
} as const

const isLetter = /\p{L}/u
const patterns: [RegExp, number][] = [
  [/^\p{Ll}[\p{Ll}\p{M}'-]*$/u, writing.small],
  [/^\p{Lu}[\p{Ll}\p{M}']+$/u, writing.large],
  [/^\p{Lu}\.?$/u, writing.initial],
  [/^(?:\p{L}\.)+\p{L}?$/u, writing.dotted],
  [/^[\p{Lu}\p{N}&-]+$/u, writing.capitals],
]

export function writingOf(word: string): number {
  if (!isLetter.test(word)) return /\p{N}/u.test(word) ? writing.number : writing.mark
  for (const [pattern, kind] of patterns) if (pattern.test(word)) return kind
  return writing.mixed
}

/** "Al-Assad" to "Xx-Xx", "G20" to "X0": runs of one sort count once. */
export function shapeOf(word: string): string {
  let shape = ''
  for (const letter of word.slice(0, 40)) {
    const lower = letter.toLowerCase()
    const sort =
      letter !== lower
        ? 'X'
        : lower !== letter.toUpperCase()
          ? 'x'
          : letter >= '0' && letter <= '9'
            ? '0'
            : letter
    if (sort !== shape.charAt(shape.length - 1)) shape += sort
  }
  return shape
}
