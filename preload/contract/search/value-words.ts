import type { SearchDates, SearchValue } from './query'

/** A value in words: "“old town”", "2016-03 to 2016-05", "red". */
export function describeValue(value: SearchValue): string {
  switch (value.kind) {
    case 'words':
      return `${value.exact ? `“${value.text}”` : value.text}${value.prefix ? '…' : ''}`
    case 'near':
      return `${listOf(value.texts, 'and')} within ${value.distance} words`
    case 'dates':
      return describeDates(value)
    case 'one-of':
      return value.value
  }
}

export function describeDates({ from, to, relative }: SearchDates): string {
  if (relative !== null && !/\.\.|…/.test(relative)) return relative.replaceAll('-', ' ')
  if (from === null) return `until ${to ?? ''}`
  if (to === null) return `since ${from}`
  return from === to ? from : `${from} to ${to}`
}

/** "a, b and c" */
export function listOf(words: readonly string[], last: 'and' | 'or'): string {
  const before = words.slice(0, -1).join(', ')
  return before === '' ? words.join('') : `${before} ${last} ${words.at(-1) ?? ''}`
}
