import type { Block } from '../../../preload/contract/article'
import type { Named } from '../words/mention'
import type { Token } from '../words/tokens'
import { type Attribution, attributionIn, lastSpeakerOf, supposedIn } from './attribution'
import { type Frame, type Item, framesOf } from './frame'
import { reportedIn } from './indirect'
import { kindOf } from './kind'
import { type Layout, goesOnFrom, layoutOf } from './layout'
import type { Attributed, QuoteKind } from './quote'
import { setOffQuotes } from './set-off'
import { type QuotedSpan, quotedSpans } from './spans'

type Place = { frame: number; item: number; sentence: [number, number]; index: number }

type Around = Layout & { frames: readonly Frame[] }

type Known = { frame: number; sentence: [number, number]; result: Attributed }

/**
 * All that is quoted or reported in a text, in order, each with the words that name its speaker. `names` are in order;
 * `blocks` say how the text is set, where that is known.
 */
export function attributedQuotes(
  text: string,
  lines: readonly (readonly Token[])[],
  names: readonly Named[],
  blocks: readonly Block[] = [],
): Attributed[] {
  const spans = quotedSpans(text, goesOnFrom(blocks))
  const frames = framesOf(text, lines, spans, names)
  const layout = layoutOf(blocks, lines, frames, names)
  const marked = markedQuotes(text, spans, frames, layout)
  const { quotes: setOff, covered } = setOffQuotes({ text, frames, layout, names, marked })
  const others = [...marked, ...indirect(frames, layout)].filter(
    ({ span }) => !covered.some(({ start, end }) => start <= span.start && span.start < end),
  )
  return [...others, ...setOff].sort((a, b) => a.span.start - b.span.start)
}

/** All that stands in marks; those of a source line are around the title of a work. */
function markedQuotes(
  text: string,
  spans: readonly QuotedSpan[],
  frames: readonly Frame[],
  layout: Layout,
): Attributed[] {
  const places = placesOf(frames)
  let last: Known | null = null
  return spans.flatMap((span, index) => {
    const place = places.get(index)
    if (!place || layout.blocks[place.frame]?.kind === 'quote-source') return []
    const result = attribute(text, span, place, { frames, ...layout }, last)
    const lastPiece = span.pieces[span.pieces.length - 1]
    const endFrame = span.pieces.length > 1 && lastPiece ? place.frame + span.pieces.length - 1 : place.frame
    last = { frame: endFrame, sentence: place.sentence, result }
    return [result]
  })
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
  around: Around,
  last: Known | null,
): Attributed {
  const items = around.frames[place.frame]?.items ?? []
  const alone = place.sentence[1] - place.sentence[0] <= 2
  const own = attributionIn(text, items, place.sentence, place.item)
  const subject =
    own || alone || place.item === place.sentence[0]
      ? null
      : supposedIn(items, [place.sentence[0], place.item])
  const isNamed =
    subject !== null && items.slice(subject.phrase.from, subject.phrase.to).some(({ named }) => named)
  const earlier = own || subject ? null : goesOn(around, place, last)
  const kind = kindOf(text, span, {
    isWholeSentence: alone || place.item === place.sentence[0],
    led: own ? 'verb' : isNamed ? 'name' : subject ? 'subject' : earlier ? 'words before' : 'nobody',
  })
  const make = attributedAs(span, kind)
  if (own) return make(items, own, 0.9)
  if (subject) return make(items, subject, 0.5)
  const lead = sentenceBefore(around, place)
  const led =
    lead && lead.frame.items[lead.sentence[1] - 1]?.text === ':'
      ? lastSpeakerOf(lead.frame, lead.sentence)
      : null
  if (lead && led) return make(lead.frame.items, led, 0.8)
  if (earlier)
    return { ...earlier, span, kind, cue: null, why: 'goes on after the words before it', confidence: 0.75 }
  const supposed = lead && alone ? lastSpeakerOf(lead.frame, lead.sentence) : null
  const isCell = around.blocks[place.frame]?.kind === 'row'
  if (lead && supposed)
    return make(lead.frame.items, isCell ? { ...supposed, why: 'named before it in its row' } : supposed, 0.5)
  return { span, kind, speaker: null, cue: null, why: 'in quotation marks', confidence: 0.4 }
}

/** "“…,” Olsen said. “…”": words that stand alone right after a quotation are by the same speaker. */
function goesOn({ frames, leads }: Around, place: Place, last: Known | null): Attributed | null {
  const isNear = last !== null && (last.frame >= place.frame || last.frame === leads[place.frame])
  if (!last?.result.speaker || !isNear) return null
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

/** The sentence before a quotation, in its line or the one that leads to it. */
function sentenceBefore(
  { frames, leads }: Around,
  { frame, index }: Place,
): { frame: Frame; sentence: [number, number] } | null {
  const own = frames[frame]
  const inLine = own?.sentences[index - 1]
  if (own && inLine) return { frame: own, sentence: inLine }
  const earlier = frames[leads[frame] ?? -1]
  const last = earlier?.sentences[earlier.sentences.length - 1]
  return earlier && last ? { frame: earlier, sentence: last } : null
}

/** Sentences without marks that tell what somebody said. */
function indirect(frames: readonly Frame[], { blocks }: Layout): Attributed[] {
  return frames.flatMap((frame, at) =>
    reportedIn(isTelling(blocks[at]) ? frame : { items: [], sentences: [] }).map(
      ({ from, to, attribution: { phrase, cue, why } }) => {
        const span = spanOf(frame.items, from, to)
        return {
          span: { ...span, pieces: [span], closed: true },
          kind: 'indirect',
          speaker: spanOf(frame.items, phrase.from, phrase.to),
          cue: spanOf(frame.items, cue, cue + 1),
          why,
          confidence: 0.6,
        }
      },
    ),
  )
}

/** What is set as code and who is named below a block quote tell nothing that anybody said. */
function isTelling(block: Block | undefined): boolean {
  return block?.kind !== 'preformatted' && block?.kind !== 'quote-source'
}
