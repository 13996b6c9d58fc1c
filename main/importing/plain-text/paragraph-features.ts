import { type BylineStrength, bylineStrength } from './bylines'
import { type CreditStrength, creditStrength } from './credits'
import { type DateHabits, type DateLine, readDateLine } from '../dates/dates'
import { type StatedFact, statedFact } from './labels'
import { type Noise, noiseOf } from './noise'
import type { RawLine } from './split'

/** What one paragraph of a text looks like on its own. Worked out when asked for: most is asked of few. */
export type ParagraphFeatures = {
  readonly text: string
  /** Blank lines before it. */
  readonly gap: number
  readonly noise: Noise | null
  readonly credit: CreditStrength
  readonly date: DateLine | null
  readonly byline: BylineStrength
  readonly fact: StatedFact | null
}

export function featuresOf({ text, gap }: RawLine, habits: DateHabits): ParagraphFeatures {
  const noise = once(() => noiseOf(text))
  const credit = once(() => creditStrength(text))
  const date = once(() => readDateLine(text, habits))
  const byline = once(() => bylineStrength(text))
  const fact = once(() => statedFact(text))
  return {
    text,
    gap,
    get noise() {
      return noise()
    },
    get credit() {
      return credit()
    },
    get date() {
      return date()
    },
    get byline() {
      return byline()
    },
    get fact() {
      return fact()
    },
  }
}

function once<T>(work: () => T): () => T {
  let done: { value: T } | null = null
  return () => (done ??= { value: work() }).value
}

export function wordCount(text: string): number {
  return text.split(/\s+/).length
}

/** True where a sentence ends: with its mark, inside or outside of quotation marks. */
export function endsSentence(text: string): boolean {
  return /[.!?。！？؟…।։][”“"’‘'»«)\]]*$/u.test(text)
}

/** True for what can only be running text. */
export function isProse(text: string): boolean {
  return text.length >= 140 || (text.length >= 50 && endsSentence(text))
}

/** Text without differences of white space, to compare by. */
export function plainOf(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim()
}
