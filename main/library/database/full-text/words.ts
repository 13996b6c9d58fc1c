// What the index takes for a word, and how it spells it. The text that is handed to SQLite is prepared here, because
// SQLite's own tokenizer (unicode61, https://sqlite.org/fts5.html#unicode61_tokenizer) folds accents of Latin letters only, and
// takes a whole sentence for one word where a script puts no blanks between words. Such runs, and Korean ones, whose words
// have their particles on, become pairs of neighbouring signs: a pair is found as a word, more signs as a phrase. The last
// sign of a run stands by itself as well, so that any single sign is the beginning of something.

const unspacedSigns = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}々ー`

const unspaced = new RegExp(`[${unspacedSigns}]`, 'u')
const unspacedSign = new RegExp(`^[${unspacedSigns}]\\p{M}*$`, 'u')
// Marks stay with the sign that they are on.
const unspacedRuns = new RegExp(`(?:[${unspacedSigns}]\\p{M}*)+`, 'gu')
const signs = /[^\p{M}]\p{M}*/gu
const beyondAscii = /[^\0-\x7f]+/g

// SQLite's table of signs is older than ours: what it does not know yet, it takes for a letter.
const noWord = /[^\p{L}\p{N}\p{Co}\p{Mn}\p{Mc}]+/gu

/** Whether a word is one sign of a script that puts no blanks between words. */
export function isUnspacedSign(word: string): boolean {
  return unspacedSign.test(word)
}

/** A text as SQLite is to part it into words. */
export function textForIndex(text: string): string {
  const folded = text.replace(beyondAscii, (run) => foldWord(run).replace(noWord, ' '))
  return unspaced.test(folded) ? folded.replace(unspacedRuns, (run) => ` ${pairsOf(run).join(' ')} `) : folded
}

function pairsOf(run: string): string[] {
  const single = run.match(signs) ?? []
  return single.map((sign, at) => sign + (single[at + 1] ?? ''))
}

// Accents of Latin, Greek and Cyrillic letters, Hebrew points, and Arabic vowels with the stroke that lengthens a word. Signs that are
// vowels of their own, as in Indian scripts, stay. The Russian й is a letter and not an и with an accent.
const accents =
  /[\u0300-\u0305\u0307-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640]|(?<!и)\u0306/gu
// Letters that are spelled otherwise on keyboards that lack them; Unicode does not take them apart.
const spelledOtherwise: Record<string, string> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ı: 'i', ŀ: 'l', ŋ: 'n', ſ: 's', µ: 'μ',
  ς: 'σ', ϐ: 'β', ϑ: 'θ', ϕ: 'φ', ϖ: 'π', ϰ: 'κ', ϱ: 'ρ', ϵ: 'ε',
} // prettier-ignore
const otherwise = new RegExp(`[${Object.keys(spelledOtherwise).join('')}]`, 'gu')

const asciiOnly = /^[\0-\x7f]*$/

/** One spelling of a word for all that differ in case and accents only: Łódź and lodz, Ὀδυσσεύς and οδυσσευσ. */
export function foldWord(word: string): string {
  if (asciiOnly.test(word)) return word.toLowerCase()
  return word
    .normalize('NFD')
    .toLowerCase()
    .replace(accents, '')
    .normalize('NFC')
    .replace(otherwise, (letter) => spelledOtherwise[letter] ?? letter)
}

/** An address as a person reads it, spelled as a word: `/K%C3%B6ln` is /koln. */
export function foldAddress(url: string): string {
  try {
    return foldWord(decodeURI(url))
  } catch {
    return foldWord(url)
  }
}

/** A word of a text: how the index has it, and where it stands, in UTF-16 units. */
export type Word = {
  readonly folded: string
  readonly start: number
  readonly end: number
  /** The last sign of a run without blanks, which the pair before it ends with too. */
  readonly isRest: boolean
}

const wordRun = /[\p{L}\p{N}\p{Co}\p{Mn}\p{Mc}]+/uy
const asciiEnd = 0x80
const isAsciiWord = asciiTable((sign) => /[a-z\d]/i.test(sign))

function asciiTable(holds: (sign: string) => boolean): readonly boolean[] {
  return Array.from({ length: asciiEnd }, (_, code) => holds(String.fromCharCode(code)))
}

/** The words of a text in their order, as the index has them. */
export function wordsOf(text: string): Word[] {
  return [...wordsFrom(text, 0)]
}

/** The same one after the other from a place on where a word begins, for who may need the first ones only. */
export function* wordsFrom(text: string, from: number): Generator<Word, void> {
  for (const { start, end } of runsOf(text, from, isAsciiWord)) {
    const run = text.slice(start, end)
    const words = unspaced.test(run) ? mixedWords(run, start) : [plainWord(run, start)]
    for (const word of words) if (word.folded !== '') yield word
  }
}

type Run = { readonly start: number; readonly end: number }

/** The runs in which words may stand that begin with one of these, folded. Most others are passed over as fast as they can be read. */
export function runsThatMayHave(text: string, beginnings: Iterable<string>): Generator<Run, void> {
  const letters = new Set([...beginnings].map((word) => word.slice(0, 1)))
  return runsOf(
    text,
    0,
    asciiTable((sign) => letters.has(sign.toLowerCase())),
  )
}

/** Runs of letters and digits; those of ASCII alone only where they begin with a wanted sign. */
function* runsOf(text: string, from: number, isWanted: readonly boolean[]): Generator<Run, void> {
  for (let start = from; start < text.length;) {
    let end = start
    let code = text.charCodeAt(end)
    while (isAsciiWord[code] === true) code = text.charCodeAt(++end)
    const asciiTo = end
    if (code >= asciiEnd) {
      // A mark that belongs to a letter of ASCII, or the rest of the word.
      wordRun.lastIndex = start
      if (wordRun.test(text)) end = wordRun.lastIndex
    }
    const isAscii = end === asciiTo
    if (end > start && (!isAscii || isWanted[text.charCodeAt(start)] === true)) yield { start, end }
    start = Math.max(end, start + 1)
  }
}

function plainWord(run: string, start: number): Word {
  return { folded: foldWord(run), start, end: start + run.length, isRest: false }
}

function mixedWords(run: string, start: number): Word[] {
  const words: Word[] = []
  let at = 0
  for (const { 0: part, index } of run.matchAll(unspacedRuns)) {
    if (index > at) words.push(plainWord(run.slice(at, index), start + at))
    words.push(...pairWords(part, start + index))
    at = index + part.length
  }
  if (at < run.length) words.push(plainWord(run.slice(at), start + at))
  return words
}

function pairWords(run: string, start: number): Word[] {
  const single = run.match(signs) ?? []
  let at = start
  return single.map((sign, index) => {
    const next = single[index + 1] ?? ''
    const word = {
      folded: foldWord(sign + next),
      start: at,
      end: at + sign.length + next.length,
      isRest: next === '' && index > 0,
    }
    at += sign.length
    return word
  })
}
