import { type Attribution, lastSpeakerOf } from './attribution'
import { isSaying } from './cue'
import type { Frame, Item } from './frame'
import { reportedIn } from './indirect'

/** How a line leads to the block quote below it; without an attribution it does not say who speaks. */
export type Introduction = { attribution: Attribution | null; confidence: number }

/**
 * Whether a line introduces a block quote: by a colon ("Olsen wrote:", "The statement reads:"), or by a verb of saying
 * that nothing follows but where and when ("Olsen said in a letter."). A line that quotes or reports something itself and
 * ends with a stop is done with it. `people` says whether a range of items names a person.
 */
export function introducedBy(
  frame: Frame,
  namesPerson: (start: number, end: number) => boolean,
): Introduction | null {
  const { items, sentences } = frame
  const sentence = sentences[sentences.length - 1]
  if (sentence === undefined) return null
  const [from, to] = sentence
  const hasColon = items[to - 1]?.text === ':'
  const said = lastSpeakerOf(frame, sentence)
  if (hasColon) return led(items, said, namesPerson)
  const hasStop = /^[.!?…]$/.test(items[to - 1]?.text ?? '')
  const isToldThere =
    items.slice(from, to).some(({ quote }) => quote >= 0) ||
    (hasStop && reportedIn({ items, sentences: [sentence] }).length > 0)
  if (said === null || said.cue < 0 || isToldThere) return null
  return isSaying(items, said.cue, said.phrase) && isLast(items, said.cue, to)
    ? { attribution: because(items, said), confidence: 0.6 }
    : null
}

/** Behind a colon only a verb or a person by name says who speaks: of "The town has three rules:" nobody does. */
function led(
  items: readonly Item[],
  said: Attribution | null,
  namesPerson: (start: number, end: number) => boolean,
): Introduction {
  if (said !== null && said.cue >= 0) return { attribution: because(items, said), confidence: 0.85 }
  const first = said === null ? undefined : items[said.phrase.from]
  const last = said === null ? undefined : items[said.phrase.to - 1]
  const isPerson = first !== undefined && last !== undefined && namesPerson(first.start, last.end)
  return isPerson && said !== null
    ? { attribution: { ...said, why: 'named before its block quotation' }, confidence: 0.6 }
    : { attribution: null, confidence: 0.4 }
}

function because(items: readonly Item[], said: Attribution): Attribution {
  return { ...said, why: `'${items[said.cue]?.text ?? ''}' before its block quotation` }
}

const whereOrWhen = /^(?:in|on|at|to|by|via|during|after|before|as|this|thus|so|it|today|yesterday|the)$/
const mostBehind = 14

/** "Olsen agreed.", "wrote on Monday", "said the following": nothing that is said stands behind the verb. */
function isLast(items: readonly Item[], cue: number, to: number): boolean {
  const next = items[cue + 1]
  if (next === undefined || cue + 1 >= to || /^[.,;]$/.test(next.text)) return to - cue <= 2
  if (next.lower === 'the') return items[cue + 2]?.lower === 'following'
  return whereOrWhen.test(next.lower) && to - cue <= mostBehind
}
