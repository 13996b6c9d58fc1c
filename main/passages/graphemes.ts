// A highlight that ends inside of an emoji or between a letter and its accent would show half a character.
// Borders are those of Unicode's extended grapheme clusters (UAX #29), as Intl.Segmenter gives them.

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })

// Longer than any character that people write, and short enough to look at for each passage.
const window = 64

/** The border between characters that is at `index`, or the nearest one before it. */
export const borderBefore = (text: string, index: number): number => {
  if (index <= 0) return 0
  if (index >= text.length) return text.length
  const from = Math.max(0, index - window)
  let border = from
  for (const { index: start } of segmenter.segment(text.slice(from, index + window))) {
    if (from + start > index) break
    border = from + start
  }
  return border
}

/** The border between characters that is at `index`, or the nearest one after it. */
export const borderAfter = (text: string, index: number): number => {
  const before = borderBefore(text, index)
  if (before === index || index <= 0 || index >= text.length) return before
  const [whole] = segmenter.segment(text.slice(before, before + 2 * window))
  return Math.min(text.length, before + (whole?.segment.length ?? 1))
}
