/** How many are begun before the first of them is asked for, and how large they may be together. */
const most = 24
const mostBytes = 4 * 1024 * 1024

/** What was begun. `answer` never rejects: what went wrong is an answer too. */
export type Begun<R> = { size: number; answer: Promise<R> }

/**
 * The answers for items, in their order, each begun some way ahead: another process works on the next ones while
 * someone works on these.
 */
export async function* inAdvance<T, R>(
  items: Iterable<T>,
  begin: (item: T, at: number) => Promise<Begun<R>>,
): AsyncGenerator<R, void> {
  const begun: Begun<R>[] = []
  const isFull = () => begun.length >= most || begun.reduce((sum, { size }) => sum + size, 0) > mostBytes
  let at = 0
  for (const item of items) {
    begun.push(await begin(item, at))
    at += 1
    while (isFull()) {
      const first = begun.shift()
      if (first !== undefined) yield await first.answer
    }
  }
  for (const { answer } of begun) yield await answer
}
