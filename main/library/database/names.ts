import type { EntityKind } from '../../../preload/contract/entity-ref'
import { fold } from './fold'

const initials = /^(?:\p{L}\.){2,}$/u

/** Names that are the same in this spelling are taken for one where they are of one kind. */
export function nameKey(kind: EntityKind, name: string): string {
  const folded = fold(name).replace(/^the (?=\S)/, '')
  if (kind === 'person') return withoutTitle(folded)
  return initials.test(folded) ? folded.replaceAll('.', '') : folded
}

const titles = new Set(
  `president minister secretary chancellor senator governor ambassador general colonel premier mayor mr mr. mrs mrs.
   ms ms. dr dr. professor prof. judge chairman chairwoman spokesman spokeswoman`.split(/\s+/),
)

/** "Russian President Vladimir Putin" without what stands before the name; a surname alone keeps its title. */
function withoutTitle(folded: string): string {
  const words = folded.split(' ')
  const last = words.findLastIndex((word, index) => titles.has(word) && index < words.length - 2)
  return words.slice(last + 1).join(' ')
}

/** Letters like "UN" or "U.N.", which stand for a longer name. */
export function isLetters(words: string): boolean {
  return /^(?:the )?\p{Lu}[\p{Lu}\d.&]{1,9}$/u.test(words)
}
