import { interned } from '../words/intern'
import { sexOfName } from '../words/lexicon'
import type { Attributed, Quote, Speaker } from './quote'

// attribution.ts says which words name who speaks; this file says whom they name: an entity of the article, or nobody
// whom the article names. It knows mentions by their offsets alone and reads the text only around them. Where it is not
// sure it keeps the words ("a spokesman for the ministry") and no entity: a quotation under a wrong name is worse for
// whoever looks a person up than one that is missing.

/** A mention with the entity it belongs to; `name` and `key` are the entity's. Mentions are always in order. */
export type Resolved = { start: number; end: number; kind: string; name: string; key: string }

// German ones as well: no English speaker is called so.
const sexes: Record<string, string> = { he: 'm', she: 'f', er: 'm', sie: 'f' }

/** Who spoke last, and where the words that said so end. */
type LastSpeaker = { whom: Resolved; end: number }

// A turn ends after so many characters of a paragraph: further on, a pronoun is read anew.
const maxTurnLength = 1_000

/**
 * Quotations with whom their speakers' words name, as many and in the same order as they were found. `mentions` must be
 * in order. Who spoke last is carried from one quotation to the next over the whole text, reported speech included; a
 * speaker whom no entity stands for does not change it, so that "a guest said" leaves the last one to "she added".
 */
export function resolveSpeakers(
  text: string,
  found: readonly Attributed[],
  mentions: readonly Resolved[],
): Quote[] {
  let last: LastSpeaker | null = null
  return found.map((attributed): Quote => {
    const { span, kind, cue, why, confidence } = attributed
    const resolved = attributed.speaker ? speakerOf(text, mentions, attributed.speaker, last) : null
    if (resolved?.whom) last = { whom: resolved.whom, end: resolved.speaker.end }
    return {
      start: span.start,
      end: span.end,
      pieces: span.pieces,
      kind,
      cue,
      speaker: resolved?.speaker ?? null,
      addressee: addresseeOf(text, mentions, attributed),
      confidence,
      why,
    }
  })
}

/**
 * The speaker as the text names them, and the entity, where there is one. "It" is whatever office or place spoke last. Of
 * several people in the words the last one speaks: "Haddad's lawyer, Anna Olsen" is Olsen. Without a person in them a
 * single office or place speaks, if the words are no more than its name.
 */
function speakerOf(
  text: string,
  mentions: readonly Resolved[],
  words: { start: number; end: number },
  last: LastSpeaker | null,
): { speaker: Speaker; whom: Resolved | null } {
  const said = interned(text.slice(words.start, words.end))
  const pronoun = said.toLowerCase()
  const named = within(mentions, words.start, words.end)
  const people = named.filter((mention) => mention.kind === 'person' && !isOther(text, mention, words))
  const whom =
    pronoun === 'it' && last?.whom.kind !== 'person'
      ? (last?.whom ?? null)
      : pronoun in sexes
        ? antecedent(text, mentions, words.start, pronoun, last)
        : (people[people.length - 1] ??
          (named.length === 1 && named[0] && isWholly(named[0], words) ? named[0] : null))
  return { speaker: { ...words, text: said, name: whom?.name ?? said, entity: whom?.key ?? null }, whom }
}

/** The mentions that touch the words from `start` to `end`. */
function within(mentions: readonly Resolved[], start: number, end: number): Resolved[] {
  const found: Resolved[] = []
  for (let at = firstAtOrAfter(mentions, start); at < mentions.length; at++) {
    const mention = mentions[at]
    if (!mention || mention.start >= end) break
    found.push(mention)
  }
  return found
}

/** The first mention that ends behind `offset`, by halving: a long article names thousands, and asks once a quotation. */
function firstAtOrAfter(mentions: readonly Resolved[], offset: number): number {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}

/**
 * "Olsen's lawyer", "a spokesman for Olsen": somebody else is named than who speaks. A possessive at the very end of the
 * words is none: there the noun was cut off, and the name is all that is known.
 */
