import { maxNesting } from './query'
import type { Token } from './tokens'

export type Balanced = {
  /** Each `open` and `near-list` has its `close`, and none lies too deep. */
  readonly tokens: readonly Token[]
  readonly unopened: number
  readonly unclosed: number
  readonly tooDeep: number
}

/** Gives every parenthesis its partner: what has none is left out, or is closed at the end. */
export function balance(tokens: readonly Token[], end: number): Balanced {
  const kept: Token[] = []
  const found = { unopened: 0, tooDeep: 0 }
  let depth = 0
  let deeper = 0
  for (const token of tokens) {
    const isOpen = token.type === 'open' || token.type === 'near-list'
    if (isOpen && depth >= maxNesting) {
      deeper++
      found.tooDeep++
    } else if (token.type === 'close' && deeper > 0) deeper--
    else if (token.type === 'close' && depth === 0) found.unopened++
    else {
      if (isOpen) depth++
      if (token.type === 'close') depth--
      kept.push(token)
    }
  }
  for (let left = depth; left > 0; left--) kept.push({ type: 'close', from: end, to: end })
  return { tokens: kept, ...found, unclosed: depth + deeper }
}
