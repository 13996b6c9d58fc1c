import { isCue, isSaying } from './cue'
import type { Frame, Item } from './frame'
import { type Phrase, mainSubject, phraseFrom, subjectOf } from './subject'
import { auxiliaries, personPronouns, silentVerbs, speechVerbs } from './words'

/** Who said a quotation, and by which word that shows. */
export type Attribution = { phrase: Phrase; cue: number; why: string }

/** An attribution as it is told: a verb that is none of saying stays out of it. */
const told = (items: readonly Item[], attribution: Attribution | null): Attribution | null =>
  attribution === null || attribution.cue < 0 || isSaying(items, attribution.cue, attribution.phrase)
    ? attribution
    : { ...attribution, cue: -1 }

const found = (phrase: Phrase | null, cue: number, why: string): Attribution | null =>
  phrase ? { phrase, cue, why } : null

const accordingTo = (items: readonly Item[], from: number, to: number): Attribution | null => {
  for (let at = from; at + 2 < to; at++) {
    if (items[at]?.lower === 'according' && items[at + 1]?.lower === 'to') {
      return found(phraseFrom(items, at + 2, to), at, "after 'according to'")
    }
  }
  return null
}

/** How far after a quotation its verb may stand: "…,” Anna Olsen, a member of the committee on fish, said". */
const furthestVerb = 25

/** "said the office's director, Anna Olsen.": the name after the comma says who that is. */
const withName = (items: readonly Item[], phrase: Phrase, to: number): Phrase => {
  const isRole = !items[phrase.to - 1]?.named && !personPronouns.has(items[phrase.to - 1]?.lower ?? '')
  if (!isRole || items[phrase.to]?.text !== ',') return phrase
  let end = phrase.to + 1
  while (end < to && items[end]?.named) end++
  const isWhole = end > phrase.to + 1 && (end === to || /^[.,;]$/.test(items[end]?.text ?? ''))
  return isWhole ? { from: phrase.from, to: end } : phrase
}

/** "…,” said Putin", "…,” he added", "…,” Olsen, the minister, said". */
const after = (items: readonly Item[], quote: number, to: number, endsOpen: boolean): Attribution | null => {
  const first = items[quote + 1]?.text === ',' ? quote + 2 : quote + 1
  if (first >= to) return null
  if (isCue(items, first)) {
    let next = first + 1
    while (next < to && auxiliaries.has(items[next]?.lower ?? '')) next++
    const phrase = phraseFrom(items, next, to)
    if (phrase) return found(withName(items, phrase, to), first, `'${items[first]?.text ?? ''}' after it`)
  }
  if (/^[-–—―]+$/.test(items[first]?.text ?? '') && items[first + 1]?.named) {
    return found(phraseFrom(items, first + 1, to), -1, 'named after a dash')
  }
  if (items[first]?.text === ':' && items[first + 1]?.named) {
    return found(phraseFrom(items, first + 1, to), -1, 'named after a colon')
  }
  if (items[first]?.lower === 'according') return accordingTo(items, first, to)
  return byLaterVerb(items, first, to) ?? (endsOpen ? byUnknownVerb(items, quote, first, to) : null)
}

/** "…,” Olsen, the minister, said", "…,” because it was late, he said", "…” that it was late, said Olsen". */
const byLaterVerb = (items: readonly Item[], first: number, to: number): Attribution | null => {
  for (let verb = first; verb < Math.min(to, first + furthestVerb); verb++) {
    if ((items[verb]?.quote ?? -1) >= 0) return null
    if (!isCue(items, verb)) continue
    const why = `'${items[verb]?.text ?? ''}' after it`
    const phrase = subjectOf(items, verb, first)
    if (phrase && phrase.from <= first + 1) return found(phrase, verb, why)
    if (items[first]?.named) return found(phraseFrom(items, first, verb), verb, why)
    // What follows a comma with its verb at once speaks of the whole sentence.
    if (phrase && items[phrase.from - 1]?.text === ',' && isSpeaker(items[phrase.from]))
      return found(phrase, verb, why)
    if (items[verb - 1]?.text === ',' && isSpeaker(items[verb + 1]))
      return found(phraseFrom(items, verb + 1, to), verb, why)
    return isSpeaker(items[first])
      ? found({ from: first, to: speakerEnd(items, first, verb) }, verb, why)
      : null
  }
  return null
}

