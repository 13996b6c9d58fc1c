// How much two articles are one report: by the runs of five words that they share. Broder, "On the resemblance and
// containment of documents" (1997); the smallest hashes of a text stand for all of its runs.

const runLength = 5
const kept = 16

/** The few numbers by which a text's copies are looked for; none for a text of a few words. */
export function printOf(text: string): number[] {
  const runs = [...runsOf(text)]
  return runs.length < 2 * kept ? [] : runs.sort((a, b) => a - b).slice(0, kept)
}

// A report is shorter; of a book, its beginning will do.
const maxReadLength = 500_000

function runsOf(text: string): Set<number> {
  const words =
    text
      .slice(0, maxReadLength)
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  const runs = new Set<number>()
  for (let at = 0; at + runLength <= words.length; at++) runs.add(hashOf(words, at))
  return runs
}

/** FNV-1a over UTF-16 units, then mixed, so that small hashes are spread over all runs alike. */
function hashOf(words: readonly string[], from: number): number {
  let hash = 0x811c9dc5
  for (let at = from; at < from + runLength; at++) {
    const word = words[at] ?? ''
    for (let unit = 0; unit < word.length; unit++) hash = Math.imul(hash ^ word.charCodeAt(unit), 0x01000193)
    hash = Math.imul(hash ^ 0x20, 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b)
  return (hash ^ (hash >>> 15)) >>> 0
}

/** So many numbers must be the same before two texts are worth comparing. */
export const minSharedHashes = 6

// An outlet cuts a report and puts a paragraph of its own on top; a follow-up repeats a paragraph of background.
const minContainedShare = 0.65

/**
 * How much of the shorter text stands in the longer, by its runs; null for texts of a few words, of which runs say
 * nothing.
 */
export function sharedRuns(one: string, other: string): number | null {
  const [short, long] = [runsOf(one), runsOf(other)].sort((a, b) => a.size - b.size)
  if (short === undefined || long === undefined || short.size < 2 * kept) return null
  let shared = 0
  for (const run of short) if (long.has(run)) shared += 1
  return shared / short.size
}

/** Whether two texts are copies of one report: most of the shorter one stands in the longer. */
export function areCopies(one: string, other: string): boolean {
  return (sharedRuns(one, other) ?? 0) >= minContainedShare
}
