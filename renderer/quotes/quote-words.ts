import type { Quote, QuoteKind, QuoteState } from '../../preload/contract/quote'
import type { IconName } from '../ui/icons'

/** Each state by word and sign, the same wherever a quotation is shown. */
export const stateLooks: Record<QuoteState, { word: string; icon: IconName }> = {
  suggested: { word: 'Suggested', icon: 'suggested' },
  confirmed: { word: 'Confirmed', icon: 'check' },
  corrected: { word: 'Corrected', icon: 'pen' },
  rejected: { word: 'Rejected', icon: 'close' },
}

export const states = Object.keys(stateLooks) as QuoteState[]

export const kindMeaning: Record<QuoteKind, string> = {
  direct: 'Direct: whole sentences in quotation marks, or a block quotation',
  mixed: 'Mixed: a few words in quotation marks',
  indirect: 'Indirect: told without quotation marks',
}

type Said = Pick<Quote, 'speaker' | 'cue' | 'addressee'>

export function speakerName({ speaker }: Said): string {
  return speaker?.name ?? 'Unnamed speaker'
}

/** "told John Kerry", "told reporters"; null where no verb says so. */
export function cueWords({ cue, addressee }: Said): string | null {
  if (cue === null) return null
  return addressee === null ? cue.words : `${cue.words} ${addressee}`
}

/** "Quote by Vladimir Putin, suggested, 3 of 9". */
export function spokenName(
  quote: Pick<Quote, 'speaker' | 'state' | 'decidedOn'>,
  position: number,
  count: number,
): string {
  const by = quote.speaker === null ? 'Quote, unnamed speaker' : `Quote by ${quote.speaker.name}`
  const changed = quote.decidedOn === null ? '' : ', words changed since'
  return `${by}, ${quote.state}${changed}, ${position} of ${count}`
}

/** The rule in words, how sure it is, and what the person made of it. */
export function whyWords({ why, confidence, state, foundSpeaker, speaker }: Quote): string {
  const sure = confidence === null ? '' : ` (${Math.round(confidence * 100)} % sure)`
  const was =
    state === 'corrected' && foundSpeaker !== null && foundSpeaker !== speaker?.name
      ? `. Found as said by ${foundSpeaker}`
      : ''
  return `${why.charAt(0).toUpperCase()}${why.slice(1)}${sure}${was}.`
}

/**
 * Tells quotations of one article apart. It is made of where the quotation was found, which stays when a person
 * adjusts the words.
 */
export function keyOf({ at }: Pick<Quote, 'at'>): string {
  return `${at.start}-${at.end}`
}
