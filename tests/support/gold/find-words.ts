import type { Span } from '../../../preload/contract/quote'

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

function isOfWord(sign: string | undefined): boolean {
  return sign !== undefined && /[\p{L}\p{N}]/u.test(sign)
}

/** Where the words stand as whole words: "Lan" is not in "Lanterns". */
export function placesOf(text: string, words: string): Span[] {
  const places: Span[] = []
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
    const end = start + words.length
    const cutsBefore = isOfWord(words[0]) && isOfWord(text[start - 1])
    const cutsAfter = isOfWord(words.at(-1)) && isOfWord(text[end])
    if (!cutsBefore && !cutsAfter) places.push({ start, end })
  }
  return places
}

/** The one place of a passage, its middle left out as in "“The captain … tonight,”". Throws where it is none or not the only one. */
export function passageOf(text: string, passage: string): Span {
  const [first = '', ...rest] = passage.split(' … ')
  const [begin, another] = placesOf(text, first)
  if (!begin) throw new Error(`“${first}” does not occur`)
  if (another) throw new Error(`“${first}” occurs more than once: give more of its words`)
  let { end } = begin
  for (const part of rest) {
    const next = placesOf(text, part).find(({ start }) => start >= end)
    if (!next) throw new Error(`“${part}” does not occur after “${first}”`)
    end = next.end
  }
  return { start: begin.start, end }
}
