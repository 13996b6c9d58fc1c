import { isCapitalised } from '../words/capitals'
import { isRoleName } from '../roles'
import type { Item } from './frame'
import { auxiliaries, cueVerbs, determiners, prepositions, stopsPhrase, subjectPronouns } from './words'

/** Items [from, to) that name who speaks. */
export type Phrase = { from: number; to: number }

/** The first noun phrase of a sentence that can be a subject: what everything after it is said of. */
export function mainSubject(items: readonly Item[], from: number, to: number): Phrase | null {
  for (let at = afterDateline(items, from, to); at < to; at++) {
    const item = items[at]
    if (!item || !isWord(item)) continue
    if (item.named && items[at - 1]?.text === ',' && items[at - 2]?.named) {
      // "In Salem, New Hampshire, Olsen …": where the place lies is no subject.
      const end = phraseFrom(items, at, to)?.to ?? at
      if (items[end]?.text === ',' && end < to - 1) {
        at = end
        continue
      }
    }
    if (!item.named && prepositions.has(item.lower)) {
      // "In Geneva on Monday, Olsen …": what a preposition leads is no subject.
      const comma = commaAfter(items, at, to)
      if (at === from && comma > 0 && comma - at < 15) at = comma
      else at++
      continue
    }
    if (!item.named && stopsPhrase(item.lower)) continue
    if (
      item.named ||
      determiners.has(item.lower) ||
      subjectPronouns.has(item.lower) ||
      /s$/.test(item.lower)
    ) {
      return phraseFrom(items, at, to)
    }
  }
  return null
}

/** "PHILADELPHIA — The committee …": the sentence begins after the dash. */
function afterDateline(items: readonly Item[], from: number, to: number): number {
  for (let at = from + 1; at < Math.min(to, from + 8); at++) {
    if (/^[-–—]+$/.test(items[at]?.text ?? '') && items[from]?.named)
      return items.slice(from, at).every(({ named, text }) => named || !/^[a-z]/.test(text)) ? at + 1 : from
  }
  return from
}

