import type { RuleField } from '../../preload/contract/words'
import { standsWhole } from './whole-words'

/** What a rule for feeds looks at. */
export type RuledFacts = {
  title: string
  text: string
  author: string | null
  categories: readonly string[]
}

type Rule = { field: RuleField; words: string }

/**
 * Which of a rule's words stands in an article where the rule looks, as the rule has it; null for none of them. Whole
 * words, whatever their case: a rule on "oil" leaves turmoil alone.
 */
export function ruleWordIn({ field, words }: Rule, facts: RuledFacts): string | null {
  const texts = textsOf(field, facts).map(plain)
  return wordsOf(words).find((word) => texts.some((text) => has(text, plain(word)))) ?? null
}

/** The words of a rule, without the commas between them. */
function wordsOf(words: string): string[] {
  return words
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
}

function textsOf(field: RuleField, { title, text, author, categories }: RuledFacts): readonly string[] {
  if (field === 'title') return [title]
  if (field === 'words') return [title, text]
  return field === 'author' ? [author ?? ''] : categories
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[‘’]/g, "'").replace(/\s+/g, ' ')
}

const alone = { prefix: '', suffix: '' }

function has(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    if (standsWhole(text, alone, { start: at, end: at + word.length })) return true
  }
  return false
}
