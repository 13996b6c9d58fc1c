/** A note as it would stand if it were alone: beside its passage. In pixels from the top of the page. */
export type Wanted = { top: number; height: number }

/** Between two notes, in pixels. */
const gap = 8

/**
 * Where notes stand that are given in the order of the text: none over another, none above the page, each as near to its passage as those
 * before it leave room for. The active one stands at its passage, and those before it make room upwards. `active` is its index, -1
 * for none.
 */
export function stack(wanted: readonly Wanted[], active: number): number[] {
  const tops = wanted.map(({ top }) => top)
  pushDown(wanted, tops)
  const chosen = wanted[active]
  if (chosen === undefined) return tops
  tops[active] = chosen.top
  for (let i = active - 1; i >= 0; i--) {
    const lowest = (tops[i + 1] ?? 0) - gap - (wanted[i]?.height ?? 0)
    tops[i] = Math.min(tops[i] ?? 0, lowest)
  }
  // What follows comes back up as far as its passage.
  for (let i = active + 1; i < wanted.length; i++) tops[i] = wanted[i]?.top ?? 0
  pushDown(wanted, tops)
  return tops
}

/** Each at least below the one before it, the first at the head of the page. */
function pushDown(wanted: readonly Wanted[], tops: number[]): void {
  let least = 0
  for (const [i, { height }] of wanted.entries()) {
    const top = Math.max(least, tops[i] ?? 0)
    tops[i] = top
    least = top + height + gap
  }
}
