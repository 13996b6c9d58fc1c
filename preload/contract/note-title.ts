import { beginning } from './graphemes'

const longest = { title: 160, rest: 240 }

// What makes a line a heading, a quotation, an item or a task; of each there may be several, one in the other.
const opening = /^\s*(?:#{1,6}\s+|>\s?|[-+*]\s+|\d{1,9}[.)]\s+|\[[ xX]\]\s+)*/
const hasWords = /[\p{L}\p{N}]/u

/**
 * What a note is called, its first line with words, and the beginning of what follows. `text` may be cut off after some
 * hundred characters: a title is no longer.
 */
export function titleAndRest(text: string): { title: string; rest: string } {
  const lines = text.split(/\r\n|\r|\n/)
  const at = lines.findIndex((line) => hasWords.test(line))
  if (at === -1) return { title: beginning(text.trim(), longest.title), rest: '' }
  const title = (lines[at] ?? '')
    .replace(opening, '')
    .trimEnd()
    .replace(/(?<=\s)#+$/, '')
    .trim()
  const rest = lines.slice(at + 1).map((line) => line.replace(opening, '').trim())
  return {
    title: beginning(title.replaceAll(/(\*\*|__|~~|`)/g, ''), longest.title),
    rest: beginning(rest.filter((line) => line !== '').join(' '), longest.rest),
  }
}
