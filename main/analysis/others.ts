import { eventsIn } from './events'
import { nationalityOf } from './words/lexicon'
import type { Token } from './words/tokens'

/** A mention of another kind, where it is sure. `value` is the country, the amount with its currency, the share, or the event's name. */
export type OtherMention = {
  start: number
  end: number
  kind: 'nationality' | 'money' | 'percent' | 'event'
  value: string
}

const scale = '(?:\\s?(?:thousand|million|billion|trillion|bn|mn|m|k)\\b)'
const amount = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?'
const money = new RegExp(
  `(?:(?:US|A|C|NZ|HK|S)?\\$|£|€|¥|₹|₦|₡|USD|EUR|GBP|Rs\\.?)\\s?(?:${amount})${scale}?|` +
    `(?<![\\p{L}\\p{N}.,])(?:${amount})${scale}?\\s(?:dollars|euros|pounds|yen|yuan|rupees|roubles|rubles|rand|pesos|francs|lira)\\b`,
  'gu',
)
const percent = new RegExp(`(?<![\\p{L}\\p{N}.,])(?:${amount})\\s?(?:%|per cent\\b|percent\\b)`, 'gu')

/** Nationalities, sums of money, percentages and events of a text, in order. */
export function othersIn(text: string, sentences: readonly { tokens: readonly Token[] }[]): OtherMention[] {
  return [
    ...sentences.flatMap(({ tokens }) => [...nationalities(tokens), ...events(text, tokens)]),
    ...byPattern(text, money, 'money'),
    ...byPattern(text, percent, 'percent'),
  ].sort((a, b) => a.start - b.start)
}

function nationalities(tokens: readonly Token[]): OtherMention[] {
  return tokens.flatMap(({ text, start, end }): OtherMention[] => {
    const country = nationalityOf(text)
    return country === undefined ? [] : [{ start, end, kind: 'nationality', value: country }]
  })
}

function events(text: string, tokens: readonly Token[]): OtherMention[] {
  return eventsIn(tokens).map(({ start, end }) => ({
    start,
    end,
    kind: 'event',
    value: text.slice(start, end).replace(/\s+/g, ' '),
  }))
}

function byPattern(text: string, pattern: RegExp, kind: 'money' | 'percent'): OtherMention[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind,
    value: match[0].replace(/\s+/g, ' '),
  }))
}
