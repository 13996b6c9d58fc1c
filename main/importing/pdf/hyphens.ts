import type { TextLine } from './placed'

// A line's last hyphen, the soft and the typographic one too, behind a letter or figure.
const hyphen = /[\p{L}\p{N}][-\u00ad\u2010]$/u

/** Whether a line ends in a hyphen. */
export function isHyphenated(text: string): boolean {
  return hyphen.test(text)
}

// What often stands before a hyphen that belongs to the word: "self-\nmade" keeps it.
const compounds =
  /^(?:self|non|anti|well|vice|half|all|cross|mid|long|short|high|low|full|part|first|second|third|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/i

/** Whether a hyphen at a line's end only divides a word: as the rest of the text writes it, else by what it divides. */
function dividesWord(before: string, after: string, words: ReadonlySet<string>): boolean {
  const [first = ''] = /(?<![\p{L}\p{N}])[\p{L}\p{N}]+(?=[-\u2010]$)/u.exec(before) ?? []
  const [second = ''] = /^[\p{L}\p{N}]+/u.exec(after) ?? []
  if (/\d$/.test(first) || !/^\p{Ll}/u.test(second)) return false
  // "Mother-in-\nlaw", "state-of-the-\nart": a word with one hyphen in it has more.
  if (/\p{L}[-\u2010]\p{L}+[-\u2010]$/u.test(before)) return words.has((first + second).toLowerCase())
  if (words.has(`${first}-${second}`.toLowerCase())) return false
  if (words.has((first + second).toLowerCase())) return true
  // "Franco-german" is no word: what begins with a capital was more often a compound.
  return (
    !compounds.test(first) &&
    !(/^\p{Lu}/u.test(first) && words.has(second.toLowerCase()) && words.has(first.toLowerCase()))
  )
}

/** Whether a line ends in an address that is cut at one of its signs. */
function endsInAddress(line: string): boolean {
  const word = line.slice(line.lastIndexOf(' ') + 1)
  return word.endsWith('@') || (/^\(?(?:https?:\/\/|www\.)/.test(word) && /[/_?=&%#~-]$/.test(word))
}

/** Signs that stand between words without a blank: "737–", "harbour—". */
const unspacedEnd = /[—/]$|[\p{L}\p{N}]–$/u

/**
 * Two lines as one. Chinese and Japanese have no blank between them, and a hyphen stays or goes by what it
 * divides.
 */
export function joined(before: string, after: string, words: ReadonlySet<string>): string {
  if (before.endsWith('\u00ad')) return before.slice(0, -1) + after
  // Nothing of an address is left out or put in.
  if (endsInAddress(before)) return before + after
  if (!hyphen.test(before)) {
    const isUnspaced =
      /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]$/.test(before) &&
      /^[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/.test(after)
    return isUnspaced || unspacedEnd.test(before) ? before + after : `${before} ${after}`
  }
  return dividesWord(before, after, words) ? before.slice(0, -1) + after : before + after
}

/** Words that stand whole somewhere in the text, with the hyphens that they are written with. */
export function wordsIn(lines: readonly TextLine[]): Set<string> {
  return new Set(
    lines.flatMap(({ text }) => {
      const words = text.toLowerCase().match(/[\p{L}\p{N}\u2010-]+/gu) ?? []
      const whole = words.filter((word) => !/[\u2010-]$/.test(word))
      return whole.map(
        (word) =>
          word
            .split(/[\u2010-]{2,}/)
            .at(-1)
            ?.replace(/^[\u2010-]/, '') ?? word,
      )
    }),
  )
}
