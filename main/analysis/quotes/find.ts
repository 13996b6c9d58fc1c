import type { Token } from '../words/tokens'
import { type Attribution, attributionIn, lastSpeakerOf, supposedIn } from './attribution'
import { type Frame, type Item, framesOf } from './frame'
import { reportedIn } from './indirect'
import { kindOf } from './kind'
import type { QuoteKind } from './quote'
import { type QuotedSpan, quotedSpans } from './spans'

/** A quotation with its speaker's words, before it is known whom they name. */
export type Attributed = {
  span: QuotedSpan
  kind: QuoteKind
  /** Offsets of the words that name the speaker, and of the verb. */
  speaker: { start: number; end: number } | null
  cue: { start: number; end: number } | null
  why: string
  confidence: number
}

type Place = { frame: number; item: number; sentence: [number, number]; index: number }

type Known = { frame: number; sentence: [number, number]; result: Attributed }

type Named = { start: number; end: number }

/** All that is quoted or reported in a text, in order, each with the words that name its speaker. */
export function attributedQuotes(
  text: string,
  lines: readonly (readonly Token[])[],
  names: readonly Named[],
): Attributed[] {
  const spans = quotedSpans(text)
  const frames = framesOf(text, lines, spans, names)
  const places = placesOf(frames)
  let last: Known | null = null
  const marked = spans.flatMap((span, index) => {
    const place = places.get(index)
    if (!place) return []
    const result = attribute(text, span, place, frames, last)
    const lastPiece = span.pieces[span.pieces.length - 1]
    const endFrame = span.pieces.length > 1 && lastPiece ? place.frame + span.pieces.length - 1 : place.frame
    last = { frame: endFrame, sentence: place.sentence, result }
    return [result]
  })
  return [...marked, ...indirect(frames)].sort((a, b) => a.span.start - b.span.start)
}

function placesOf(frames: readonly Frame[]): Map<number, Place> {
  const places = new Map<number, Place>()
  frames.forEach(({ items, sentences }, frame) => {
    sentences.forEach((sentence, index) => {
      for (let item = sentence[0]; item < sentence[1]; item++) {
        const quote = items[item]?.quote ?? -1
        if (quote >= 0 && !places.has(quote)) places.set(quote, { frame, item, sentence, index })
      }
    })
  })
  return places
}

function attribute(
  text: string,
  span: QuotedSpan,
  place: Place,
  frames: readonly Frame[],
  last: Known | null,
): Attributed {
  const items = frames[place.frame]?.items ?? []
  const alone = place.sentence[1] - place.sentence[0] <= 2
  const own = attributionIn(text, items, place.sentence, place.item)
  const subject =
    own || alone || place.item === place.sentence[0]
      ? null
      : supposedIn(items, [place.sentence[0], place.item])
  const isNamed =
    subject !== null && items.slice(subject.phrase.from, subject.phrase.to).some(({ named }) => named)
  const earlier = own || subject ? null : goesOn(frames, place, last)
  const kind = kindOf(text, span, {
    isWholeSentence: alone || place.item === place.sentence[0],
    led: own ? 'verb' : isNamed ? 'name' : subject ? 'subject' : earlier ? 'words before' : 'nobody',
  })
  const make = attributedAs(span, kind)
  if (own) return make(items, own, 0.9)
  if (subject) return make(items, subject, 0.5)
  const lead = sentenceBefore(frames, place)
  const led =
    lead && lead.frame.items[lead.sentence[1] - 1]?.text === ':'
      ? lastSpeakerOf(lead.frame, lead.sentence)
      : null
  if (lead && led) return make(lead.frame.items, led, 0.8)
  if (earlier)
    return { ...earlier, span, kind, cue: null, why: 'goes on after the words before it', confidence: 0.75 }
  const supposed = lead && alone ? lastSpeakerOf(lead.frame, lead.sentence) : null
  if (lead && supposed) return make(lead.frame.items, supposed, 0.5)
  return { span, kind, speaker: null, cue: null, why: 'in quotation marks', confidence: 0.4 }
}

/** "“…,” Olsen said. “…”": words that stand alone right after a quotation are by the same speaker. */
function goesOn(frames: readonly Frame[], place: Place, last: Known | null): Attributed | null {
  if (!last?.result.speaker || last.frame < place.frame - 1) return null
  if (last.frame === place.frame) return last.result
  const before = frames[last.frame]
  // A line whose last sentence holds no quotation has moved on to something else.
  const end = before?.sentences[before.sentences.length - 1]
  return before && end && last.result.kind === 'direct' && end[0] <= last.sentence[1] ? last.result : null
}

function attributedAs(span: QuotedSpan, kind: QuoteKind) {
  return (frame: readonly Item[], { phrase, cue, why }: Attribution, confidence: number): Attributed => ({
    span,
    kind,
    speaker: spanOf(frame, phrase.from, phrase.to),
    cue: cue >= 0 ? spanOf(frame, cue, cue + 1) : null,
    why,
    confidence,
  })
}

function spanOf(items: readonly Item[], from: number, to: number): { start: number; end: number } {
  return {
    start: items[from]?.start ?? 0,
    end: items[to - 1]?.end ?? 0,
  }
}

/** The sentence before a quotation, in its line or the line before. */
function sentenceBefore(
  frames: readonly Frame[],
  { frame, index }: Place,
): { frame: Frame; sentence: [number, number] } | null {
  const own = frames[frame]
  const inLine = own?.sentences[index - 1]
  if (own && inLine) return { frame: own, sentence: inLine }
  const earlier = frames[frame - 1]
  const last = earlier?.sentences[earlier.sentences.length - 1]
  return earlier && last ? { frame: earlier, sentence: last } : null
}

/** Sentences without marks that tell what somebody said. */
function indirect(frames: readonly Frame[]): Attributed[] {
  return frames.flatMap((frame) =>
    reportedIn(frame).map(({ from, to, attribution: { phrase, cue, why } }) => {
      const span = spanOf(frame.items, from, to)
      return {
        span: { ...span, pieces: [span], closed: true },
        kind: 'indirect',
        speaker: spanOf(frame.items, phrase.from, phrase.to),
        cue: spanOf(frame.items, cue, cue + 1),
        why,
        confidence: 0.6,
      }
    }),
  )
}
