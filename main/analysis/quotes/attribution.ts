import { isCue, isSaying } from './cue'
import type { Frame, Item } from './frame'
import { type Phrase, mainSubject, phraseFrom, subjectOf } from './subject'
import { auxiliaries, personPronouns, silentVerbs, speechVerbs } from './words'

// This file reads one sentence at a time and says which of its words name who speaks; whom those words mean ("he",
// "the minister") is for resolve.ts. A quotation is a single item here, so that nothing inside it is taken for a verb.
// On 84 news articles of a gold set 690 of 784 quotations have their speaker's words found. Where a figure stands below,
// it is what these 690 become without the rule; a rule without one did not change them, and has an example in the tests.

/**
 * Who said a quotation, and by which word that shows. `phrase` is items of the frame, `cue` the item of the verb, or -1
 * where no verb of saying tells it; `why` is read by the person who looks at the finding.
 */
export type Attribution = { phrase: Phrase; cue: number; why: string }

/**
 * How far after a quotation its verb may stand: "…,” Anna Olsen, a member of the committee on fish, said". With 8 words
 * instead the 690 are 685.
 */
const furthestVerb = 25

/**
 * The subject of a verb of saying in a sentence that begins at `from`. Where the verb has none of its own, the first noun
 * phrase of the sentence stands for it; null where there is none either. What it gives ends before the verb.
 */
export function cueSubject(items: readonly Item[], from: number, verb: number): Attribution | null {
  const why = `'${items[verb]?.text ?? ''}' before it`
  if (!leansOnMain(items, verb)) {
    const phrase = subjectOf(items, verb, from)
    if (phrase) return found(phrase, verb, why)
  }
  return found(mainSubject(items, from, verb), verb, why)
}

/**
 * "saying", "to announce", "by calling": said of the sentence's subject, and not of the noun before them. In "Olsen left
 * the room, saying “no”" the room says nothing. Without this rule the 690 are 677, the largest loss of all. After "as"
 * ("quoted as saying") and right behind a name the ordinary way to the subject is the right one.
 */
function leansOnMain(items: readonly Item[], verb: number): boolean {
  const before = items[verb - 1]?.lower ?? ''
  if (before === 'as' || items[verb - 1]?.named) return false
  return before === 'to' || (/ing$/.test(items[verb]?.lower ?? '') && !auxiliaries.has(before))
}

/**
 * "Olsen said: “…”", "Olsen called the plan “…”": the nearest verb before the words whose subject can be found. A verb
 * of thinking that hangs on another one is only kept in mind, and counts where no verb of saying stands before it.
 */
function before(items: readonly Item[], quote: number, [from, to]: [number, number]): Attribution | null {
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
    const attribution =
      byAgent(items, quote, to, verb) ??
      ledByParticiple(items, quote, [from, to], verb) ??
      cueSubject(items, from, verb)
    if (attribution) return outer(items, from, attribution) ?? attribution
  }
  return accordingTo(items, from, quote) ?? silent
}

/** "If it was right, she said, the office would say so, “and …”": what stands between commas is of the whole sentence. */
function saidAside(items: readonly Item[], quote: number, from: number): Attribution | null {
  for (let verb = quote - 1; verb > from + 2; verb--) {
    if (items[verb + 1]?.text !== ',' || !isCue(items, verb) || !speechVerbs.has(items[verb]?.lower ?? ''))
      continue
    const phrase = subjectOf(items, verb, from)
    if (phrase && phrase.from > from && items[phrase.from - 1]?.text === ',')
      return found(phrase, verb, `'${items[verb]?.text ?? ''}' before it`)
  }
  return null
}

function found(phrase: Phrase | null, cue: number, why: string): Attribution | null {
  return phrase ? { phrase, cue, why } : null
}

