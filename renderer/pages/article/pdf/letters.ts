// The text of an article and the pages of its PDF have the same words, and neither the same blanks, hyphens nor
// order: a page's feet and columns stand elsewhere, divided words are whole. So places are carried from one to the
// other by letters and figures alone, stretch by stretch.

/** The letters and figures of a text, and of each where in the text it stands. */
export type Letters = { letters: string; at: Int32Array }

export function lettersOf(text: string): Letters {
  const found: string[] = []
  const at: number[] = []
  let index = 0
  for (const sign of text) {
    for (const letter of plain(sign)) {
      found.push(letter)
      for (let unit = 0; unit < letter.length; unit++) at.push(index)
    }
    index += sign.length
  }
  return { letters: found.join(''), at: Int32Array.from(at) }
}

const letter = /[\p{L}\p{N}]/u

/** What a sign is without its case and its form: a ligature is its letters, a raised figure a figure. */
function plain(sign: string): string[] {
  return Array.from(sign.normalize('NFKC').toLowerCase()).filter((one) => letter.test(one))
}

/** A stretch of letters, in both. `end` is behind the last. */
type Stretch = { start: number; end: number }

/**
 * What is looked for at once, in letters: fewer where what stands between two columns or pages cuts it short. A few
 * letters stand everywhere, and count only where what is before them is the same.
 */
const seeds = [16, 8, 4, 2]
const surely = 8
const missed = 4
const around = 24
/** As often as words may stand elsewhere: behind a column's end, around a picture, over a page's foot. */
const maxStretches = 400
/** Words that the other text does not have cost a search of all of it each time. */
const maxMisses = 60

/**
 * Where letters of one text stand in the other, as stretches in their order. What is not found is left out. Of several
 * places the one is taken that goes on where the last stretch ended, else the one with the same letters before it, else
 * the one as far through the text.
 */
export function carried(from: Letters, to: Letters, { start, end }: Stretch): Stretch[] {
  const stretches: Stretch[] = []
  let place = start
  let behind = -1
  let misses = 0
  while (place < end && stretches.length < maxStretches && misses < maxMisses) {
    const found = find(from, to, place, end, behind)
    if (found === null) {
      misses += 1
      place += missed
      continue
    }
    let length = 0
    while (place + length < end && from.letters[place + length] === to.letters[found + length]) length += 1
    stretches.push({ start: found, end: found + length })
    place += length
    behind = found + length
  }
  return stretches
}

function find(from: Letters, to: Letters, place: number, end: number, behind: number): number | null {
  for (const seed of seeds) {
    const wanted = from.letters.slice(place, Math.min(end, place + seed))
    if (behind >= 0 && to.letters.startsWith(wanted, behind)) return behind
    const found = best(from, to, place, wanted, behind)
    if (found !== null) return found
  }
  return null
}

/** The place of letters that has most for it; null where there is none, or they are few and nothing says that it is theirs. */
function best(from: Letters, to: Letters, place: number, wanted: string, behind: number): number | null {
  const before = from.letters.slice(Math.max(0, place - around), place)
  const expected = behind >= 0 ? behind : (place / Math.max(1, from.letters.length)) * to.letters.length
  let found: { at: number; score: number } | null = null
  for (let at = to.letters.indexOf(wanted); at >= 0; at = to.letters.indexOf(wanted, at + 1)) {
    const same = commonEnd(before, to.letters.slice(Math.max(0, at - around), at))
    if (wanted.length + same < surely) continue
    const score = same - Math.abs(at - expected) / Math.max(1, to.letters.length)
    if (found === null || score > found.score) found = { at, score }
  }
  return found?.at ?? null
}

function commonEnd(one: string, other: string): number {
  let length = 0
  while (length < one.length && length < other.length && one.at(-1 - length) === other.at(-1 - length))
    length += 1
  return length
}

/** The letters of a text between two offsets, as a stretch of its letters. */
export function stretchOf({ at }: Letters, start: number, end: number): Stretch {
  return { start: firstFrom(at, start), end: firstFrom(at, end) }
}

/** The offsets in the text from the first to behind the last letter of a stretch. */
export function offsetsOf({ at }: Letters, { start, end }: Stretch): Stretch {
  return { start: at[start] ?? 0, end: (at[end - 1] ?? 0) + 1 }
}

/** By halves: texts have a hundred thousand letters. */
function firstFrom(at: Int32Array, offset: number): number {
  let [low, high] = [0, at.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((at[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}
