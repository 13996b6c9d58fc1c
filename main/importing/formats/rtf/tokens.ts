/** A piece of a Rich Text file: what opens or closes a group, a control with its number, or bytes of text. */
export type Token =
  | { kind: 'open' }
  | { kind: 'close' }
  | { kind: 'control'; word: string; value: number | null }
  | { kind: 'byte'; code: number }
  | { kind: 'text'; bytes: string }

const maxWordLength = 32
const maxDigits = 10

/**
 * The tokens of a Rich Text file (RTF 1.9.1), its bytes as Latin-1. What `\bin` announces is skipped here: it may hold
 * any byte. Line ends between tokens say nothing.
 */
export function* tokensOf(source: string): Generator<Token> {
  let at = 0
  while (at < source.length) {
    const sign = source[at]
    if (sign === '{' || sign === '}') {
      yield sign === '{' ? { kind: 'open' } : { kind: 'close' }
      at += 1
    } else if (sign === '\\') {
      const { token, end } = controlAt(source, at)
      yield token
      at = token.kind === 'control' && token.word === 'bin' ? end + Math.max(0, token.value ?? 0) : end
    } else if (sign === '\r' || sign === '\n' || sign === '\0') at += 1
    else {
      const end = endOfText(source, at)
      yield { kind: 'text', bytes: source.slice(at, end) }
      at = end
    }
  }
}

const ends = new Set(['{', '}', '\\', '\r', '\n', '\0'])

function endOfText(source: string, from: number): number {
  let at = from
  while (at < source.length && !ends.has(source[at] ?? '')) at += 1
  return at
}

/** Signs that stand for themselves or for one with a name. */
const symbols: Readonly<Record<string, string>> = { '~': 'nbsp', _: 'nbhyphen', '-': 'shy', '*': '*' }

function controlAt(source: string, at: number): { token: Token; end: number } {
  const next = source[at + 1] ?? ''
  if (next === "'") {
    const code = Number.parseInt(source.slice(at + 2, at + 4), 16)
    const token: Token = Number.isNaN(code) ? control('?') : { kind: 'byte', code }
    return { token, end: at + 4 }
  }
  if (next === '\r' || next === '\n') return { token: control('par'), end: at + 2 }
  if (!/[a-zA-Z]/.test(next)) {
    const name = symbols[next]
    const token: Token = name === undefined ? { kind: 'text', bytes: next } : control(name)
    return { token, end: at + 2 }
  }
  return wordAt(source, at + 1)
}

function control(word: string, value: number | null = null): Token {
  return { kind: 'control', word, value }
}

const word = new RegExp(String.raw`([a-zA-Z]{1,${maxWordLength}})(-?\d{1,${maxDigits}})?[ ]?`, 'y')

function wordAt(source: string, at: number): { token: Token; end: number } {
  word.lastIndex = at
  const [whole = '', name = '', digits] = word.exec(source) ?? []
  const value = digits === undefined ? null : Number(digits)
  return { token: control(name, value), end: at + Math.max(1, whole.length) }
}
