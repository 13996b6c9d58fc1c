import { isCapitalised } from '../words/capitals'
import type { QuoteKind } from './quote'

/** What is known of quoted words besides themselves. */
export type Setting = {
  /** They begin their sentence, or are all of it. */
  isWholeSentence: boolean
  /** How the text names who said them: by a verb of saying, by the sentence's subject alone, by the words before them that they go on with, or not at all. */
  led: 'verb' | 'name' | 'subject' | 'words before' | 'nobody'
}

// Only the first line of a text is its headline.
const maxHeadlineLength = 300

// So many words are somebody's, even where the sentence does not say whose.
const manyWords = 5
const fewWords = 3

/** Whether quoted words are a whole saying, a piece of one, or words that the writer only keeps at a distance. */
export function kindOf(
  text: string,
  { start, end }: { start: number; end: number },
  { isWholeSentence, led }: Setting,
): QuoteKind {
  const inner = withoutMarks(text.slice(start, end))
  const words = inner.split(/\s+/)
  const isLed = led === 'verb' || led === 'name'
  // Single marks are mostly for words that the writer keeps at a distance, in headlines above all.
  if (isSingle(text, start) && !isSpoken(text, { start, end }, words.length, { isWholeSentence, led }))
    return 'scare'
  if (isWork(words, text.slice(Math.max(0, start - 40), start), text.slice(end, end + 20))) return 'scare'
  if (isCapitalised(inner) && words.length > 1 && (isWholeSentence || /[.,!?…]$/.test(inner))) return 'direct'
  if (isWholeSentence && words.length > fewWords) return 'direct'
  const isSaid = isLed || words.length >= manyWords || (led === 'subject' && words.length >= fewWords)
  return isSaid ? 'mixed' : 'scare'
}

function withoutMarks(quoted: string): string {
  return quoted.replace(/^["“„«‘'\s…[.]+/u, '').replace(/(?<!["”»’'\s\]])["”»’'\s\]]+$/u, '')
}

function isSingle(text: string, start: number): boolean {
  return /[‘']/.test(text.charAt(start)) && !text.startsWith("''", start)
}

/** Whether words in single marks are said by somebody: "‘Only a little,’ said Olsen." */
function isSpoken(
  text: string,
  { start, end }: { start: number; end: number },
  words: number,
  { isWholeSentence, led }: Setting,
): boolean {
  const isHeadline = start < maxHeadlineLength && !text.slice(0, start).trimStart().includes('\n')
  if (isHeadline) return led === 'verb' && words >= manyWords
  const isClosed = /[.,!?…][’']$/.test(text.slice(start, end))
  if (isWholeSentence && isClosed) return led !== 'nobody' || words >= manyWords
  return words >= manyWords && (led === 'verb' || led === 'name')
}

// What leads to the title of a work or a programme, and what follows one.
const worksBefore =
  /(?:['’]s|\b(?:on|show|program|programme|series|sitcom|drama|comedy|play|musical|film|movie|documentary|book|novel|memoir|essay|song|anthem|album|podcast|magazine|newsletter|blog|ad|spot|video|episode|titled|entitled|called|named|dubbed|starring))\s*(?:,\s*)?$/i
const worksAfter =
  /^\s+(?:star|host|co-host|anchor|show|program|programme|podcast|series|film|movie|author|creator|reboot|column|section|segment)s?\b/

const maxTitleWords = 6

/** "CNN's “New Day”", "the song “Let's Get Loud”": a name, and nothing that anybody said. */
function isWork(words: readonly string[], before: string, after: string): boolean {
  return (
    words.length <= maxTitleWords && isTitled(words) && (worksBefore.test(before) || worksAfter.test(after))
  )
}

const smallWords = /^(?:of|the|and|a|an|in|on|to|for|at|is|by|with|from|or|&)$/

function isTitled(words: readonly string[]): boolean {
  return words.every((word) => smallWords.test(word) || /^["“‘'«„]?[\p{Lu}\p{N}]/u.test(word))
}
