/** What is being typed of a link: from where the two brackets stand on, and what follows them up to the caret. */
export type TypedLink = { readonly from: number; readonly typed: string }

const maxTyped = 100

/** Null where no link is being typed before the caret. */
export function linkBefore(text: string, caret: number): TypedLink | null {
  const line = text.slice(Math.max(0, caret - maxTyped - 2), caret)
  const at = line.lastIndexOf('[[')
  if (at === -1) return null
  const typed = line.slice(at + 2)
  return /[\n[\]]/.test(typed) ? null : { from: caret - typed.length - 2, typed }
}

/** A link as Markdown has it. Signs that mean something there are written so that they are read as themselves. */
export function markdownLink(words: string, address: string): string {
  const plain = words.replace(/\s+/gu, ' ').trim()
  const escaped = plain.replace(/[\\`*_[\]<>~|&]/g, '\\$&')
  return `[${escaped === '' ? address : escaped}](${address})`
}

/** What stands for a typed link in the text: the closing brackets too, where they are there already. */
export function endOfLink(text: string, { from, typed }: TypedLink): number {
  const end = from + 2 + typed.length
  return text.startsWith(']]', end) ? end + 2 : end
}

/** Whether a typed link still stands where it did. */
export function isStill(text: string, { from, typed }: TypedLink): boolean {
  return text.startsWith(`[[${typed}`, from)
}
