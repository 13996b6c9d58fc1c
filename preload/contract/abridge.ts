import { borderAfter, borderBefore } from './graphemes'
import type { ComparedPiece } from './revision'

/** In characters: what is kept beside a change, and what all of it may have. */
type Lengths = { readonly around: number; readonly longest: number }

const toBeRead: Lengths = { around: 90, longest: 1_200 }

/**
 * A comparison short enough to be read at a glance: long unchanged stretches keep only the words beside the changes.
 */
export function abridge(
  pieces: readonly ComparedPiece[],
  { around, longest }: Lengths = toBeRead,
): ComparedPiece[] {
  const shown: ComparedPiece[] = []
  let length = 0
  for (const [at, { kind, text }] of pieces.entries()) {
    const isSame = kind === 'same'
    const part = isSame
      ? shortened(text, around, { isFirst: at === 0, isLast: at === pieces.length - 1 })
      : text
    if (length + part.length > longest) {
      const rest = part.slice(0, borderBefore(part, longest - length)).replace(/(?<=\s)\S+$/, '')
      return [...shown, { kind, text: `${rest}…` }]
    }
    shown.push({ kind, text: part })
    length += part.length
  }
  return shown
}

type Ends = { isFirst: boolean; isLast: boolean }

function shortened(text: string, around: number, { isFirst, isLast }: Ends): string {
  if (text.length <= 2 * around + 20) return text
  const head = isFirst ? '' : text.slice(0, borderBefore(text, around)).replace(/\s\S*$/, '')
  const tail = isLast ? '' : text.slice(borderAfter(text, text.length - around)).replace(/^\S*\s/, '')
  return [head, '…', tail].filter((part) => part !== '').join(' ')
}
