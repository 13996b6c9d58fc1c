import { balance } from './balance'
import { joined, negated } from './nodes'
import { named } from './notes'
import { partOf } from './parts'
import { printNode } from './print-query'
import { maxNesting, maxTerms, maxWordLength } from './query'
import type { QueryOptions, SearchNode, SearchPart, SearchQuery } from './query'
import { withoutMarks } from './quotation-marks'
import { readNearList, withNear } from './read-near'
import { readValue, type Reading } from './read-value'
import { cut, oneLine, tokensOf, type Token } from './tokens'

/** What the words around a place say of it. */
type Around = { readonly isInField: boolean; readonly isExcluded: boolean }

export type Parser = Reading & {
  readonly text: string
  readonly tokens: readonly Token[]
  at: number
  readonly parts: SearchPart[]
  /** Whether the caret stands at its end: more of it may follow. */
  readonly isTyped: (token: Token) => boolean
  /** Whether only blanks follow, and what belongs to it may still be typed. */
  readonly isAtEnd: (token: Token) => boolean
}

/**
 * The best reading of a search as it was typed. Every text has one, none throws, and the time grows with the text's length.
 * Words that stand side by side go together before `OR`, as `AND` does.
 */
export function parseQuery(text: string, options: QueryOptions): SearchQuery {
  const notes = new Set<string>()
  const note = (sentence: string): void => void notes.add(sentence)
  const { tokens, isCut } = tokensOf(text)
  const balanced = balance(tokens, text.length)
  sayParentheses(balanced, options, note)
  if (isCut) note(`A search has at most ${maxTerms} words; the rest was left out.`)
  const end = text.trimEnd().length
  const parser: Parser = {
    ...{ text, tokens: balanced.tokens, at: 0, parts: [], options, note },
    isTyped: ({ to }) => options.isTyping && to === text.length,
    isAtEnd: ({ to }) => options.isTyping && to >= end,
  }
  const root = readOr(parser, { isInField: false, isExcluded: false })
  if (root !== null || options.isTyping) return { root, parts: parser.parts, notes: [...notes] }
  return asItStands(text)
}

function sayParentheses(
  { unopened, unclosed, tooDeep }: ReturnType<typeof balance>,
  { isTyping }: QueryOptions,
  note: Reading['note'],
): void {
  if (unopened > 0) note('A closing parenthesis had no opening one; it was left out.')
  if (unclosed > 0 && !isTyping) note('A parenthesis was not closed; it was read to the end.')
  if (tooDeep > 0)
    note(`Parentheses lie at most ${maxNesting} deep in each other; deeper ones were left out.`)
}

/** What is made of operators and signs alone is looked for as it stands. */
function asItStands(typed: string): SearchQuery {
  const text = oneLine(withoutMarks(cut(typed, maxWordLength)))
  if (text === '')
    return { root: null, parts: [], notes: withoutMarks(typed) === typed ? [] : [nothingQuoted] }
  const from = typed.length - typed.trimStart().length
  const value = { kind: 'words', text, exact: true, prefix: false } as const
  return {
    root: { type: 'term', field: 'any', value, from, to: typed.trimEnd().length },
    parts: [],
    notes: [`${named(text)} was looked for as it was typed.`],
  }
}

const nothingQuoted = 'Nothing stands between the quotation marks; they were left out.'

function readOr(parser: Parser, around: Around): SearchNode | null {
  const read = [readAnd(parser, around)]
  for (let token = parser.tokens[parser.at]; token?.type === 'or'; token = parser.tokens[parser.at]) {
    parser.at++
    const left = read.at(-1)?.node ?? null
    const right = readAnd(parser, around)
    if (left === null || right.node === null) sayDangling(parser, token)
    read.push(right)
  }
  const sides = read.filter(({ node }) => node !== null)
  const node = joined(
    'or',
    sides.map((side) => side.node),
  )
  if (node !== null && sides.length > 1 && sides.some(({ isPlain }) => !isPlain))
    parser.note(
      `Words side by side go together before OR: it was read as ${printNode(node)}. Parentheses can say otherwise.`,
    )
  return node
}

function sayDangling({ text, note, isAtEnd }: Parser, token: Token): void {
  if (!isAtEnd(token))
    note(`${named(text.slice(token.from, token.to))} had nothing to go with; it was left out.`)
}

