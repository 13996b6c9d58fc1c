export type Span = { readonly start: number; readonly end: number }

// A name is some ten letters long: few lie in one stretch.
const stretchLength = 128

/**
 * Finds the first of the spans, in the order in which they are given, that shares a letter with another. A text has
 * thousands of names: to look through all of them for each would take seconds.
 */
export function firstAt<T extends Span>(spans: readonly T[]): (span: Span) => T | undefined {
  if (spans.length === 0) return () => undefined
  const stretches = new Map<number, number[]>()
  spans.forEach((span, index) => {
    for (let at = stretchOf(span.start); at <= lastOf(span); at += 1) {
      const known = stretches.get(at)
      if (known === undefined) stretches.set(at, [index])
      else known.push(index)
    }
  })
  return (span) => {
    let first = Infinity
    for (let at = stretchOf(span.start); at <= lastOf(span); at += 1)
      for (const index of stretches.get(at) ?? []) {
        if (index >= first) break
        const other = spans[index]
        if (other !== undefined && other.start < span.end && other.end > span.start) first = index
      }
    return spans[first]
  }
}

function stretchOf(offset: number): number {
  return Math.floor(offset / stretchLength)
}

function lastOf({ start, end }: Span): number {
  return stretchOf(Math.max(start, end - 1))
}
