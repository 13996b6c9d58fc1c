import { isCapitalised } from './words/capitals'
import type { Token } from './words/tokens'

/** Tokens [from, to) that name an event. */
type Span = { from: number; to: number }
const numeral = /^(?:[IVX]+|One|Two|1|2|3|\d{1,2})$/

// A name in capitals goes back over these as well: "Six-Day War", "War of the Roses".
const joins = /^(?:of|the|and|-|–)$/

const battles = /^(?:Battle|Siege|Massacre|Sack)$/
const storms = /^(?:Hurricane|Typhoon|Cyclone|Superstorm)$/
// What stands before the last word of such a name.
const gamesBefore: Partial<Record<string, RegExp>> = {
  Olympics: /./,
  Paralympics: /./,
  Games: /^(?:Olympic|Paralympic|Commonwealth|Asian|Invictus|Pan-American|Pan|European)$/,
  Cup: /^(?:World)$/,
  Bowl: /^(?:Super)$/,
  Prix: /^(?:Grand)$/,
  Marathon: /^(?:\p{Lu}\p{Ll}+)$/u,
  Festival: /^(?:Film)$/,
}
// "War" alone, or what people wage everywhere, is no name.
const noWar = /^(?:The|This|That|At|Prisoner|Post|Man|Trade|Nuclear|World|Of|In|Star)$/
const single = /^(?:Holocaust|Brexit|Watergate)$/
const seasons =
  /^(?:Arab Spring|Prague Spring|Cold War|Great War|Great Depression|Berlin Airlift|Boston Tea Party)$/

/** Events of a sentence, where their form makes them sure: "World War II", "Hurricane Katrina", "the Battle of Hastings". */
export function eventsIn(tokens: readonly Token[]): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  let free = 0
  for (let at = 0; at < tokens.length; at++) {
    const span = isCapitalised(textAt(tokens, at)) ? eventAt(tokens, at) : null
    if (!span || span.from < free) continue
    const start = tokens[span.from]?.start ?? 0
    const end = tokens[span.to - 1]?.end ?? start
    found.push({ start, end })
    free = span.to
    at = span.to - 1
  }
  return found
}

function textAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.text ?? ''
}

function eventAt(tokens: readonly Token[], at: number): Span | null {
  const word = textAt(tokens, at)
  const next = textAt(tokens, at + 1)
  if (word === 'War') return warAt(tokens, at)
  if (battles.test(word) && next === 'of') {
    const to = runAfter(tokens, at + 2)
    return to > at + 2 ? { from: at, to } : null
  }
  if (storms.test(word) && isCapital(next)) return { from: at, to: at + 2 }
  const before = gamesBefore[word]
  if (before && before.test(textAt(tokens, at - 1))) {
    const to = word === 'Bowl' && numeral.test(next) ? at + 2 : at + 1
    return { from: runBefore(tokens, at), to }
  }
  if (seasons.test(`${word} ${next}`)) return { from: at, to: at + 2 }
  return single.test(word) ? { from: at, to: at + 1 } : null
}

/** "World War II", "the Vietnam War", "the Second World War". */
function warAt(tokens: readonly Token[], at: number): Span | null {
  const before = textAt(tokens, at - 1)
  const after = textAt(tokens, at + 1)
  if (before === 'World' && numeral.test(after)) return { from: at - 1, to: at + 2 }
  if (before === 'World' && isOrdinal(textAt(tokens, at - 2))) return { from: at - 2, to: at + 1 }
  if (!isCapital(before) || noWar.test(before) || isCapital(after)) return null
  const from = runBefore(tokens, at)
  return from < at ? { from, to: at + 1 } : null
}

function isOrdinal(word: string): boolean {
  return /^(?:First|Second|Third|1st|2nd|3rd|\d{1,3}(?:st|nd|rd|th))$/.test(word)
}

function isCapital(word: string): boolean {
  return /^\p{Lu}[\p{L}\p{M}'’-]+$/u.test(word)
}

const maxWordsBefore = 4

/** Back over capitalised words: "Spanish Civil" before "War". */
function runBefore(tokens: readonly Token[], head: number): number {
  let from = head
  while (from > 0 && head - from < maxWordsBefore) {
    const word = textAt(tokens, from - 1)
    const isFirst =
      from - 1 === 0 && /^(?:The|A|An|In|After|During|Before|Since|This|That|But|And|When)$/.test(word)
    if (isFirst || !(isCapital(word) || isOrdinal(word) || isYear(word)) || /^The$/.test(word)) break
    from--
  }
  return from
}

function isYear(word: string): boolean {
  return /^(?:1[89]|20)\d\d$/.test(word)
}

/** Forward over capitalised words and what joins them: "of Stalingrad", "of the Little Bighorn". */
function runAfter(tokens: readonly Token[], at: number): number {
  let to = at
  for (let next = at; next < Math.min(tokens.length, at + 6); next++) {
    const word = textAt(tokens, next)
    if (isCapital(word)) to = next + 1
    else if (!joins.test(word)) break
  }
  return to
}
