import { interned } from '../words/intern'
import { sexOfName } from '../words/lexicon'
import type { Attributed } from './find'
import type { Quote, Speaker } from './quote'

/** A mention with the entity it belongs to. */
export type Resolved = { start: number; end: number; kind: string; name: string; key: string }

const firstAtOrAfter = (mentions: readonly Resolved[], offset: number): number => {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}

const within = (mentions: readonly Resolved[], start: number, end: number): Resolved[] => {
  const found: Resolved[] = []
  for (let at = firstAtOrAfter(mentions, start); at < mentions.length; at++) {
    const mention = mentions[at]
    if (!mention || mention.start >= end) break
    found.push(mention)
  }
  return found
}

/** "Olsen's lawyer", "a spokesman for Olsen": somebody else is named than who speaks. */
const isOther = (text: string, { start, end }: Resolved, words: { start: number; end: number }): boolean =>
  (end < words.end - 2 && /^['’]s?\s/.test(text.slice(end, end + 3))) ||
  /\b(?:of|for|from|to|with|at)\s(?:the\s)?$/.test(text.slice(words.start, start))

// German ones as well: no English speaker is called so.
const sexes: Record<string, string> = { he: 'm', she: 'f', er: 'm', sie: 'f' }
const fits = ({ name }: Resolved, pronoun: string): boolean => {
  const sex = sexOfName(name.split(' ')[0] ?? '')
  return sex === undefined || sex.includes(sexes[pronoun] ?? '')
}

/** Who spoke last, and where the words that said so end. */
type LastSpeaker = { whom: Resolved; end: number }

/** Whether nobody else became the subject of a sentence since somebody spoke in the same paragraph. */
const goesOnSpeaking = (
  text: string,
  mentions: readonly Resolved[],
  { whom, end }: LastSpeaker,
  start: number,
  pronoun: string,
): boolean => {
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

// Further on, a pronoun is read anew.
const maxTurnLength = 1_000
// A pronoun looks this many names back.
const furthest = 30

/** Whom "he" or "she" at `start` stands for: the last speaker, or else the person named first in the nearest sentence. */
const antecedent = (
  text: string,
  mentions: readonly Resolved[],
  start: number,
  pronoun: string,
  last: LastSpeaker | null,
): Resolved | null => {
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
  if (last && whom?.kind === 'person' && fits(whom, pronoun) && (!best || best.end < last.end)) return whom
  return best ?? (whom?.kind === 'person' ? whom : null)
}

const speakerOf = (
  text: string,
  mentions: readonly Resolved[],
  words: { start: number; end: number },
  last: LastSpeaker | null,
): { speaker: Speaker; whom: Resolved | null } => {
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

/** "Russia" and "the UN" speak themselves; in "a Russian military spokesperson" or "the Paris office" somebody else does. */
const isWholly = (mention: Resolved, words: { start: number; end: number }): boolean =>
  mention.end === words.end && words.end - words.start - (mention.end - mention.start) <= 4

const toWhom = /^\W{0,2}\s*(?:told|tells|telling|asked|asks|reminded|informed|assured|warned)\s+(?:the\s+)?/

/** "Putin told Kerry": the person named right after such a verb; in "asked Kerry" after the words that is the speaker. */
const addresseeOf = (
  text: string,
  mentions: readonly Resolved[],
  { cue, speaker }: Attributed,
): string | null => {
  if (!cue) return null
  const match = toWhom.exec(text.slice(cue.start, cue.start + 40))
  if (!match) return null
  const start = cue.start + match[0].length
  const mention = mentions[firstAtOrAfter(mentions, start)]
  if (!mention || mention.start - start >= 3) return null
  const isSpeaker = speaker !== null && mention.start < speaker.end && speaker.start < mention.end
  return isSpeaker ? null : mention.name
}

/** Quotations with whom their speakers' words name. */
export const resolveSpeakers = (
  text: string,
  found: readonly Attributed[],
  mentions: readonly Resolved[],
): Quote[] => {
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
