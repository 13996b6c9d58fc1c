import type { SearchField } from './fields'
import { inMarks } from './quotation-marks'
import { tokensOf, type Token, type ValueToken } from './tokens'

/** What may be completed at the caret. */
export type Completion = {
  /** A field's name, or a value of one: an outlet, a tag, a colour. */
  readonly what: 'field' | 'value'
  /** Null for the name of a field. */
  readonly field: SearchField | null
  /** What is there of it up to the caret, without an opening quotation mark. */
  readonly typed: string
  /** What a chosen completion takes the place of: also what stands after the caret. */
  readonly from: number
  readonly to: number
}

/** Null where nothing can be completed, as within a phrase. */
export function completionAt(text: string, caret: number): Completion | null {
  const { tokens } = tokensOf(text)
  if (isInNear(tokens, caret)) return null
  const token = tokens.find(({ from, to }) => from < caret && caret <= to)
  switch (token?.type) {
    case 'word':
    case 'phrase':
      return completedValue(text, token, caret)
    case 'field':
      if (caret < token.to) return completedName(text, token, caret)
      return started(text, tokens, caret)
    case 'and':
    case 'or':
    case 'near':
      return text.slice(token.from, caret).endsWith('|') ? started(text, tokens, caret) : null
    default:
      return started(text, tokens, caret)
  }
}

function isInNear(tokens: readonly Token[], caret: number): boolean {
  const groups: boolean[] = []
  for (const { type, to } of tokens) {
    if (to > caret) break
    if (type === 'open' || type === 'near-list') groups.push(type === 'near-list' || groups.at(-1) === true)
    if (type === 'close') groups.pop()
  }
  return groups.at(-1) === true
}

function completedValue(text: string, token: ValueToken, caret: number): Completion | null {
  const { field, from, to } = token
  if (field === null) return token.type === 'word' ? completedName(text, token, caret) : null
  const start = from + (token.type === 'phrase' ? 1 : 0)
  return { what: 'value', field: field.field, typed: text.slice(start, caret), from, to }
}

function completedName(text: string, { from, to }: Token, caret: number): Completion | null {
  const typed = text.slice(from, caret)
  return /^[\p{L}-]{1,20}$/u.test(typed) ? { what: 'field', field: null, typed, from, to } : null
}

/** Nothing is typed yet before the caret; a value that begins there is what would be replaced. */
function started(text: string, tokens: readonly Token[], caret: number): Completion {
  const { field } = tokensOf(text.slice(0, caret))
  const next = tokens.find(({ from }) => from === caret)
  const isValue = next?.type === 'word' || next?.type === 'phrase'
  const to = field !== null && isValue ? next.to : caret
  return { what: field === null ? 'field' : 'value', field: field?.field ?? null, typed: '', from: caret, to }
}

/** Whether a value needs no quotation marks. */
export function isBareWord(value: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N}\p{M}_/-]*$/u.test(value) && !/^[A-Z]+$/.test(value)
}

/** The text with what was chosen, and where the caret stands then: after a field's colon, or after a value and a blank. */
export function complete(
  text: string,
  { what, from, to }: Completion,
  chosen: string,
): { readonly text: string; readonly caret: number } {
  const put = what === 'field' ? `${chosen}:` : isBareWord(chosen) ? chosen : inMarks(chosen)
  const rest = text.slice(to)
  const gap = what === 'field' || /^[\s,)]/.test(rest) ? '' : ' '
  const before = `${text.slice(0, from)}${put}${gap}`
  return { text: `${before}${rest}`, caret: before.length }
}
