/**
 * How well a name answers what was typed, 0 to 1: every word must begin one of its words, or at least be in it.
 * Letters scattered over a title, as other palettes match them, would find headlines that were not meant.
 */
export function match(name: string, typed: string): number {
  const text = plain(name)
  const words = text.split(/[^\p{L}\p{N}]+/u)
  const scores = plain(typed)
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => {
      if (text.startsWith(word)) return 1
      if (words.some((part) => part.startsWith(word))) return 0.8
      return text.includes(word) ? 0.4 : 0
    })
  return scores.length === 0 ? 1 : Math.min(...scores)
}

function plain(text: string) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
