// Names and reasons are said again and again, and a word cut out of a long text would keep all of that text in memory.
const maxCachedStrings = 20_000
const kept = new Map<string, string>()

/** The one copy of a text that says the same. */
export function interned(text: string): string {
  const known = kept.get(text)
  if (known !== undefined) return known
  if (kept.size === maxCachedStrings) kept.clear()
  const copy = Buffer.from(text, 'utf16le').toString('utf16le')
  kept.set(copy, copy)
  return copy
}
