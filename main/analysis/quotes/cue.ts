import type { Item } from './frame'
import type { Phrase } from './subject'
import { cueVerbs, prepositions, silentVerbs, subjectPronouns } from './words'

/** Whether the word at `at` is a verb that leads to whose words are quoted, and no noun or name that looks like one. */
export function isCue(items: readonly Item[], at: number): boolean {
  const item = items[at]
  if (item === undefined || item.quote >= 0 || item.named || !cueVerbs.has(item.lower)) return false
  // "Secretary of State", "The Post's Report": with a capital, only what begins a sentence is a verb.
  if (!/^[a-z]/.test(item.text) && !/(?:ing|ed)$/.test(item.lower)) return false
  return !isNoun(items, at) && !(/^continu/.test(item.lower) && items[at + 1]?.lower === 'to')
}

const owners = /^(?:the|a|an|his|her|their|its|our|my|your|this|these|those|'s|'|’)$/
// "Some say" and "many report" are verbs; "some claims" and "several reports" are none.
const manyOf = new Set(
  'several many some any more most few both all other such two three four five six seven eight nine ten'.split(
    ' ',
  ),
)
// Nouns in the singular: "every report", "the latest claim".
const oneOf = new Set(
  'no any each every another new first second third fourth fifth latest recent own'.split(' '),
)

/** "Trump's remarks", "his calls to end it", "the claims": no verbs. Forms in -ing and -ed always are. */
function isNoun(items: readonly Item[], at: number): boolean {
  const word = items[at]?.lower ?? ''
  if (/(?:ing|ed)$/.test(word)) return false
  const before = items[at - 1]?.lower ?? ''
  if (owners.test(before) || (before !== 'to' && prepositions.has(before)) || oneOf.has(before)) return true
  if (word.endsWith('s') && manyOf.has(before)) return true
  return /^(?:remarks|comments|calls|claims)$/.test(word) && owners.test(items[at - 2]?.lower ?? '')
}

/**
 * Whether the cue at `at` is one of saying, and not only of thinking or showing ("found", "pointed"), which
 * also lead to whose words are quoted. `from` and `to` bound the words that name who speaks.
 */
export function isSaying(items: readonly Item[], at: number, { from, to }: Phrase): boolean {
  const word = items[at]?.lower ?? ''
  if (/^point/.test(word)) return items[at + 1]?.lower === 'out'
  if (!/^read/.test(word)) return !silentVerbs.has(word)
  // A sign reads what stands on it; whoever reads a book does not say so, unless it is read out.
  const isReader = items.slice(from, to).some(({ named, lower }) => named || subjectPronouns.has(lower))
  return !isReader || items[at + 1]?.text === ':' || items[at + 1]?.lower === 'out'
}
