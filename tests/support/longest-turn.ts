/** From now on; the answered function ends it and tells the longest time, in milliseconds, for which this process did one thing. */
export function watchTurns(): () => number {
  let longest = 0
  let last = performance.now()
  const timer = setInterval(() => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
  }, 1)
  return () => {
    clearInterval(timer)
    return longest
  }
}
