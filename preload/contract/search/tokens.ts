import { fieldNamed, searchFields, type TypedField } from './fields'
import { maxDistance, maxNesting, maxPhraseLength, maxTerms, maxWordLength } from './query'
import { endFinder, isOpening } from './quotation-marks'

/** A piece of the typed text. `near-list` is `NEAR(`; a minus is a `not`. */
export type Token = Place &
  (
    | { readonly type: 'open' | 'close' | 'or' | 'and' | 'not' | 'comma' }
    | { readonly type: 'near'; readonly distance: number }
    | { readonly type: 'field' | 'near-list'; readonly field: FieldAsTyped | null }
    | ValueToken
  )
type Place = { readonly from: number; readonly to: number }
/** A field with the name that was typed for it. */
export type FieldAsTyped = TypedField & { readonly name: string }
export type ValueToken = Place & {
  readonly type: 'word' | 'phrase'
  /** What it was typed for, also by a name before its parentheses. */
  readonly field: FieldAsTyped | null
  readonly text: string
  readonly hasStar: boolean
  /** The closing mark of a phrase is missing. */
  readonly isOpen: boolean
  /** It was longer. */
  readonly isCut: boolean
}

export type Tokens = {
  readonly tokens: readonly Token[]
  /** What would be typed for by a value at the end. */
  readonly field: FieldAsTyped | null
  /** There were more words than are searched for. */
  readonly isCut: boolean
}

/** Direction marks come along with pasted Arabic and Hebrew, and the index has no control characters. */
const blanks = /[\s\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]+/uy
const allBlanks = new RegExp(blanks.source, 'gu')
const word = /[^\s\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069()（）|｜]+/uy
const listed = /[^\s\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069()（）|｜,]+/uy
const thousands = /,\d{3}(?![\d\p{L}])/uy
const fieldName = /[\p{L}-]{1,20}[:：]/uy
/** Parentheses and operators count too: more than any 64 words have around them. */
const maxTokens = 5_000
/** A number has groups of digits, and then an end. */
const maxNumberLength = 30
const defaultDistance = 10
const operators: Readonly<Record<string, 'or' | 'and' | 'not'>> = { OR: 'or', AND: 'and', NOT: 'not' }
const signs: Readonly<Record<string, 'open' | 'close' | 'or'>> = {
  '(': 'open',
  '（': 'open',
  ')': 'close',
  '）': 'close',
  '|': 'or',
  '｜': 'or',
}

type Lexer = {
  readonly text: string
  readonly tokens: Token[]
  readonly endOf: ReturnType<typeof endFinder>
  at: number
  /** The field whose value comes next: commas part its values. */
  field: FieldAsTyped | null
  /** The fields of the open parentheses. */
  readonly groups: (FieldAsTyped | 'near' | null)[]
  /** Where the name of a field, or a comma after a value, has just ended: no operator stands there. */
  gluedAt: number
  values: number
}

export function tokensOf(text: string): Tokens {
  const lexer: Lexer = {
    text,
    tokens: [],
    endOf: endFinder(text),
    at: 0,
    field: null,
    groups: [],
    gluedAt: -1,
    values: 0,
  }
  for (;;) {
    lexer.at += match(blanks, lexer).length
    const { tokens } = lexer
    const isCut = lexer.values > maxTerms || tokens.length >= maxTokens
    // The word that is one too many was read to know that it is one.
    if (lexer.values > maxTerms) tokens.pop()
    if (isCut || lexer.at >= text.length) return { tokens, field: currentField(lexer), isCut }
    readToken(lexer)
  }
}

function match(pattern: RegExp, { text, at }: { text: string; at: number }): string {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}

function push(lexer: Lexer, length: number, token: Rest): void {
  const from = lexer.at
  lexer.at += length
  lexer.tokens.push({ ...token, from, to: lexer.at })
}
type Rest = Token extends infer T ? (T extends Token ? Omit<T, 'from' | 'to'> : never) : never

function readToken(lexer: Lexer): void {
  const sign = lexer.text.charAt(lexer.at)
  const type = signs[sign]
  if (type !== undefined) return readSign(lexer, type)
  if (sign === '-' && isBeforeWord(lexer)) return readMinus(lexer)
  if (isOpening(sign)) return readPhrase(lexer, sign)
  if (sign === ',' && currentField(lexer) !== null) return readComma(lexer)
  if (lexer.gluedAt !== lexer.at && readField(lexer)) return
  readWord(lexer)
}

function readSign(lexer: Lexer, type: 'open' | 'close' | 'or'): void {
  push(lexer, 1, { type })
  if (type === 'open') lexer.groups.push(currentField(lexer))
  if (type === 'close') lexer.groups.pop()
  lexer.field = null
}

function currentField(lexer: Lexer): FieldAsTyped | null {
  const group = lexer.groups.at(-1) ?? null
  return lexer.field ?? (group === 'near' ? null : group)
}

/** A minus belongs to what follows: that in `a -`, and those of `--help`, are signs. */
function isBeforeWord({ text, at }: Lexer): boolean {
  const after = text.charAt(at + 1)
  return after !== '' && after !== '-' && !isBlank(after) && !/[)）|｜]/.test(after)
}

function readMinus(lexer: Lexer): void {
  const { text, at } = lexer
  const isGlued = lexer.gluedAt === at
  const before = text.charAt(at - 1)
  const isAtStart = at === 0 || isGlued || signs[before] !== undefined || isBlank(before)
  // Between a phrase and a word it is a hyphen.
  if (isAtStart) push(lexer, 1, { type: 'not' })
  else lexer.at++
  // What follows the minus of `title:-a` is a value as what follows the name is.
  if (isGlued) lexer.gluedAt = lexer.at
  else lexer.field = null
}

