/** Reports at most once in `everyMs`: what comes in between is replaced by what comes after it; `now` sends what waits. */
export function throttled<T>(everyMs: number, report: (value: T) => void) {
  let waiting: { value: T } | null = null
  let timer: NodeJS.Timeout | null = null
  const send = () => {
    const due = waiting
    waiting = null
    if (due !== null) report(due.value)
  }
  const rest = () => {
    timer = setTimeout(() => {
      timer = null
      if (waiting === null) return
      send()
      rest()
    }, everyMs)
  }
  return {
    due: (value: T) => {
      waiting = { value }
      if (timer !== null) return
      send()
      rest()
    },
    now: send,
  }
}
