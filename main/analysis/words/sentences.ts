import { isAbbreviation } from './lexicon'
import { type Token, tokenize } from './tokens'

const stops = new Set(['.', '!', '?', '…', '...', '。', '！', '？', '؟', '۔'])
const closers = new Set(['"', "'", '”', '’', '»', ')', ']', '}'])
// After "U.S." only such a word begins a sentence: "Central" may go on with a name.
const starters = new Set(
  (
    'The A An He She It They We I You This That These Those His Her Its Their Our My In On At But And So Yet As If When ' +
    'While After Before Since For From With There Here What Why How Who Now Then Also However Meanwhile According'
  ).split(' '),
)
const startsSmall = /^\p{Ll}/u

// A "sentence" without any stop, as in tables, is cut here, so that the work per word stays bounded.
const maxSentenceTokens = 200
// Lines without end are read in pieces of this many characters.
const pieceLength = 20_000

/** Calls `each` with the sentences of a text in order. A line end always ends a sentence. */
export function eachSentence(text: string, each: (sentence: Token[], paragraph: number) => void): void {
  let paragraph = 0
  for (let from = 0; from <= text.length;) {
    const newline = text.indexOf('\n', from)
    const lineEnd = newline < 0 ? text.length : newline
    for (let at = from; at < lineEnd;) {
      const end = pieceEnd(text, at, lineEnd)
      sentencesOfLine(tokenize(text, at, end), (sentence) => each(sentence, paragraph))
      at = end
    }
    if (lineEnd > from) paragraph++
    from = lineEnd + 1
  }
}

function pieceEnd(text: string, from: number, lineEnd: number): number {
  if (lineEnd - from <= pieceLength) return lineEnd
  const blank = text.lastIndexOf(' ', from + pieceLength)
  if (blank > from) return blank
  // Never between the halves of one character.
  const at = from + pieceLength
  return /[\udc00-\udfff]/.test(text.charAt(at)) ? at + 1 : at
}

/** The sentences of one line, as words and marks. */
function sentencesOfLine(tokens: Token[], each: (sentence: Token[]) => void): void {
  let from = 0
  for (let at = 0; at < tokens.length; at++) {
    let last = at
    while (last - from < maxSentenceTokens && closers.has(tokens[last]?.text ?? '')) last--
    const next = tokens[at + 1]
    const tooLong = at - from >= maxSentenceTokens
    if (
      next &&
      !tooLong &&
      (closers.has(next.text) || stops.has(next.text) || last < from || !endsSentence(tokens, last, next))
    )
      continue
    each(tokens.slice(from, at + 1))
    from = at + 1
  }
}

function endsSentence(tokens: Token[], at: number, next: Token): boolean {
  const token = tokens[at]
  if (!token) return false
  if (stops.has(token.text)) return !startsSmall.test(next.text) && !opensQuotation(tokens, at)
  // "…in the U.S. The talks…": a stop that belongs to a word ends a sentence only before an everyday word.
  if (!token.text.endsWith('.') || token.text.length < 3) return false
  if (isAbbreviation(token.text.slice(0, -1)) && !/^(?:Inc|Corp|Ltd|Co|Jr|Sr)\.$/.test(token.text))
    return false
  return starters.has(next.text)
}

const opener = /^["“‘'([«]$/

/** "“…We have", "“...We have": an ellipsis after an opening mark stands for what was left out before. */
function opensQuotation(tokens: Token[], at: number): boolean {
  let first = at
  while (at - first < 2 && tokens[first - 1]?.text === '.') first--
  return opener.test(tokens[first - 1]?.text ?? '')
}