/** Where a speaker's description ends who is no name: before a comma, or the verb with its helpers. */
const speakerEnd = (items: readonly Item[], first: number, verb: number): number => {
  for (let at = first + 1; at < verb; at++) if (items[at]?.text === ',') return at
  let to = verb
  while (to > first + 1 && auxiliaries.has(items[to - 1]?.lower ?? '')) to--
  return to
}

const isSpeaker = (item: Item | undefined): boolean =>
  item !== undefined &&
  (item.named ||
    personPronouns.has(item.lower) ||
    /^(?:the|a|an|one|some|his|her|its|their)$/.test(item.lower))

/** "…,” Oliver barked", "…,” mused Olsen": after a comma in the marks any verb is one of saying. */
const byUnknownVerb = (
  items: readonly Item[],
  quote: number,
  first: number,
  to: number,
): Attribution | null => {
  if (first !== quote + 1) return null
  const verbLike = (item: Item | undefined): boolean =>
    item !== undefined && !item.named && /^[a-z]+(?:ed|s)$/.test(item.text) && !auxiliaries.has(item.lower)
  const why = (verb: number): string => `'${items[verb]?.text ?? ''}' after it`
  if (verbLike(items[first]) && items[first + 1]?.named)
    return found(phraseFrom(items, first + 1, to), first, why(first))
  if (!isSpeaker(items[first])) return null
  const phrase = phraseFrom(items, first, to)
  return phrase && items[first]?.named && verbLike(items[phrase.to])
    ? found(phrase, phrase.to, why(phrase.to))
    : null
}

/** "saying", "to announce", "by calling": said of the sentence's subject. */
const leansOnMain = (items: readonly Item[], verb: number): boolean => {
  const before = items[verb - 1]?.lower ?? ''
  if (before === 'as' || items[verb - 1]?.named) return false
  return before === 'to' || (/ing$/.test(items[verb]?.lower ?? '') && !auxiliaries.has(before))
}

/** The subject of a verb of saying in a sentence that begins at `from`. */
export const cueSubject = (items: readonly Item[], from: number, verb: number): Attribution | null => {
  const why = `'${items[verb]?.text ?? ''}' before it`
  if (!leansOnMain(items, verb)) {
    const phrase = subjectOf(items, verb, from)
    if (phrase) return found(phrase, verb, why)
  }
  return found(mainSubject(items, from, verb), verb, why)
}

// Verbs after which somebody may be quoted, but who says so themselves where they stand inside what another one says.
const weakVerbs =
  /^(?:agree|believ|think|thought|find|found|show|read|cit|mention|point|ask|predict|estimat|wonder|indicat|refer)/

/** Whether the verb tells what the clause with the inner one says: "expressed the hope that they could find “…”" does. */
const tells = (items: readonly Item[], verb: number, { cue, phrase }: Attribution): boolean => {
  const word = items[verb]?.lower ?? ''
  if (speechVerbs.has(word)) return true
  const isSilent = silentVerbs.has(items[cue]?.lower ?? '') && !silentVerbs.has(word)
  return isSilent && items.slice(verb, phrase.from).some(({ lower }) => lower === 'that')
}

/** "Olsen said he would ask for “…”": Olsen's words, as the verb before tells. */
const outer = (items: readonly Item[], from: number, inner: Attribution): Attribution | null => {
  const subject = items[inner.phrase.from]
  const isOpen = personPronouns.has(subject?.lower ?? '') || weakVerbs.test(items[inner.cue]?.lower ?? '')
  if (!isOpen) return null
  for (let verb = inner.phrase.from - 1; verb > from; verb--) {
    if (!isCue(items, verb) || !tells(items, verb, inner)) continue
    const attribution = cueSubject(items, from, verb)
    return attribution && attribution.phrase.to <= verb ? attribution : null
  }
  return null
}

