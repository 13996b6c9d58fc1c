import type { SearchDates, SearchValue } from './query'

/** A value as a chip shows it: "“old town”", "bri…", "March to May 2016", "red". */
export function describeValue(value: SearchValue): string {
  switch (value.kind) {
    case 'words':
      return `${value.exact ? `“${value.text}”` : value.text}${value.prefix ? '…' : ''}`
    case 'near':
      return `${listOf(value.texts, 'and')} within ${value.distance} words`
    case 'dates':
      return describeDates(value, false)
    case 'one-of':
      return value.value
  }
}

/** Whether a value is a single word, not the beginning of one. */
export function isWord(value: SearchValue): boolean {
  return value.kind === 'words' && !value.exact && !value.prefix
}

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'],
  ...['October', 'November', 'December'],
]

/** Dates in words, after "published" in a sentence: "in March 2016", "from 2015 to 14 March 2016", "since 2016", "today". */
export function describeDates({ from, to, relative }: SearchDates, isInSentence: boolean): string {
  if (relative !== null && !/\.\.|…/.test(relative)) return relativeWords(relative, isInSentence)
  if (from === null) return `until ${dateWords(to)}`
  if (to === null) return `since ${dateWords(from)}`
  if (from !== to) return `${isInSentence ? 'from ' : ''}${dateWords(from)} to ${dateWords(to)}`
  return `${isInSentence ? (from.length === 10 ? 'on ' : 'in ') : ''}${dateWords(from)}`
}

/** "in the last 7 days", "today" */
function relativeWords(relative: string, isInSentence: boolean): string {
  const words = relative.replaceAll('-', ' ')
  return isInSentence && /\d/.test(words) ? `in the ${words}` : words
}

function dateWords(date: string | null): string {
  const [year = '', month, day] = (date ?? '').split('-')
  const name = month === undefined ? undefined : months[Number(month) - 1]
  return [day === undefined ? undefined : String(Number(day)), name, year].filter(Boolean).join(' ')
}

/** "a, b and c" */
export function listOf(words: readonly string[], last: 'and' | 'or'): string {
  const before = words.slice(0, -1).join(', ')
  return before === '' ? words.join('') : `${before} ${last} ${words.at(-1) ?? ''}`
}