/** "The plan was called “a mess” by Olsen": the subject of a passive says nothing. */
function byAgent(items: readonly Item[], quote: number, to: number, verb: number): Attribution | null {
  const isPassive = /^(?:is|are|was|were|been|being|be)$/.test(items[verb - 1]?.lower ?? '')
  if (!isPassive || /ing$/.test(items[verb]?.lower ?? '') || items[quote + 1]?.lower !== 'by') return null
  return found(phraseFrom(items, quote + 2, to), verb, `'${items[verb]?.text ?? ''}' before it`)
}

/** "In declaring it “not Christian,” the pope …": who declares is named after it. Without this rule the 690 are 689. */
function ledByParticiple(
  items: readonly Item[],
  quote: number,
  [from, to]: [number, number],
  verb: number,
): Attribution | null {
  const isLead = verb <= from + 1 && /ing$/.test(items[verb]?.lower ?? '')
  if (!isLead || !isSpeaker(items[quote + 1])) return null
  return found(phraseFrom(items, quote + 1, to), verb, `'${items[verb]?.text ?? ''}' before it`)
}

/** Whether a description of somebody may begin with the item: a name, "he", or what leads a noun as in "the minister". */
function isSpeaker(item: Item | undefined): boolean {
  return (
    item !== undefined &&
    (item.named ||
      personPronouns.has(item.lower) ||
      /^(?:the|a|an|one|some|his|her|its|their)$/.test(item.lower))
  )
}

/**
 * "Olsen said he would ask for “…”": Olsen's words, as the verb before tells. The inner clause is open to that where its
 * subject is a pronoun or its verb a weak one; "Olsen said Haddad called it “odd”" stays Haddad's. Without this rule the
 * 690 are 684. Null where no verb before tells of the clause.
 */
