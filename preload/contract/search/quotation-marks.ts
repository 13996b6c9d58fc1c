/** Which signs end what a sign opens, in the languages that have it. */
const pairs = new Map([
  ['"', '"'],
  ['“', '”'],
  ['„', '“”"'],
  ['«', '»'],
  ['»', '«»'],
  ['”', '”'],
  ['‘', '’'],
  ['‚', '‘’'],
  ['‹', '›'],
  ['›', '‹›'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
  ['〝', '〟'],
  ['＂', '＂'],
])
/** These are apostrophes too, where a letter follows. */
const single = '‘’'
const marks = /["“”„«»‘’‚‹›「」『』《》〝〟＂]/g

export function isOpening(sign: string): boolean {
  return pairs.has(sign)
}

/**
 * Finds ends of phrases in one text, always further on. It keeps in mind what is closed nowhere in the rest of the text, so
 * that a text of opening marks alone is not looked through once for each.
 */
export function endFinder(text: string): (opening: string, from: number) => number | null {
  const unclosed = new Set<string>()
  return (opening, from) => {
    if (unclosed.has(opening)) return null
    const closing = pairs.get(opening) ?? ''
    for (let at = from; at < text.length; at++) if (isEnd(text, at, closing)) return at
    unclosed.add(opening)
    return null
  }
}

function isEnd(text: string, at: number, closing: string): boolean {
  const sign = text.charAt(at)
  if (!closing.includes(sign)) return false
  return !single.includes(sign) || !/^[\p{L}\p{N}]/u.test(text.slice(at + 1, at + 3))
}

export function withoutMarks(text: string): string {
  return text.replace(marks, '')
}

/** The text between marks that end nowhere in it. A phrase that was read from marks always has such a pair. */
export function inMarks(text: string): string {
  for (const [opening, closing] of pairs) {
    const end = closing.charAt(0)
    if (endFinder(`${text}${end}`)(opening, 0) === text.length) return `${opening}${text}${end}`
  }
  return `"${withoutMarks(text)}"`
}
