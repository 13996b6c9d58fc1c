// This file names what in a change of words turns its sense: a no that came or went, another number. It knows
// words and not sentences; it is there to make somebody look, so that a remark too many is better than one
// too few.

import type { ComparedPiece } from '../../preload/contract/revision'
import { type Numeral, numeralsIn } from './numerals'
import { plainWording } from './wording'

/** Words that went and words that came in their place, as plain wordings; either may be empty. */
type Change = { removed: string; added: string }

function listed(words: string): Set<string> {
  return new Set(words.split(/\s+/))
}

// Those of other languages only where English has no such word: the language of the text is not known here.
const negations = listed(
  `not cannot never no none nobody nothing nowhere neither nor non without hardly barely scarcely rarely seldom unless
   except minus aint
   nicht kein keine keinen keinem keiner keines nichts nie niemals niemand niemanden ohne weder
   jamais aucun aucune sans rien nunca jamás ningún ninguna ninguno nadie tampoco não nenhum nenhuma nem niet geen nooit
   zonder senza nessuno nessuna niente ikke ingen inte aldrig aldri`,
)

// To deny, to refuse and the like are to say no.
const refusals =
  /^(?:den(?:y|ies|ied|ying|ials?)|refus(?:e[sd]?|ing|als?)|reject(?:s|ed|ing|ions?)?|declin(?:e[sd]?|ing)|disput(?:e[sd]?|ing)|disprov(?:e[sdn]?|en|ing)|refut(?:e[sd]?|ing)|rebut(?:s|ted|ting)?|contradict(?:s|ed|ing)?|forbid(?:s|den|ding)?|forbade|prohibit(?:s|ed|ing)?|fail(?:s|ed|ing)?|lack(?:s|ed|ing)?|false(?:ly)?|untrue)$/

// More would not be read.
const maxRemarks = 6

/** What in a change of words is more than a choice of words, a sentence each: a no that came or went, other numbers. */
export function meaningOf(pieces: readonly ComparedPiece[]): string[] {
  const remarks = changesOf(pieces).flatMap((change) => [
    ...negationRemarks(change),
    ...numberRemarks(change),
  ])
  const all = [...new Set(remarks)]
  return all.length <= maxRemarks ? all : [...all.slice(0, maxRemarks), `${all.length - maxRemarks} more.`]
}

/** The changes between pieces that stayed, each with both of its sides. */
function changesOf(pieces: readonly ComparedPiece[]): Change[] {
  const changes: Change[] = []
  let isOpen = false
  for (const { kind, text } of pieces) {
    if (kind === 'same') {
      isOpen = false
      continue
    }
    if (!isOpen) changes.push({ removed: '', added: '' })
    isOpen = true
    const last = changes.at(-1)
    if (last !== undefined) last[kind] += plainWording(text)
  }
  return changes
}

function negationRemarks({ removed, added }: Change): string[] {
  const [went, came] = [moreNegations(removed, added), moreNegations(added, removed)]
  return [
    ...(came.length > 0 ? [`A negation was added: ${quotedWords(came)}.`] : []),
    ...(went.length > 0 ? [`A negation was removed: ${quotedWords(went)}.`] : []),
  ]
}

/** The words of a change that say no, more often than the words on its other side do. */
function moreNegations(those: string, others: string): string[] {
  const [mine, theirs] = [wordsOf(those), wordsOf(others)]
  const denials = mine.filter((word) => theirs.some((plain) => isDenialOf(word, plain)))
  const [more, fewer] = [mine.filter(isNegation), theirs.filter(isNegation)]
  const left = without(more, fewer, own)
  // "did not agree" and "refused to agree" each say it once.
  const surplus = Math.max(0, more.length - fewer.length)
  return [...left.slice(left.length - surplus), ...denials]
}

const letters = /[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*/gu

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(letters) ?? []
}

// "in-", "im-" and "dis-" begin many words that deny nothing ("invest", "impose", "discover"): only before
// these stems they do.
const firmStems =
  /^(?:able|accura|adequ|approp|capab|compet|complet|conclus|consist|correct|decis|depend|direct|effect|effici|eligib|experien|formal|frequent|just|moral|partial|patient|perfect|plausib|polite|possib|practic|prob|proper|secur|signific|sufficien|tolera|valid|visib|volunt|agree|allow|approv|believ|connect|continu|honest|loyal|obey|prov|qualif|respect|satisf|similar|trust|advantag|arm)/

/** "likely" and "unlikely", "legal" and "illegal", "harmful" and "harmless": one is the other with a no before or behind it. */
function isDenialOf(word: string, plain: string): boolean {
  if (word.endsWith('less') && plain === `${word.slice(0, -4)}ful`) return true
  const prefix = word.endsWith(plain) && plain.length >= 4 ? word.slice(0, -plain.length) : null
  if (prefix === null) return false
  if (prefix === 'un') return !/^(?:til|less|der|ion|ity)/.test(plain)
  if (prefix === 'il') return plain.startsWith('l')
  if (prefix === 'ir') return plain.startsWith('r')
  return prefix === 'non' || (/^(?:in|im|dis)$/.test(prefix) && firmStems.test(plain))
}

function isNegation(word: string): boolean {
  return negations.has(word) || word.endsWith("n't") || refusals.test(word)
}

/** Without those that stand on the other side too. */
function without<T>(those: readonly T[], others: readonly T[], keyOf: (one: T) => string): T[] {
  const left = others.map(keyOf)
  return those.filter((one) => {
    const at = left.indexOf(keyOf(one))
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

function own(word: string): string {
  return word
}

function quotedWords(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(', ')
}

/**
 * Numbers are paired in the order in which they stand; those that both sides have, in any order, are no
 * change.
 */
function numberRemarks({ removed, added }: Change): string[] {
  const valueOf = ({ value }: Numeral): string => value
  const [before, now] = [numeralsIn(removed), numeralsIn(added)]
  const [went, came] = [without(before, now, valueOf), without(now, before, valueOf)]
  return Array.from({ length: Math.max(went.length, came.length) }).flatMap((_, at) => {
    const [from, to] = [went[at], came[at]]
    if (from && to) return [`A number changed: ${from.written} → ${to.written}.`]
    if (from) return isPronoun(from) ? [] : [`A number was removed: ${from.written}.`]
    return to && !isPronoun(to) ? [`A number was added: ${to.written}.`] : []
  })
}

// "One official", "once that is done" and "in the first place" are hardly numbers; where another number takes their place, they are.
function isPronoun({ written }: Numeral): boolean {
  return /^(?:one|once|first|second|seconds)$/i.test(written)
}

/** Whether a no came or went. Numbers are not looked at. */
export function hasOtherNegation(pieces: readonly ComparedPiece[]): boolean {
  return changesOf(pieces).some((change) => negationRemarks(change).length > 0)
}