/** `isPlain`: it is one thing, or stands in parentheses. */
function readAnd(parser: Parser, around: Around): { node: SearchNode | null; isPlain: boolean } {
  const nodes: SearchNode[] = []
  let and: Token | null = null
  for (let token = parser.tokens[parser.at]; token !== undefined; token = parser.tokens[parser.at]) {
    if (token.type === 'close' || token.type === 'or') break
    if (token.type === 'and') {
      parser.at++
      if (and !== null || nodes.length === 0) sayDangling(parser, token)
      else and = token
      continue
    }
    const node = readNot(parser, around)
    if (node === null) continue
    nodes.push(node)
    and = null
  }
  if (and !== null) sayDangling(parser, and)
  return { node: joined('and', nodes), isPlain: nodes.length < 2 }
}

function readNot(parser: Parser, around: Around): SearchNode | null {
  const first = parser.tokens[parser.at]
  let isNegated = false
  for (; parser.tokens[parser.at]?.type === 'not'; parser.at++) isNegated = !isNegated
  const isExcluded = around.isExcluded !== isNegated
  const node = readOne(parser, { ...around, isExcluded }, first?.from ?? 0)
  if (node === null && first?.type === 'not') sayDangling(parser, first)
  return node !== null && isNegated ? negated(node) : node
}

/** One word, field or group; always at least a token further, but for what ends a group. */
function readOne(parser: Parser, around: Around, from: number): SearchNode | null {
  const token = parser.tokens[parser.at]
  if (token === undefined) return null
  switch (token.type) {
    case 'open':
      return readGroup(parser, around)
    case 'near-list':
      return readNearList(parser)
    case 'field':
      return readField(parser, around, from)
    case 'word':
    case 'phrase':
      return readValues(parser)
    case 'near':
      sayDangling(parser, token)
      parser.at++
      return null
    case 'comma':
      parser.at++
      return null
    default:
      return null
  }
}

function readGroup(parser: Parser, around: Around): SearchNode | null {
  parser.at++
  const node = readOr(parser, around)
  // Every parenthesis has its partner.
  parser.at++
  return node
}

function readField(parser: Parser, around: Around, from: number): SearchNode | null {
  const token = parser.tokens[parser.at]
  if (token?.type !== 'field' || token.field === null) return null
  const { field, to } = token
  parser.at++
  while (parser.tokens[parser.at]?.type === 'comma') parser.at++
  const next = parser.tokens[parser.at]
  if (next === undefined || !hasValue(parser, next)) {
    if (!parser.isAtEnd(token))
      parser.note(`Nothing stands after ${named(`${field.name}:`)}; it was left out.`)
    return null
  }
  const inside = { ...around, isInField: true }
  const node = valuesFollow(parser) ? readValues(parser) : readNot(parser, inside)
  const end = parser.tokens[parser.at - 1]?.to ?? to
  const part =
    node === null || around.isInField
      ? null
      : partOf({ field, node, isExcluded: around.isExcluded, from, to: end })
  if (part !== null) parser.parts.push(part)
  return node
}

/** Whether a token is the value of the field before it. A blank between them is passed over, but not before a minus. */
function hasValue({ tokens, at, text }: Parser, { type, from }: Token): boolean {
  if (type === 'not') return tokens[at - 1]?.to === from && text.charAt(from) === '-'
  return type === 'word' || type === 'phrase' || type === 'open' || type === 'near-list'
}

/** Values between commas: one of them is enough, and of those with a minus none may be there. */
function readValues(parser: Parser): SearchNode | null {
  const nodes: (SearchNode | null)[] = []
  let isMore = true
  while (isMore) {
    nodes.push(readSigned(parser))
    const comma = parser.tokens[parser.at]
    if (comma?.type !== 'comma') break
    while (parser.tokens[parser.at]?.type === 'comma') parser.at++
    const next = parser.tokens[parser.at]
    isMore = next !== undefined && next.from === parser.tokens[parser.at - 1]?.to && valuesFollow(parser)
  }
  const wanted = joined(
    'or',
    nodes.filter((node) => node?.type !== 'not'),
  )
  const excluded = nodes.filter((node) => node?.type === 'not')
  return withNear(parser, joined('and', [wanted, ...excluded]))
}

function valuesFollow({ tokens, at }: Parser): boolean {
  let next = at
  while (tokens[next]?.type === 'not') next++
  const type = tokens[next]?.type
  return type === 'word' || type === 'phrase'
}

function readSigned(parser: Parser): SearchNode | null {
  let isNegated = false
  for (; parser.tokens[parser.at]?.type === 'not'; parser.at++) isNegated = !isNegated
  const token = parser.tokens[parser.at]
  if (token?.type !== 'word' && token?.type !== 'phrase') return null
  parser.at++
  const node = readValue(token, parser.isTyped(token), parser)
  return node !== null && isNegated ? negated(node) : node
}