function isBlank(sign: string): boolean {
  return match(blanks, { text: sign, at: 0 }) !== ''
}

function readPhrase(lexer: Lexer, opening: string): void {
  const { text, at } = lexer
  const end = lexer.endOf(opening, at + 1)
  // A curly mark without its partner is left over from pasting; a straight one is about to be closed.
  if (end === null && opening !== '"') {
    if (lexer.gluedAt === at) lexer.gluedAt = at + 1
    lexer.at++
    return
  }
  const hasStar = end !== null && text.charAt(end + 1) === '*'
  const whole = text.slice(at + 1, end ?? text.length)
  const length = end === null ? text.length - at : end - at + (hasStar ? 2 : 1)
  const line = oneLine(cut(whole, 2 * maxPhraseLength))
  const inside = cut(line, maxPhraseLength).trim()
  pushValue(lexer, length, {
    type: 'phrase',
    text: inside,
    hasStar,
    isOpen: end === null,
    isCut: whole.length > 2 * maxPhraseLength || inside !== line,
  })
}

export function oneLine(text: string): string {
  return text.replace(allBlanks, ' ').trim()
}

/** The beginning of a text, that ends with no half of a character. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text
  const isHalf = /^[\ud800-\udbff]$/.test(text.charAt(length - 1))
  return text.slice(0, isHalf ? length - 1 : length)
}

function pushValue(lexer: Lexer, length: number, value: Omit<ValueToken, keyof Place | 'field'>): void {
  push(lexer, length, { ...value, field: currentField(lexer) })
  if (counts(lexer, value)) lexer.values++
  if (lexer.text.charAt(lexer.at) !== ',') lexer.field = null
}

/** What is no word does not count, nor does the distance at the end of `NEAR(a b, 5)`. */
function counts(
  { text, tokens, at, groups }: Lexer,
  value: Omit<ValueToken, keyof Place | 'field'>,
): boolean {
  if (isNoWord(value)) return false
  if (groups.at(-1) !== 'near') return true
  const before = tokens.at(-2)
  const isAfterComma = value.text.startsWith(',') || (before?.type === 'word' && before.text.endsWith(','))
  return !(isAfterComma && /^,?\d{1,3}$/.test(value.text) && /^[)）]/.test(text.charAt(at)))
}

/** Punctuation alone, such as the dash between two words, is no word. In quotation marks it is meant. */
export function isNoWord({ type, text }: Pick<ValueToken, 'type' | 'text'>): boolean {
  return type === 'phrase' ? text === '' : /^[\p{P}$+<=>^`~]*$/u.test(text)
}

function readComma(lexer: Lexer): void {
  push(lexer, 1, { type: 'comma' })
  lexer.gluedAt = lexer.at
  if (lexer.at < lexer.text.length && isBlank(lexer.text.charAt(lexer.at))) lexer.field = null
}

function readField(lexer: Lexer): boolean {
  const name = match(fieldName, lexer)
  const typed = fieldNamed(name.slice(0, -1))
  if (typed === null) return false
  const field = { ...typed, name: name.slice(0, -1) }
  push(lexer, name.length, { type: 'field', field })
  lexer.field = field
  lexer.gluedAt = lexer.at
  return true
}

function readWord(lexer: Lexer): void {
  const whole = currentField(lexer) === null ? match(word, lexer) : listedWord(lexer)
  const isGlued = lexer.gluedAt === lexer.at
  if (whole === 'NEAR' && /[(（]/.test(lexer.text.charAt(lexer.at + 4))) {
    push(lexer, 5, { type: 'near-list', field: currentField(lexer) })
    // Only what stands in the outer one may end with a distance, and what lies too deep is no NEAR.
    const { groups } = lexer
    groups.push(groups.length >= maxNesting || groups.includes('near') ? null : 'near')
    lexer.field = null
    return
  }
  if (!isGlued && readOperator(lexer, whole)) return
  const text = cut(whole, maxWordLength)
  const stem = text.replace(/(?<!\*)\*+$/, '')
  const hasStem = /[\p{L}\p{N}]/u.test(stem)
  pushValue(lexer, whole.length, {
    type: 'word',
    text: hasStem ? stem : text,
    hasStar: hasStem && whole.endsWith('*'),
    isOpen: false,
    isCut: text !== whole,
  })
}

/** A word up to the next comma that does not part the thousands of a number. */
function listedWord(lexer: Lexer): string {
  const { text } = lexer
  const field = currentField(lexer)
  let found = match(listed, lexer)
  if (field === null || searchFields[field.field].kind !== 'words') return found
  while (/\d$/.test(found) && found.length < maxNumberLength) {
    const group = match(thousands, { text, at: lexer.at + found.length })
    if (group === '') break
    found += group
  }
  return found
}

function readOperator(lexer: Lexer, whole: string): boolean {
  const type = Object.hasOwn(operators, whole) ? operators[whole] : undefined
  if (type !== undefined) {
    push(lexer, whole.length, { type })
    lexer.field = null
    return true
  }
  const near = /^NEAR(?:\/(\d{1,3}))?$/.exec(whole)
  if (near === null) return false
  push(lexer, whole.length, { type: 'near', distance: distanceOf(near[1]) })
  return true
}

/** How far words may be apart, by the digits that say so. */
export function distanceOf(digits: string | undefined): number {
  return digits === undefined ? defaultDistance : Math.min(maxDistance, Number(digits))
}
