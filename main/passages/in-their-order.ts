type Place = { start: number; end: number }
type Settled = (Place | null)[]

// Each round settles what the one before it made plain.
const maxRounds = 4
// A round looks at every mark's neighbours.
const maxMarks = 2000

/**
 * The place of each of several marks, where it may be in more than one: by those that have only one, because services
 * name what was marked in its order. Null where that leaves more than one, or none.
 */
export function inTheirOrder(candidates: readonly (readonly Place[])[]): Settled {
  const settled = candidates.map((places): Place | null => (places.length === 1 ? (places[0] ?? null) : null))
  if (!isOrdered(settled) || settled.length > maxMarks) return settled
  const keys = candidates.map(keyOf)
  for (let round = 0; round < maxRounds; round++) {
    let isChanged = false
    for (let at = 0; at < settled.length; at++) {
      if (settled[at] !== null) continue
      const places = between(candidates[at] ?? [], settled, at)
      // As many marks as there are places for them: each has its own.
      if (places.length === 0 || places.length !== rowAt(keys, settled, at)) continue
      places.forEach((place, index) => (settled[at + index] = place))
      isChanged = true
    }
    if (!isChanged) break
  }
  return settled
}

/** Whether what is settled stands in the text in the order in which it was named. */
function isOrdered(settled: Settled): boolean {
  const starts = settled.filter((place) => place !== null).map(({ start }) => start)
  return starts.every((start, at) => at === 0 || start >= (starts[at - 1] ?? 0))
}

function keyOf(places: readonly Place[] | undefined): string {
  return places?.map(({ start, end }) => `${start}-${end}`).join() ?? ''
}

function between(places: readonly Place[], settled: Settled, at: number): readonly Place[] {
  const after = settled.slice(0, at).findLast((place) => place !== null)?.start ?? 0
  const before = settled.slice(at + 1).find((place) => place !== null)?.start ?? Infinity
  return places.filter(({ start }) => start >= after && start <= before)
}

/** How many marks in a row may stand in the same places; 0 inside of such a row. */
function rowAt(keys: readonly string[], settled: Settled, at: number): number {
  const isOfRow = (index: number) => keys[index] === keys[at] && settled[index] === null
  if (at > 0 && isOfRow(at - 1)) return 0
  let length = 1
  while (at + length < keys.length && isOfRow(at + length)) length += 1
  return length
}
