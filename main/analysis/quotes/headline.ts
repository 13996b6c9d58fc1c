import type { Quote, Speaker } from './quote'
import type { Resolved } from './resolve'
import { speechVerbs } from './words'

type Span = { start: number; end: number }

// A headline with what stands around it: a kicker, a date, a caption.
const maxLines = 12
const maxHeadLength = 2_000
const maxQuestionLength = 150

type Said = { quote: Quote & { speaker: Speaker }; words: string }

/**
 * Words that a headline quotes are mostly of the text below it, which tells whose they are: they are said by whoever says
 * them there; of several, by the one whom the headline names, else by nobody.
 */
export function withHeadline(
  text: string,
  title: string | null,
  quotes: readonly Quote[],
  mentions: readonly Resolved[],
): Quote[] {
  const lines = headLines(text, title)
  const last = lines.at(-1)
  if (last === undefined) return [...quotes]
  const body = attributed(text, quotes, last.end)
  return quotes.map((quote) => {
    const line = lines.find(({ start, end }) => start <= quote.start && quote.end <= end)
    if (line === undefined || quote.kind === 'indirect' || isTold(text, quote)) return quote
    const sayers = sayersOf(wordsOf(text, quote), body)
    if (sayers.length === 0) return quote
    const named = mentions.filter(({ start, end }) => line.start <= start && end <= line.end)
    const settled = fromBody(quote, sayers, named)
    const { speaker } = settled
    return speaker === null
      ? settled
      : { ...settled, speaker: { ...speaker, text: text.slice(speaker.start, speaker.end) } }
  })
}

/** The lines before the first paragraph, by which a text is told and not read. None where there is no paragraph. */
function headLines(text: string, title: string | null): Span[] {
  const lines: Span[] = []
  for (let start = 0; start < Math.min(text.length, maxHeadLength);) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    const line = text.slice(start, end).trim()
    const isHead = line === title?.trim() || !endsSentence(line) || (lines.length === 0 && isQuestion(line))
    if (line !== '') {
      if (!isHead) return lines
      lines.push({ start, end })
    }
    if (lines.length > maxLines || newline < 0) break
    start = end + 1
  }
  return []
}

function endsSentence(line: string): boolean {
  return /[.!?…]["”’»')\]]*$/.test(line)
}

function isQuestion(line: string): boolean {
  return line.length <= maxQuestionLength && /[!?]["”’»')\]]*$/.test(line) && !/[.!?]\s/.test(line)
}

// Where only the subject of the sentence lets one suppose who speaks, that is less than the headline may know itself.
const surest = 0.6

function attributed(text: string, quotes: readonly Quote[], from: number): Said[] {
  return quotes.flatMap((quote) => {
    const { speaker, start, confidence } = quote
    if (start < from || speaker === null || confidence < surest) return []
    return [{ quote: { ...quote, speaker }, words: wordsOf(text, quote) }]
  })
}

function wordsOf(text: string, { start, end }: Span): string {
  return ` ${(
    text
      .slice(start, end)
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join(' ')} `
}

/** "Olsen says talks were “frank”": the headline itself tells who said it. */
function isTold(text: string, { cue, speaker }: Quote): boolean {
  return (
    cue !== null &&
    speaker !== null &&
    speaker.entity !== null &&
    speechVerbs.has(text.slice(cue.start, cue.end).toLowerCase())
  )
}

/** Those who say the words in the text: just so, within more that they say, or as they are reported. */
function sayersOf(words: string, body: readonly Said[]): Speaker[] {
  const isMarked = ({ quote }: Said): boolean => quote.kind !== 'indirect'
  const ways: ((said: Said) => boolean)[] = [
    (said) => isMarked(said) && said.words === words,
    (said) => isMarked(said) && said.words.includes(words),
    (said) => said.words.includes(words),
  ]
  for (const isSo of ways) {
    const found = body.filter(isSo)
    if (found.length > 0) return found.map(({ quote }) => quote.speaker)
  }
  return []
}

const unsaid = { speaker: null, cue: null, addressee: null, confidence: 0.4 } as const

function fromBody(quote: Quote, sayers: readonly Speaker[], named: readonly Resolved[]): Quote {
  const keys = new Set(sayers.map(keyOf))
  const inHeadline = named.filter(({ key }) => keys.has(key))
  const chosen = keys.size === 1 ? [...keys] : [...new Set(inHeadline.map(({ key }) => key))]
  const sayer = sayers.find((one) => keyOf(one) === chosen[0])
  if (sayer === undefined || chosen.length > 1)
    return { ...quote, ...unsaid, why: 'several say these words in the text' }
  const mention = inHeadline.find(({ key }) => key === sayer.entity)
  return {
    ...quote,
    ...unsaid,
    kind: quote.kind === 'scare' ? 'mixed' : quote.kind,
    speaker: mention === undefined ? sayer : { ...sayer, start: mention.start, end: mention.end },
    confidence: 0.8,
    why: 'says these words in the text',
  }
}

function keyOf({ entity, name }: Speaker): string {
  return entity ?? name.toLowerCase()
}
