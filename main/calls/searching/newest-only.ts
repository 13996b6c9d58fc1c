/** Begins runs: each is told that it is cancelled once another one of the same name begins. */
export function newestOnly(): (name: string) => () => boolean {
  const newest = new Map<string, number>()
  return (name) => {
    const mine = (newest.get(name) ?? 0) + 1
    newest.set(name, mine)
    return () => newest.get(name) !== mine
  }
}
