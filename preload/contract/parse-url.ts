/** A URL from words, or null where they are none: what `URL.parse` does in engines newer than ours. */
export function parseUrl(words: string, base?: string): URL | null {
  try {
    return new URL(words, base)
  } catch {
    return null
  }
}
