import { searchFields } from './fields'
import { named } from './notes'
import type { SearchNode, SearchTerm } from './query'
import { withoutMarks } from './quotation-marks'
import type { Reading } from './read-value'
import { distanceOf, isNoWord, oneLine, type Token, type ValueToken } from './tokens'

type Parser = Reading & {
  readonly text: string
  readonly tokens: readonly Token[]
  at: number
  readonly isAtEnd: (token: Token) => boolean
}

/** `NEAR(a "b c", 5)`: words and phrases up to the closing parenthesis, and a number after the last comma. */
export function readNearList(parser: Parser): SearchNode | null {
  const start = parser.tokens[parser.at]
  if (start?.type !== 'near-list') return null
  const { field } = start
  const values = valuesInside(parser)
  const to = parser.tokens[parser.at - 1]?.to ?? start.to
  const { texts, digits } = withDistance(values)
  const isOfWords = field === null || searchFields[field.field].kind === 'words'
  if (!isOfWords) parser.note(`“${field.name}:” takes no NEAR; it was looked for everywhere.`)
  const place = { field: isOfWords ? (field?.field ?? 'any') : 'any', from: start.from, to } as const
  const [first] = texts
  if (first === undefined) {
    parser.note('Nothing stands in the parentheses of NEAR; it was left out.')
    return null
  }
  const value =
    texts.length < 2
      ? ({ kind: 'words', text: first, exact: true, prefix: false } as const)
      : ({ kind: 'near', texts, distance: distanceOf(digits) } as const)
  return { type: 'term', ...place, value }
}

function valuesInside(parser: Parser): ValueToken[] {
  const values: ValueToken[] = []
  let isOdd = false
  let depth = 0
  do {
    const token = parser.tokens[parser.at]
    if (token === undefined) break
    parser.at++
    if (token.type === 'word' || token.type === 'phrase') {
      values.push(token)
      sayStar(parser, token)
    } else if (token.type === 'close') depth--
    else if (token.type === 'near-list' || token.type === 'open') depth++
    else isOdd = true
  } while (depth > 0)
  if (isOdd) parser.note('NEAR takes words and phrases; what else stood in its parentheses was left out.')
  return values
}

function sayStar({ note }: Reading, { hasStar, text }: ValueToken): void {
  if (hasStar) note(`NEAR takes whole words: ${named(text)} is one, without the star.`)
}

function withDistance(values: readonly ValueToken[]): { texts: string[]; digits: string | undefined } {
  const words = values.map(({ type, text }) => ({ text, isPhrase: type === 'phrase' }))
  const last = words.pop()
  const before = words.at(-1)
  const isAfterComma = before !== undefined && !before.isPhrase && before.text.endsWith(',')
  const [, rest, digits] = /^(?:(.*),)?(\d{1,3})$/su.exec(last?.text ?? '') ?? []
  const isDistance =
    last !== undefined && !last.isPhrase && digits !== undefined && (isAfterComma || rest !== undefined)
  const kept = isDistance
    ? [...words, { text: rest ?? '', isPhrase: false }]
    : [...words, ...(last ? [last] : [])]
  const texts = kept.map(nearText).filter((text) => text !== '')
  return { texts, digits: isDistance ? digits : undefined }
}

/** A word or phrase without the commas between words; empty where that is no word. */
function nearText({ text, isPhrase }: { text: string; isPhrase: boolean }): string {
  const bare = oneLine(withoutMarks(isPhrase ? text : text.replace(/^,+|(?<!,),+$/g, '')))
  return isNoWord({ type: 'word', text: bare }) ? '' : bare
}

/** `a NEAR/5 b`, after `a` was read. Several in a row are one, with the largest distance. */
export function withNear(parser: Parser, node: SearchNode | null): SearchNode | null {
  let found = node
  for (let near = parser.tokens[parser.at]; near?.type === 'near'; near = parser.tokens[parser.at]) {
    const other = parser.tokens[parser.at + 1]
    parser.at++
    if (other?.type !== 'word' && other?.type !== 'phrase') {
      const typed = parser.text.slice(near.from, near.to)
      if (!parser.isAtEnd(near)) parser.note(`${named(typed)} takes two words; it was read as AND.`)
      return found
    }
    const joinedTerm = found?.type === 'term' ? nearTo(found, other, near.distance) : null
    if (joinedTerm === null) {
      parser.note('NEAR takes two words or phrases; it was read as AND.')
      return found
    }
    sayStar(parser, other)
    parser.at++
    found = joinedTerm
  }
  return found
}

function nearTo(term: SearchTerm, other: ValueToken, distance: number): SearchTerm | null {
  const { value } = term
  const text = nearText({ text: other.text, isPhrase: other.type === 'phrase' })
  if (text === '') return null
  if (value.kind === 'near')
    return {
      ...term,
      value: { kind: 'near', texts: [...value.texts, text], distance: Math.max(value.distance, distance) },
      to: other.to,
    }
  if (value.kind !== 'words') return null
  const first = nearText({ text: value.text, isPhrase: value.exact })
  return first === ''
    ? null
    : { ...term, value: { kind: 'near', texts: [first, text], distance }, to: other.to }
}
