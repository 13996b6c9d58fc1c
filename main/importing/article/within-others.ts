import { addTo } from '../add-to'

const base = 31

/**
 * Which of these words stand within a longer text. All of them have `least` letters or more: by a sum of so many, which goes
 * along the texts letter by letter, all are looked for at once. One by one a page of nothing but quotations would take time by
 * the square of it.
 */
export function withinOthers(
  words: Iterable<string>,
  texts: readonly string[],
  least: number,
): ReadonlySet<string> {
  const wanted = bySum(words, least)
  const found = new Set<string>()
  if (wanted.size === 0) return found
  const highest = powerOf(least - 1)
  for (const text of texts) {
    let sum = sumOf(text, least)
    for (let at = 0; at + least <= text.length; at++) {
      if (at > 0) {
        const rest = sum - Math.imul(text.charCodeAt(at - 1), highest)
        sum = (Math.imul(rest, base) + text.charCodeAt(at + least - 1)) | 0
      }
      const alike = wanted.get(sum)
      if (alike === undefined) continue
      const left = alike.filter((one) => one.length >= text.length || !text.startsWith(one, at))
      if (left.length === alike.length) continue
      for (const one of alike) if (!left.includes(one)) found.add(one)
      wanted.set(sum, left)
    }
  }
  return found
}

function bySum(words: Iterable<string>, least: number): Map<number, string[]> {
  const sums = new Map<number, string[]>()
  for (const one of new Set(words)) addTo(sums, sumOf(one, least), one)
  return sums
}

/** Of the first letters. */
function sumOf(text: string, letters: number): number {
  let sum = 0
  for (let at = 0; at < letters && at < text.length; at++)
    sum = (Math.imul(sum, base) + text.charCodeAt(at)) | 0
  return sum
}

function powerOf(exponent: number): number {
  let power = 1
  for (let step = 0; step < exponent; step++) power = Math.imul(power, base)
  return power
}
