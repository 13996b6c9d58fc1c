import { diff_match_patch } from 'diff-match-patch'
import type { ComparedPiece } from '../../preload/contract/revision'

type Kind = ComparedPiece['kind']

// Comparing two novels word by word would hold up whoever waits for anything else: those are compared by paragraph.
const longestByWord = 300_000
const timeoutSeconds = 0.04

const words = /\s+|[\p{L}\p{N}\p{M}]+(?:['’‑-][\p{L}\p{N}\p{M}]+)*|[^\s\p{L}\p{N}\p{M}]/gu
const paragraphs = /[^\n]*\n*/g

/** One character stands for each word, as many as there are characters without surrogates. */
class Alphabet {
  readonly #codes = new Map<string, number>()
  readonly #words: string[] = []

  encode(tokens: readonly string[]): string | null {
    const codes = tokens.map((token) => {
      const known = this.#codes.get(token)
      if (known !== undefined) return known
      this.#codes.set(token, this.#words.length)
      return this.#words.push(token) - 1
    })
    return this.#words.length < 0xd800 ? codes.map((code) => String.fromCharCode(code)).join('') : null
  }

  decode(text: string): string {
    return Array.from({ length: text.length }, (_, at) => this.#words[text.charCodeAt(at)] ?? '').join('')
  }
}

const kinds: Record<number, Kind> = { [-1]: 'removed', 0: 'same', 1: 'added' }

const compareBy = (tokens: RegExp, from: string, to: string): ComparedPiece[] | null => {
  const alphabet = new Alphabet()
  const [former, later] = [alphabet.encode(from.match(tokens) ?? []), alphabet.encode(to.match(tokens) ?? [])]
  if (former === null || later === null) return null
  const engine = new diff_match_patch()
  engine.Diff_Timeout = timeoutSeconds
  return engine
    .diff_main(former, later, false)
    .map(([operation, text]) => ({ kind: kinds[operation] ?? 'same', text: alphabet.decode(text) }))
}

const isSpace = (piece: ComparedPiece | undefined): boolean =>
  piece?.kind === 'same' && piece.text.length > 0 && /^[^\S\n]+$/.test(piece.text)

/** Spaces between two changed words belong to the change: "old words" became "new words", not each for itself. */
const withoutStraySpaces = (pieces: readonly ComparedPiece[]): ComparedPiece[] =>
  pieces.flatMap((piece, at): ComparedPiece[] => {
    const isBetween = isSpace(piece) && at > 0 && at < pieces.length - 1
    if (!isBetween) return [piece]
    return [
      { kind: 'removed', text: piece.text },
      { kind: 'added', text: piece.text },
    ]
  })

/** Of each change first what was removed, then what was added, each in one piece. */
const gathered = (pieces: readonly ComparedPiece[]): ComparedPiece[] => {
  const result: ComparedPiece[] = []
  let change = { removed: '', added: '' }
  const end = () => {
    for (const kind of ['removed', 'added'] as const)
      if (change[kind] !== '') result.push({ kind, text: change[kind] })
    change = { removed: '', added: '' }
  }
  for (const { kind, text } of pieces) {
    if (kind !== 'same') {
      change[kind] += text
      continue
    }
    end()
    if (text !== '') result.push({ kind, text })
  }
  end()
  return result
}

/**
 * What became of a text, by words; of very long ones by paragraphs. Without the removed pieces it is the later text,
 * without the added ones the former.
 */
export const compareTexts = (from: string, to: string): ComparedPiece[] => {
  const isShort = from.length + to.length <= longestByWord
  const pieces = (isShort ? compareBy(words, from, to) : null) ?? compareBy(paragraphs, from, to)
  if (pieces === null)
    return gathered([
      { kind: 'removed', text: from },
      { kind: 'added', text: to },
    ])
  return gathered(withoutStraySpaces(pieces))
}
