import { beginning } from './graphemes'

const longest = { title: 160, rest: 240 }

// What makes a line a heading, a quotation, an item or a task; of each there may be several, one in the other.
const opening = /^[ \t]*(?:#{1,6}[ \t]+|>[ \t]?|[-+*][ \t]+|\d{1,9}[.)][ \t]+|\[[ xX]\][ \t]+)+/gm
const hasWords = /[\p{L}\p{N}]/u

/** A note's words without what only marks them, for a line or two of it. */
export function plainWords(markdown: string): string {
  return markdown
    .replace(/\]\([^()\s]*(?:\s+"[^"]*")?\)/g, '')
    .replace(opening, '')
    .replace(/(?<!\\)!?\[|\*\*|__|~~|`/g, '')
    .replace(/(?<![\\\p{L}\p{N}])([*_])(?=\S)([^*_\n]*[^\s*_\\])\1(?![\p{L}\p{N}])/gu, '$2')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\s+/gu, ' ')
    .trim()
}

/**
 * What a note is called, its first line with words, and the beginning of what follows, in plain words. `text` may be cut off
 * after some hundred characters: a title is no longer.
 */
export function titleAndRest(text: string): { title: string; rest: string } {
  const lines = text.split(/\r\n|\r|\n/).map(plainWords)
  const at = lines.findIndex((line) => hasWords.test(line))
  // Signs alone may be meant as they are; an image without words has none.
  if (at === -1)
    return { title: lines.join('') === '' ? '' : beginning(text.trim(), longest.title), rest: '' }
  const title = (lines[at] ?? '').replace(/(?<=\s)#+$/, '').trim()
  const rest = lines.slice(at + 1).filter((line) => line !== '')
  return { title: beginning(title, longest.title), rest: beginning(rest.join(' '), longest.rest) }
}