/** "If it was right, she said, the office would say so, “and …”": what stands between commas is of the whole sentence. */
const saidAside = (items: readonly Item[], quote: number, from: number): Attribution | null => {
  for (let verb = quote - 1; verb > from + 2; verb--) {
    if (items[verb + 1]?.text !== ',' || !isCue(items, verb) || !speechVerbs.has(items[verb]?.lower ?? ''))
      continue
    const phrase = subjectOf(items, verb, from)
    if (phrase && phrase.from > from && items[phrase.from - 1]?.text === ',')
      return found(phrase, verb, `'${items[verb]?.text ?? ''}' before it`)
  }
  return null
}

/** "In declaring it “not Christian,” the pope …": who declares is named after it. */
const ledByParticiple = (
  items: readonly Item[],
  quote: number,
  [from, to]: [number, number],
  verb: number,
): Attribution | null => {
  const isLead = verb <= from + 1 && /ing$/.test(items[verb]?.lower ?? '')
  if (!isLead || !isSpeaker(items[quote + 1])) return null
  return found(phraseFrom(items, quote + 1, to), verb, `'${items[verb]?.text ?? ''}' before it`)
}

/** "Olsen said: “…”", "Olsen called the plan “…”". */
const before = (items: readonly Item[], quote: number, [from, to]: [number, number]): Attribution | null => {
  const aside = saidAside(items, quote, from)
  if (aside) return aside
  let silent: Attribution | null = null
  for (let verb = quote - 1; verb >= from; verb--) {
    if (!isCue(items, verb)) continue
    if (silentVerbs.has(items[verb]?.lower ?? '') && leansOnMain(items, verb)) {
      // "expressed the hope that they could find a way to “…”": who expressed it says so.
      silent ??= cueSubject(items, from, verb)
      continue
    }
    const attribution = ledByParticiple(items, quote, [from, to], verb) ?? cueSubject(items, from, verb)
    if (attribution) return outer(items, from, attribution) ?? attribution
  }
  return accordingTo(items, from, quote) ?? silent
}

const endsWithComma = (text: string, item: Item): boolean =>
  /[,!?][”"’'»]*$/.test(text.slice(item.start, item.end).slice(-3))

/** Who said the quotation at `quote`, as its own sentence [from, to) tells. */
export const attributionIn = (
  text: string,
  items: readonly Item[],
  [from, to]: [number, number],
  quote: number,
): Attribution | null => {
  const item = items[quote]
  const comma = item !== undefined && endsWithComma(text, item)
  const following = after(items, quote, to, comma)
  if (following && (comma || following.cue === quote + 1)) return told(items, following)
  const led = quote > from ? (before(items, quote, [from, to]) ?? accordingTo(items, quote, to)) : null
  return told(items, led ?? following)
}

/** What a sentence without a verb of saying lets one suppose: its subject said the words quoted in it. */
export const supposedIn = (items: readonly Item[], [from, to]: [number, number]): Attribution | null =>
  found(mainSubject(items, from, to), -1, 'subject of its sentence')

/** Who spoke last in a sentence: the quotation after it is theirs. */
export const lastSpeakerOf = ({ items }: Frame, [from, to]: [number, number]): Attribution | null => {
  for (let verb = to - 1; verb >= from; verb--) {
    if (isCue(items, verb)) {
      const attribution = cueSubject(items, from, verb)
      if (attribution) return { ...attribution, why: 'spoke in the sentence before it' }
    }
  }
  const phrase = mainSubject(items, from, to)
  // "It rained. “…”": without a verb of saying "it" speaks of no one.
  const isNobody = phrase === null || (items[phrase.from]?.lower === 'it' && phrase.to - phrase.from === 1)
  return isNobody ? null : { phrase, cue: -1, why: 'subject of the sentence before it' }
}