function isWord(item: Item | undefined): boolean {
  return item !== undefined && item.quote < 0 && /^[\p{L}\p{N}'$]/u.test(item.text)
}

function commaAfter(items: readonly Item[], from: number, to: number): number {
  for (let at = from + 1; at < to; at++) if (items[at]?.text === ',') return at
  return -1
}

/** A noun phrase that begins at `from`: up to a mark, a verb or a preposition other than "of". */
export function phraseFrom(items: readonly Item[], from: number, most: number): Phrase | null {
  let to = from
  while (to < most && to - from < 12) {
    const item = items[to]
    const joins =
      to > from &&
      (item?.lower === 'of' || item?.lower === "'s" || item?.lower === "'" || item?.lower === '-')
    if (endsPhrase(item) && !joins) break
    to++
    if (item && !item.named && subjectPronouns.has(item.lower)) break
    if (!item?.named || items[to]?.named || isCapitalised(items[to]?.text) || joinsName(items[to])) continue
    const name = nameAfterRole(items, to, most)
    if (name < 0) break
    to = name
  }
  return to > from && !isHalf(items, from, to) ? { from, to } : null
}

function endsPhrase(item: Item | undefined): boolean {
  return !isWord(item) || (!item?.named && stopsPhrase(item?.lower ?? ''))
}

function joinsName(item: Item | undefined): boolean {
  return item?.lower === 'of' || item?.lower === "'s" || item?.lower === '-'
}

/**
 * "Oslo mayor Anna Olsen", "US secretary of state Olsen": where the name after a role begins, which speaks; -1 for none.
 * Only listed roles count: the words of "Olsen met Haddad, saying “…”" look the same.
 */
function nameAfterRole(items: readonly Item[], from: number, most: number): number {
  const words: string[] = []
  for (let at = from; at < Math.min(most, from + maxRoleWords); at++) {
    const item = items[at]
    if (item === undefined || item.quote >= 0 || item.named || !/^\p{Ll}[\p{L}-]*$/u.test(item.text))
      return -1
    words.push(item.lower)
    if (items[at + 1]?.named && at + 1 < most) return isRole(words) ? at + 1 : -1
  }
  return -1
}

/** Whether the words from one name to the next end with what somebody may be called: "campaign spokesman". */
function isRole(words: readonly string[]): boolean {
  return words.some((_, at) => isRoleName(words.slice(at).join(' ')))
}

const halves = /^(?:the|a|an|every|his|her|its|their|our|my|your)$/

/** "the" before a quotation, "of a cover-up" after a noun: a piece of a noun phrase, which names nobody. */
function isHalf(items: readonly Item[], from: number, to: number): boolean {
  const first = items[from]
  if (first === undefined || first.named) return false
  return first.lower === 'of' || (to - from === 1 && halves.test(first.lower))
}

const maxRoleWords = 4

/** Who is the subject of the verb at `verb`, within the sentence [from, to). */
export function subjectOf(items: readonly Item[], verb: number, from: number): Phrase | null {
  const at = overHelpers(items, verb, from)
  const before = items[at - 1]
  if (!before || at <= from) return null
  if (before.lower === 'who' || before.lower === 'which' || before.lower === 'that') {
    if (items[at - 2]?.text !== ',') return phraseBefore(items, at - 1, from)
    return beforeRelative(items, at - 2, from)
  }
  if (before.text === ',') {
    const comma = overApposition(items, at - 1, from)
    if (comma >= at - 1) return phraseBefore(items, at - 1, from)
    const head = phraseBefore(items, comma, from)
    const phrase = head && overPrepositions(items, head, from)
    // "The secretary general, Nunzio Galantino, said", "The chair, Judge Anna Olsen, said": both say who.
    const aside = items.slice(comma + 1, at - 1)
    const isName =
      aside.some(({ named }) => named) && aside.every(({ named, text }) => named || isCapitalised(text))
    return phrase && isName ? { from: phrase.from, to: at - 1 } : phrase
  }
  if (before.lower === 'and' || before.lower === 'but' || before.quote >= 0) return null
  const phrase = phraseBefore(items, at, from)
  if (!phrase) return null
  // "spokesman for the ministry said", "minister in Oslo said": back over prepositions to the head.
  return overPrepositions(items, phrase, from)
}

/** Where the words between subject and verb begin: "has also", "was quoted as". */
function overHelpers(items: readonly Item[], verb: number, least: number): number {
  let at = verb
  for (;;) {
    const before = items[at - 1]
    if (at <= least || !before || before.named) return at
    const helps =
      auxiliaries.has(before.lower) || /ly$/.test(before.lower) || (before.lower === 'as' && at < verb + 1)
    if (!helps) return at
    at--
  }
}

/** A noun phrase that ends before `to`: its words, and over "of the …" back to what that belongs to. */
function phraseBefore(items: readonly Item[], to: number, least: number): Phrase | null {
  let from = to
  while (from > least && to - from < 14) {
    const item = items[from - 1]
    const joins = item?.lower === 'of' || item?.lower === "'s" || item?.lower === "'" || item?.lower === '-'
    const bracket = item?.text === ')' || item?.text === '('
    if (endsPhrase(item) && !joins && !bracket) break
    from--
    if (subjectPronouns.has(item?.lower ?? '') && !item?.named) break
  }
  while (from < to && !isWord(items[from])) from++
  return from < to ? { from, to } : null
}

/** "Olsen, her chief for four years, who said": Olsen. */
function beforeRelative(items: readonly Item[], comma: number, from: number): Phrase | null {
  const near = phraseBefore(items, comma, from)
  if (!near || items.slice(near.from, near.to).some(({ named }) => named)) return near
  const far = phraseBefore(items, overApposition(items, comma, from), from)
  return far && items.slice(far.from, far.to).some(({ named }) => named)
    ? far
    : overPrepositions(items, near, from)
}

/** From `to` back over a clause between commas: "Olsen, the finance minister, said". */
function overApposition(items: readonly Item[], to: number, least: number): number {
  for (let at = to - 1; at > least && to - at < 25; at--) if (items[at]?.text === ',' && at > least) return at
  return to
}

function overPrepositions(items: readonly Item[], phrase: Phrase, least: number): Phrase {
  const before = items[phrase.from - 1]
  if (
    phrase.from <= least ||
    !before ||
    before.named ||
    !['for', 'in', 'at', 'with', 'from', 'on'].includes(before.lower)
  ) {
    return phrase
  }
  const head = phraseBefore(items, phrase.from - 1, least)
  if (!head || head.to !== phrase.from - 1) return phrase
  const verbal = items.slice(head.from, head.to).some((item) => cueVerbs.has(item.lower))
  return verbal ? phrase : { from: overPrepositions(items, head, least).from, to: phrase.to }
}
