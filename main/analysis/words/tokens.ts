import { isAbbreviation } from './lexicon'
import { splitsAtHyphen } from './hyphens'

/** A word or mark. `start` and `end` are UTF-16 offsets into the text as it was given. */
export type Token = {
  /** Without soft hyphens, ligatures and typographic apostrophes and hyphens: what word lists are asked for. */
  text: string
  start: number
  end: number
}

// A word keeps its apostrophes (O'Brien, don't) but not a possessive, and its hyphens; what follows is split again. Degrees
// (Ph.D., M.Sc) are one word: their stops would end a sentence in the middle of them.
const pattern =
  /https?:\/\/[^\s<>"”]+|www\.[^\s<>"”]+|[@#][\p{L}\p{N}_]+|(?:\p{L}\.){2,}|(?:(?:Ph|Ed|Th)\.D|[BM]\.Sc|D\.Phil|LL\.[BMD])(?:\.|(?![\p{L}\p{N}]))|\p{N}+(?:[.,:]\p{N}+)*(?:st|nd|rd|th|s)?%?|[\p{L}\p{M}\p{N}_\u00ad]+(?:(?:['’](?![sS](?![\p{L}\p{M}]))|[-‐‑&](?=[\p{L}\p{N}]))[\p{L}\p{M}\p{N}_\u00ad]+)*(?:['’](?=[\p{Zs}])(?<=[a-rt-z]n['’]))?|['’][sS](?![\p{L}\p{N}])|[^\s\p{Z}]/gu

const hyphen = /[-‐‑]/

/** Cuts text[from, to) into words and marks. Offsets are into the whole text. */
export function tokenize(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = []
  const part = from === 0 && to === text.length ? text : text.slice(from, to)
  let skip = 0
  for (const match of part.matchAll(pattern)) {
    const whole = match[0]
    if (match.index < skip) continue
    const start = from + match.index
    let end = start + whole.length
    if (hyphen.test(whole) && whole.length > 1 && whole.length < 200 && splitsAtHyphen(whole)) {
      addParts(tokens, whole, start)
      continue
    }
    if (whole.length < 8 && takesStop(part, whole, match.index + whole.length)) end++
    skip = end - from
    const word = end - start === whole.length ? whole : `${whole}.`
    add(tokens, word, start, end)
  }
  return tokens
}

function addParts(tokens: Token[], whole: string, start: number): void {
  let from = 0
  for (let at = 0; at <= whole.length; at++) {
    const mark = whole.charAt(at)
    if (at < whole.length && mark !== '-' && mark !== '‐' && mark !== '‑') continue
    if (at > from) add(tokens, whole.slice(from, at), start + from, start + at)
    if (at < whole.length) add(tokens, mark, start + at, start + at + 1)
    from = at + 1
  }
}

/** A soft hyphen by itself is nothing that anybody reads: no word, or a name around it would have two blanks. */
function add(tokens: Token[], word: string, start: number, end: number): void {
  const text = normalised(word)
  if (text !== '') tokens.push({ text, start, end })
}

const unusual = /[^\u0020-\u007e]/

function normalised(text: string): string {
  return unusual.test(text)
    ? text
        .replace(/\u00ad/g, '')
        .normalize('NFKC')
        .replace(/[’‘]/g, "'")
        .replace(/[‐‑]/g, '-')
    : text
}

const initial = /^\p{Lu}$/u

// Words that have a full stop only before a number: "No. 5", "Vol. 2".
const beforeNumber = /^(?:Nos?|Art|Figs?|Vols?)$/

/** Whether the full stop at `at` belongs to the word before it: "Mr.", "J. Smith", "No. 5". */
function takesStop(text: string, word: string, at: number): boolean {
  if (text.charAt(at) !== '.' || text.charAt(at + 1) === '.') return false
  if (isAbbreviation(word)) return true
  if (beforeNumber.test(word)) return /^\.[\p{Zs}]?\p{N}/u.test(text.slice(at, at + 4))
  return initial.test(word) && /^\.[\p{Zs}]?\p{Lu}/u.test(text.slice(at, at + 4))
}
