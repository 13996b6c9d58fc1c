import { setTimeout as later } from 'node:timers/promises'

/** When a group is full: by number, by bytes, or by the time since its first came. */
export type GroupLimits = { most: number; bytes: number; ms: number }

/**
 * What a source gives, in groups and in its order. None waits for one that takes long: a group goes on its way without
 * it. Whoever leaves early asks the source for nothing more.
 */
export async function* inGroups<T>(
  source: AsyncIterator<T>,
  sizeOf: (one: T) => number,
  limits: GroupLimits,
): AsyncGenerator<T[], void> {
  let group: T[] = []
  let bytes = 0
  let until = Infinity
  let next = asked(source)
  for (;;) {
    const found = group.length === 0 ? await next : await inTime(next, until - performance.now())
    if (found !== null && found.done !== true) {
      if (group.length === 0) until = performance.now() + limits.ms
      group.push(found.value)
      bytes += sizeOf(found.value)
      next = asked(source)
    }
    const isFull = group.length >= limits.most || bytes >= limits.bytes || performance.now() >= until
    if (group.length > 0 && (found === null || found.done === true || isFull)) {
      yield group
      group = []
      bytes = 0
    }
    if (found?.done === true) return
  }
}

/** A source may fail while nobody waits for it; whoever waits next is told. */
function asked<T>(source: AsyncIterator<T>): Promise<IteratorResult<T>> {
  const next = source.next()
  next.catch(() => undefined)
  return next
}

/** What comes within a time; null where it does not. */
async function inTime<T>(coming: Promise<T>, ms: number): Promise<T | null> {
  const over = new AbortController()
  try {
    return await Promise.race([coming, later(Math.max(0, ms), null, { signal: over.signal })])
  } finally {
    over.abort()
  }
}
