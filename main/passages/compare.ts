// This file lays two texts over each other, word by word, for whoever reads what a revision changed.
// diff-match-patch compares characters (Myers 1986); each different word is made one character first, so that
// no word is cut in two.

import { makeDiff } from '@sanity/diff-match-patch'
import type { ComparedPiece } from '../../preload/contract/revision'
import { comparedWords } from './compared-words'
import { plainWording } from './wording'

type Kind = ComparedPiece['kind']

// Comparing two novels word by word would hold up every other call: those are compared by paragraph.
const maxLengthByWord = 300_000
// After so long the engine gives a rougher difference that is still a right one. Main waits for it: 50 ms is
// its bound.
const timeoutSeconds = 0.04

const paragraphs = /[^\n]*\n*/g

function paragraphsOf(from: string, to: string) {
  return { from: from.match(paragraphs) ?? [], to: to.match(paragraphs) ?? [] }
}

/**
 * One character stands for each word, as many as there are characters without surrogates: 55,296. What has
 * more different words than that is compared by paragraphs, and if need be not at all.
 */
class Alphabet {
  readonly #codes = new Map<string, number>()

  encode(tokens: readonly string[], keyOf: (token: string) => string): string | null {
    const codes = tokens.map((token) => {
      const key = keyOf(token)
      const code = this.#codes.get(key) ?? this.#codes.size
      this.#codes.set(key, code)
      return code
    })
    return this.#codes.size < 0xd800 ? codes.map((code) => String.fromCharCode(code)).join('') : null
  }
}

const kinds: Record<number, Kind> = { [-1]: 'removed', 0: 'same', 1: 'added' }

/** Words of two texts side by side: one that both have, or a stretch of those that only one has. */
export type Aligned = { kind: Kind; from: string; to: string }

type By = { tokensOf: typeof comparedWords; keyOf?: (token: string) => string }

/** What both have is shown as it stands now. */
export function pieceOf(one: Aligned): ComparedPiece {
  return {
    kind: one.kind,
    text: one.kind === 'removed' ? one.from : one.to,
  }
}

/**
 * What became of a text, by words; of very long ones by paragraphs. Without the removed pieces it is the later text,
 * without the added ones the former.
 */
export function compareTexts(from: string, to: string): ComparedPiece[] {
  const isShort = from.length + to.length <= maxLengthByWord
  const pieces =
    (isShort ? compareBy({ tokensOf: comparedWords }, from, to) : null) ??
    compareBy({ tokensOf: paragraphsOf }, from, to)
  if (pieces === null)
    return gathered([
      { kind: 'removed', text: from },
      { kind: 'added', text: to },
    ])
  return gathered(withoutStraySpaces(onParagraphs(pieces)))
}

function compareBy(by: By, from: string, to: string): ComparedPiece[] | null {
  const aligned = align(by, from, to)
  return aligned === null ? null : joined(aligned.map(pieceOf))
}

/** Null where the texts have more different words than there are characters for them. */
function align({ tokensOf, keyOf = (token) => token }: By, from: string, to: string): Aligned[] | null {
  const alphabet = new Alphabet()
  const { from: former, to: later } = tokensOf(from, to)
  const [formerCodes, laterCodes] = [alphabet.encode(former, keyOf), alphabet.encode(later, keyOf)]
  if (formerCodes === null || laterCodes === null) return null
  let [formerAt, laterAt] = [0, 0]
  const take = (kind: Kind, length: number): Aligned => {
    const [formerFrom, laterFrom] = [formerAt, laterAt]
    if (kind !== 'added') formerAt += length
    if (kind !== 'removed') laterAt += length
    return {
      kind,
      from: former.slice(formerFrom, formerAt).join(''),
      to: later.slice(laterFrom, laterAt).join(''),
    }
  }
  const options = { timeout: timeoutSeconds, checkLines: false }
  return makeDiff(formerCodes, laterCodes, options).flatMap(([operation, { length }]) => {
    const kind = kinds[operation] ?? 'same'
    return kind === 'same' ? Array.from({ length }, () => take(kind, 1)) : [take(kind, length)]
  })
}

/** Neighbours of one kind as one piece. */
function joined(pieces: readonly ComparedPiece[]): ComparedPiece[] {
  const result: ComparedPiece[] = []
  for (const piece of pieces) {
    const last = result.at(-1)
    if (last?.kind === piece.kind) last.text += piece.text
    else result.push({ ...piece })
  }
  return result
}

/** Of each change first what was removed, then what was added, each in one piece. */
function gathered(pieces: readonly ComparedPiece[]): ComparedPiece[] {
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

/** Spaces between two changed words belong to the change: "old words" became "new words", not each for itself. */
function withoutStraySpaces(pieces: readonly ComparedPiece[]): ComparedPiece[] {
  return pieces.flatMap((piece, at): ComparedPiece[] => {
    const isBetween = isSpace(piece) && at > 0 && at < pieces.length - 1
    if (!isBetween) return [piece]
    return [
      { kind: 'removed', text: piece.text },
      { kind: 'added', text: piece.text },
    ]
  })
}

/** A paragraph that came or went begins at its own beginning, not at the full stop of the one before, which is as equal. */
function onParagraphs(pieces: readonly ComparedPiece[]): ComparedPiece[] {
  const result = pieces.map((piece) => ({ ...piece }))
  for (const [at, piece] of result.entries()) {
    const [before, after] = [result[at - 1], result[at + 1]]
    const head = piece.text.slice(0, Math.max(0, piece.text.indexOf('\n')))
    if (piece.kind === 'same' || before?.kind !== 'same' || after?.kind !== 'same') continue
    if (head === '' || !after.text.startsWith(head)) continue
    before.text += head
    piece.text = piece.text.slice(head.length) + head
    after.text = after.text.slice(head.length)
  }
  return result
}

function isSpace(piece: ComparedPiece | undefined): boolean {
  return piece?.kind === 'same' && piece.text.length > 0 && /^[^\S\n]+$/.test(piece.text)
}

// Only wordings of passages are compared so, many in a row.
const maxWordingLength = 20_000

/** Two wordings word by word, where words that differ only in type are the same; null where they are too long for that. */
export function alignWordings(from: string, to: string): Aligned[] | null {
  return from.length + to.length > maxWordingLength
    ? null
    : align({ tokensOf: comparedWords, keyOf: wordingKey }, from, to)
}

// Most words are plain as they stand: 500 highlights are compared in a third of the time.
const isPlain = /^[A-Za-z0-9]+$/

function wordingKey(token: string): string {
  if (isPlain.test(token)) return token
  return /^\s/.test(token) ? ' ' : plainWording(token)
}

/**
 * Pieces as they are read: each change in one piece, what was removed first. It changes no word of either
 * text.
 */
export function readable(pieces: readonly ComparedPiece[]): ComparedPiece[] {
  return gathered(withoutStraySpaces(joined(pieces)))
}
