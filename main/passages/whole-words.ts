type Place = { start: number; end: number }

// Marks and joiners belong to the letter before them; a soft hyphen stands inside of a word.
const sign = /^[\p{L}\p{N}\p{M}_\u00ad\u200c\u200d]$/u
const mark = /^[\p{M}\u00ad\u200c\u200d]$/u
const digit = /^\p{N}$/u
/** Between letters they belong to the word (don’t, re-elected), between figures to the number (3.5, 1,500). */
const joinsLetters = /^['’‐‑·-]$/u
const joinsFigures = /^[.,:'’‐‑-]$/u
/** Scripts that put no space between words: where one ends is not to be seen. */
const spaceless =
  /^[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]$/u
/** Korean hangs its particles on words. */
const hangul = /^\p{Script=Hangul}$/u

// Longer than any word; what has no end is not made longer without one.
const maxWordLength = 100

/** The place with the words whole that it begins and ends in. */
export function withWholeWords(text: string, place: Place): Place {
  let { start, end } = place
  while (place.start - start < maxWordLength && startsInside(text, { start, end })) start -= 1
  while (end - place.end < maxWordLength && endsInside(text, { start, end })) end += 1
  return { start, end }
}

/** Whether words begin in the middle of one: “oil” in “turmoil”. What begins with a mark of its own begins anywhere. */
function startsInside(text: string, { start }: Place): boolean {
  return sign.test(signAt(text, start)) && isInside(text, start, 'start')
}

function signAt(text: string, at: number): string {
  const code = text.codePointAt(at)
  return code === undefined ? '' : String.fromCodePoint(code)
}

/** Whether a word goes on on both sides of a place between two characters. */
function isInside(text: string, at: number, edge: 'start' | 'end'): boolean {
  const [before, after] = [signBefore(text, at), signAt(text, at)]
  if (sign.test(before) && sign.test(after)) {
    if (mark.test(after)) return true
    if (edge === 'end' && hangul.test(before) && hangul.test(after)) return false
    return !spaceless.test(before) && !spaceless.test(after)
  }
  return edge === 'end'
    ? isJoined(before, after, signAt(text, at + 1))
    : isJoined(signBefore(text, at - 1), before, after)
}

function signBefore(text: string, at: number): string {
  const isPair = at >= 2 && /[\udc00-\udfff]/.test(text.charAt(at - 1))
  return at <= 0 ? '' : signAt(text, at - (isPair ? 2 : 1))
}

function isJoined(before: string, between: string, after: string): boolean {
  return (
    sign.test(before) &&
    sign.test(after) &&
    (joinsLetters.test(between) || (joinsFigures.test(between) && digit.test(before) && digit.test(after)))
  )
}

/** Whether words end in the middle of one: “art” in “artist”. */
function endsInside(text: string, { end }: Place): boolean {
  return sign.test(signBefore(text, end)) && isInside(text, end, 'end')
}

/**
 * Whether words stand at a place as whole ones, or broken off just as what stood around them (`prefix`, `suffix`) shows
 * that they were when they were marked.
 */
export function standsWhole(
  text: string,
  { prefix, suffix }: { prefix: string; suffix: string },
  place: Place,
): boolean {
  const before = brokenOff(prefix, 'end')
  const after = brokenOff(suffix, 'start')
  const isBegun = before !== '' && text.slice(0, place.start).endsWith(before)
  const goesOn = after !== '' && text.startsWith(after, place.end)
  return (isBegun || !startsInside(text, place)) && (goesOn || !endsInside(text, place))
}

/** The end of a text, or its beginning, as far as it belongs to a word that goes on beyond it. */
function brokenOff(text: string, edge: 'start' | 'end'): string {
  const signs = Array.from(text)
  const from = edge === 'end' ? signs.reverse() : signs
  const stop = from.findIndex((one) => !sign.test(one) && !joinsLetters.test(one) && !joinsFigures.test(one))
  const piece = stop === -1 ? from : from.slice(0, stop)
  return (edge === 'end' ? piece.reverse() : piece).join('')
}
