import type { RewordingDecision } from '../../../preload/contract/highlight'

export type RewordingState = RewordingDecision | 'open'

const sentences: Record<RewordingState, string> = {
  open: 'These words changed since you marked them.',
  kept: 'Kept on words that changed since you marked them.',
  detached: 'Detached: the text now has different words.',
}

const imageSentences: Record<RewordingState, string> = {
  open: 'Another image stands here since you marked one.',
  kept: 'Kept on another image than you marked.',
  detached: 'Detached: the text now has another image.',
}

/** That what was marked is something else by now, and what the person decided. */
export function rewordedSentence(state: RewordingState, isImage: boolean): string {
  return (isImage ? imageSentences : sentences)[state]
}