function isOther(text: string, { start, end }: Resolved, words: { start: number; end: number }): boolean {
  return (
    (end < words.end - 2 && /^['’]s?\s/.test(text.slice(end, end + 3))) ||
    /\b(?:of|for|from|to|with|at)\s(?:the\s)?$/.test(text.slice(words.start, start))
  )
}

// A pronoun looks this many names back, so that each quotation costs the same, however long the text.
const furthest = 30

/**
 * Whom "he" or "she" at `start` stands for: the last speaker, or else the person named first in the nearest sentence.
 *
 * The first of a sentence is mostly its subject: in "Olsen met Lund. “It is late,” she said" she is Olsen. Persons whom
 * the pronoun does not fit are passed over, offices and places always. Null where nobody is left; then the quotation has
 * the pronoun for its speaker's name.
 */
function antecedent(
  text: string,
  mentions: readonly Resolved[],
  start: number,
  pronoun: string,
  last: LastSpeaker | null,
): Resolved | null {
  const whom = last?.whom ?? null
  if (
    last &&
    whom?.kind === 'person' &&
    fits(whom, pronoun) &&
    goesOnSpeaking(text, mentions, last, start, pronoun)
  )
    return whom
  const index = firstAtOrAfter(mentions, start)
  let best: Resolved | null = null
  for (let at = index - 1; at >= Math.max(0, index - furthest); at--) {
    const mention = mentions[at]
    if (!mention || mention.kind !== 'person' || !fits(mention, pronoun)) continue
    if (best && /[.!?]["”’]?\s|\n/.test(text.slice(mention.end, best.start))) break
    best = mention
  }
  // Nobody was named since somebody spoke: that one still speaks, though a paragraph has ended.
  if (last && whom?.kind === 'person' && fits(whom, pronoun) && (!best || best.end < last.end)) return whom
  return best ?? (whom?.kind === 'person' ? whom : null)
}

/** Whether a person may be called so. A first name on no list, and one of both ("Kim"), fits every pronoun. */
function fits({ name }: Resolved, pronoun: string): boolean {
  const sex = sexOfName(name.split(' ')[0] ?? '')
  return sex === undefined || sex.includes(sexes[pronoun] ?? '')
}

/**
 * Whether nobody else became the subject of a sentence since somebody spoke in the same paragraph: in "“We agree,” said
 * Olsen. Lund nodded. “It is late,” she said" she is Lund. A name inside a sentence changes nothing: in "said Olsen, of
 * Lund's party. “It is late,” she said" she is Olsen. Only those count whom the pronoun fits.
 */
function goesOnSpeaking(
  text: string,
  mentions: readonly Resolved[],
  { whom, end }: LastSpeaker,
  start: number,
  pronoun: string,
): boolean {
  if (end > start || start - end > maxTurnLength || text.slice(end, start).includes('\n')) return false
  for (let at = firstAtOrAfter(mentions, end); at < mentions.length; at++) {
    const mention = mentions[at]
    if (!mention || mention.start >= start) return true
    const isOther = mention.kind === 'person' && mention.key !== whom.key && fits(mention, pronoun)
    if (isOther && /[.!?]["”’]?\s+$/.test(text.slice(Math.max(0, mention.start - 4), mention.start)))
      return false
  }
  return true
}

/**
 * "Russia" and "the UN" speak themselves; in "a Russian military spokesperson" or "the Paris office" somebody else does.
 * Four characters more than the name leave room for "the ". This costs names: of 784 quotations 122 have one of those
 * that the gold set gives them, and 126 without this rule, in which "the Paris office" would be Paris.
 */
function isWholly(mention: Resolved, words: { start: number; end: number }): boolean {
  return mention.end === words.end && words.end - words.start - (mention.end - mention.start) <= 4
}

// Verbs with a person for their object. "Said" is none: "said Olsen" names who speaks.
const toWhom = /^\W{0,2}\s*(?:told|tells|telling|asked|asks|reminded|informed|assured|warned)\s+(?:the\s+)?/

/** "Putin told Kerry": the person named right after such a verb; in "asked Kerry" after the words that is the speaker. */
function addresseeOf(
  text: string,
  mentions: readonly Resolved[],
  { cue, speaker }: Attributed,
): string | null {
  if (!cue) return null
  const match = toWhom.exec(text.slice(cue.start, cue.start + 40))
  if (!match) return null
  const start = cue.start + match[0].length
  const mention = mentions[firstAtOrAfter(mentions, start)]
  if (!mention || mention.start - start >= 3) return null
  const isSpeaker = speaker !== null && mention.start < speaker.end && speaker.start < mention.end
  return isSpeaker ? null : mention.name
}
