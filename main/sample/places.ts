import type { FoundEntity } from '../../preload/contract/entity'
import type { Passage } from '../../preload/contract/highlight'
import type { FoundQuote, Span } from '../../preload/contract/quote'
import type { SampleName, SampleQuote } from './article'

/** As much as the window keeps of what stands around a selection. */
const surroundings = 32

/** Where the words stand in the text; throws unless they stand there once. */
export function passageOf(text: string, words: string): Passage {
  const [match, ...others] = text.matchAll(new RegExp(patternOf(words), 'gu'))
  if (match === undefined || others.length > 0) {
    throw new Error(`“${words}” stands ${match === undefined ? 'nowhere' : 'more than once'} in the text.`)
  }
  const start = match.index
  const [exact] = match
  const end = start + exact.length
  const prefix = text.slice(Math.max(0, start - surroundings), start)
  return { start, end, exact, prefix, suffix: text.slice(end, end + surroundings) }
}

// An original may break its lines anywhere.
function patternOf(words: string): string {
return words.split(/\s+/u).map(escaped).join('\\s+')
}

function escaped(word: string): string {
return word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
}

/** A name wherever it stands in the text, in any of its forms; throws where it stands nowhere. */
export function foundName(text: string, { kind, name, forms = [] }: SampleName): FoundEntity {
  const any = [name, ...forms].map(patternOf).join('|')
  const mentions = Array.from(
    text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, 'gu')),
    ({ index: start, 0: words }) => ({ start, end: start + words.length, confidence: 1, why: 'confirmed' }),
  )
  if (mentions.length === 0) throw new Error(`“${name}” stands nowhere in the text.`)
  return { key: `${kind}:${name}`, kind, name, mentions }
}

/** A quotation as an engine would have found it; throws where its words or its speaker stand nowhere. */
export function foundQuote(
  text: string,
  { words, by, cue, speaker, correctedFrom }: SampleQuote,
  entities: readonly FoundEntity[],
): FoundQuote {
  const { start, end } = passageOf(text, words)
  const entity = entities.find(({ name }) => name === speaker)
  if (entity === undefined) throw new Error(`“${speaker}” is not confirmed in the article.`)
  const named = nearest(text, by, { start, end })
  return {
    start,
    end,
    pieces: [{ start, end }],
    kind: 'direct',
    cue: nearest(text, cue, { start, end }),
    speaker:
      correctedFrom === undefined
        ? { ...named, text: by, name: speaker, entity: entity.key }
        : { ...named, text: correctedFrom, name: correctedFrom, entity: null },
    addressee: null,
    confidence: 1,
    why: 'decided by the analyst',
  }
}

/** Where the words stand nearest to a span, outside of it. */
function nearest(text: string, words: string, { start, end }: Span): Span {
  const spans = Array.from(
    text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${patternOf(words)}(?![\\p{L}\\p{N}])`, 'gu')),
    ({ index, 0: match }) => ({ start: index, end: index + match.length }),
  ).filter((one) => one.end <= start || one.start >= end)
  const distance = (one: Span) => Math.min(Math.abs(one.start - end), Math.abs(start - one.end))
  const [found] = spans.sort((a, b) => distance(a) - distance(b))
  if (found === undefined) throw new Error(`“${words}” stands nowhere near the quotation.`)
  return found
}
