/** Has what it is given done one after the other, each when the one before it has ended. */
export type OneAtATime = <T>(work: () => T | Promise<T>) => Promise<T>

export function oneAtATime(): OneAtATime {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const done = last.then(work)
    // Who asked hears of a failure; the next one's turn comes all the same.
    last = done.catch(() => undefined)
    return done
  }
}
