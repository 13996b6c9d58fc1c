/**
 * Without its document type: entities that a feed declares itself are how it would swell a thousandfold or read
 * other files. Those that everybody knows are understood anyway.
 */
export function withoutDeclarations(text: string): string {
  const from = text.search(/<!doctype/i)
  if (from < 0 || from > 20_000) return text
  const subset = text.indexOf('[', from)
  const end = text.indexOf('>', from)
  const close = subset > 0 && subset < end ? text.indexOf(']', subset) : -1
  const after = close < 0 ? end : text.indexOf('>', close)
  return after < 0 ? text.slice(0, from) : text.slice(0, from) + text.slice(after + 1)
}

const maxTagLength = 20_000
const maxAttributes = 1000

/** True where an element has more attributes than an author writes: readers take the square of their time for them. */
export function isOverloaded(text: string): boolean {
  return text
    .split(/[<>]/)
    .some((part) => part.length > maxTagLength && part.split('="').length > maxAttributes)
}

/** With blanks of the same length for what an element quotes: a tag in it is none of the feed's. */
export function withoutQuoted(text: string): string {
  return text.replace(/<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<!--[\s\S]*?(?:-->|$)/g, (part) =>
    ' '.repeat(part.length),
  )
}