function outer(items: readonly Item[], from: number, inner: Attribution): Attribution | null {
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

/** Whether the verb tells what the clause with the inner one says: "expressed the hope that they could find “…”" does. */
function tells(items: readonly Item[], verb: number, { cue, phrase }: Attribution): boolean {
  const word = items[verb]?.lower ?? ''
  if (speechVerbs.has(word)) return true
  const isSilent = silentVerbs.has(items[cue]?.lower ?? '') && !silentVerbs.has(word)
  return isSilent && items.slice(verb, phrase.from).some(({ lower }) => lower === 'that')
}

function accordingTo(items: readonly Item[], from: number, to: number): Attribution | null {
  for (let at = from; at + 2 < to; at++) {
    if (items[at]?.lower === 'according' && items[at + 1]?.lower === 'to') {
      return found(phraseFrom(items, at + 2, to), at, "after 'according to'")
    }
  }
  return null
}

// Verbs after which somebody may be quoted, but who says so themselves where they stand inside what another one says.
const weakVerbs =
  /^(?:agree|believ|think|thought|find|found|show|read|cit|mention|point|ask|predict|estimat|wonder|indicat|refer)/

/**
 * Who said the quotation at `quote`, as its own sentence [from, to) tells; null where it does not.
 *
 * Both sides may name somebody: "Olsen said it was “late,” Haddad added". What follows wins where the words end with a
 * comma or the verb stands right behind them; else what leads to them wins. Were what follows always to win, the 690
 * would be 685. The phrase lies in the sentence and outside of the quotation; whom it means is not looked at.
 */
export function attributionIn(
  text: string,
  items: readonly Item[],
  [from, to]: [number, number],
  quote: number,
): Attribution | null {
  const item = items[quote]
  const comma = item !== undefined && endsWithComma(text, item)
  const following = after(items, quote, to, comma)
  if (following && (comma || following.cue === quote + 1)) return told(items, following)
  const led = quote > from ? (before(items, quote, [from, to]) ?? accordingTo(items, quote, to)) : null
  return told(items, led ?? following)
}

function endsWithComma(text: string, item: Item): boolean {
  return /[,!?][”"’'»]*$/.test(text.slice(item.start, item.end).slice(-3))
}

/**
 * "…,” said Olsen", "…,” he added", "…,” Olsen, the minister, said": who is named behind the words, surest reading first.
 * The verb that follows at once comes before a name after a dash, and that before any later verb. `endsOpen` is true
 * where the words end with a comma inside their marks: their sentence then must go on with who says them.
 */
function after(items: readonly Item[], quote: number, to: number, endsOpen: boolean): Attribution | null {
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

/** "said the office's director, Anna Olsen.": the name after the comma, with nothing behind it, says who that is. */
function withName(items: readonly Item[], phrase: Phrase, to: number): Phrase {
  const isRole = !items[phrase.to - 1]?.named && !personPronouns.has(items[phrase.to - 1]?.lower ?? '')
  if (!isRole || items[phrase.to]?.text !== ',') return phrase
  let end = phrase.to + 1
  while (end < to && items[end]?.named) end++
  const isWhole = end > phrase.to + 1 && (end === to || /^[.,;]$/.test(items[end]?.text ?? ''))
  return isWhole ? { from: phrase.from, to: end } : phrase
}

/**
 * "…,” Olsen, the minister, said", "…,” because it was late, he said", "…” that it was late, said Olsen".
 *
 * Only the first verb behind the words decides, and only where its subject stands at their end or right behind a comma:
 * in "“It is late” is what the board heard when Olsen said so" the verb belongs to a clause about something else.
 * Another quotation in between ends the search, since the verb is then of that one.
 */
function byLaterVerb(items: readonly Item[], first: number, to: number): Attribution | null {
  for (let verb = first; verb < Math.min(to, first + furthestVerb); verb++) {
    if ((items[verb]?.quote ?? -1) >= 0) return null
    if (!isCue(items, verb)) continue
    const why = `'${items[verb]?.text ?? ''}' after it`
    const phrase = subjectOf(items, verb, first)
    if (phrase && phrase.from <= first + 1) return found(phrase, verb, why)
    if (items[first]?.named) return found(phraseFrom(items, first, verb), verb, why)
    // What follows a comma with its verb at once speaks of the whole sentence: "It is “odd” to ask, Olsen said".
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

/** Where a speaker's description ends who is no name: before a comma, or the verb with its helpers ("a source has said"). */
function speakerEnd(items: readonly Item[], first: number, verb: number): number {
  for (let at = first + 1; at < verb; at++) if (items[at]?.text === ',') return at
  let to = verb
  while (to > first + 1 && auxiliaries.has(items[to - 1]?.lower ?? '')) to--
  return to
}

/**
 * "…,” Oliver barked", "…,” mused Olsen": after a comma in the marks any verb is one of saying. Writers never run out of
 * such verbs, so that no list holds them all. Only names are trusted here: of "…,” he walked home" the pronoun would make
 * a speaker, though the words before it may be another one's.
 */
function byUnknownVerb(items: readonly Item[], quote: number, first: number, to: number): Attribution | null {
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

/** An attribution as it is told: of "Olsen found it “odd”" the verb, which is none of saying, stays out. */
function told(items: readonly Item[], attribution: Attribution | null): Attribution | null {
  return attribution === null || attribution.cue < 0 || isSaying(items, attribution.cue, attribution.phrase)
    ? attribution
    : { ...attribution, cue: -1 }
}

/**
 * What a sentence without a verb of saying lets one suppose: its subject said the words quoted in it. "Olsen has a plan
 * “for all of us”" is mostly right, "The harbour is “closed for now”" is not: 23 of 43 are, and so it is told as unsure.
 */
export function supposedIn(items: readonly Item[], [from, to]: [number, number]): Attribution | null {
  return found(mainSubject(items, from, to), -1, 'subject of its sentence')
}

/**
 * Who spoke last in a sentence: the quotation after it is theirs, as in "Olsen disagreed. “It is late.”" The last verb of
 * saying with a subject decides, else the sentence's own subject. Whoever calls this knows that the quotation stands
 * alone or behind a colon: with a speaker of its own the sentence before it says nothing.
 */
export function lastSpeakerOf({ items }: Frame, [from, to]: [number, number]): Attribution | null {
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
