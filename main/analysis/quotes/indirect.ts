import { type Attribution, cueSubject } from './attribution'
import type { Frame, Item } from './frame'
import { cueVerbs, personPronouns, prepositions, speechVerbs } from './words'

/** What somebody said, in the writer's words: items [from, to), and who said it. */
type Reported = { from: number; to: number; attribution: Attribution }

// "He said so" reports nothing.
const minWords = 3

/** Indirect speech of a line: of sentences that hold no quotation. */
export function reportedIn({ items, sentences }: Frame): Reported[] {
  return sentences.flatMap((sentence) => inSentence(items, sentence) ?? [])
}

function inSentence(items: readonly Item[], [from, to]: [number, number]): Reported | null {
  if (items.slice(from, to).some(({ quote }) => quote >= 0)) return null
  for (let verb = from + 1; verb < to; verb++) {
    if (!isSpeech(items[verb])) continue
    const found = before(items, from, to, verb) ?? after(items, from, to, verb)
    if (!found) continue
    const [start, end] = trimmed(items, found.from, found.to)
    const { phrase } = found.attribution
    const subject = items[phrase.from]
    // "the" or "a" alone is half a subject: the sentence was not understood.
    if (phrase.to - phrase.from === 1 && !subject?.named && !personPronouns.has(subject?.lower ?? ''))
      return null
    const isSure =
      subject !== undefined &&
      (subject.named ||
        personPronouns.has(subject.lower) ||
        /^(?:the|a|an|his|her|its|their)$/.test(subject.lower))
    return isSure && end - start >= minWords ? { ...found, from: start, to: end } : null
  }
  return null
}

function isSpeech(item: Item | undefined): boolean {
  return item !== undefined && !item.named && speechVerbs.has(item.lower)
}

/** "The plan is dead, Olsen said."; "In her letter, Olsen wrote:" reports nothing yet. */
function before(items: readonly Item[], from: number, to: number, verb: number): Reported | null {
  const isLast = verb >= to - 2 && items[to - 1]?.text !== ':'
  let comma = verb - 1
  while (comma > from && items[comma]?.text !== ',') comma--
  if (!isLast || comma - from < minWords || verb - comma > 6) return null
  const attribution = cueSubject(items, comma + 1, verb)
  return attribution ? { from, to: comma, attribution } : null
}

/** "Olsen said (that) the plan was dead." */
function after(items: readonly Item[], from: number, to: number, verb: number): Reported | null {
  const next = items[verb + 1]
  const begins = next !== undefined && (next.lower === 'that' || next.named || /^[a-z]/.test(next.text))
  if (!begins || cueVerbs.has(next.lower)) return null
  const start = prepositions.has(next.lower) ? thatAfter(items, verb, to) : pastAddressee(items, verb, to)
  if (start < 0) return null
  const attribution = cueSubject(items, from, verb)
  return attribution && to - start >= minWords
    ? { from: items[start]?.lower === 'that' ? start + 1 : start, to, attribution }
    : null
}

/** "said on Monday that"; -1 for "reported from many parts", which says nothing of what was said. */
function thatAfter(items: readonly Item[], verb: number, to: number): number {
  for (let at = verb + 2; at < Math.min(to, verb + 10); at++) if (items[at]?.lower === 'that') return at
  return -1
}

/** Past whom something is told: "told reporters that", "told Olsen". */
function pastAddressee(items: readonly Item[], verb: number, to: number): number {
  if (!/^(?:tell|told|warn|inform|assur)/.test(items[verb]?.lower ?? '')) return verb + 1
  for (let at = verb + 1; at < Math.min(to, verb + 8); at++) if (items[at]?.lower === 'that') return at
  return items[verb + 1]?.named ? to : verb + 1
}

/** Without the sentence's own stop and stray commas. */
function trimmed(items: readonly Item[], from: number, to: number): [number, number] {
  let start = from
  let end = to
  while (start < end && /^[,:;]$/.test(items[start]?.text ?? '')) start++
  while (end > start && /^[.,;!?]$/.test(items[end - 1]?.text ?? '')) end--
  return [start, end]
}
