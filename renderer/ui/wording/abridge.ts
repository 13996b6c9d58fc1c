import { borderAfter, borderBefore } from '../../../preload/contract/graphemes'
import type { ComparedPiece } from '../../../preload/contract/revision'

const around = 90
const maxUnchangedLength = 1_200

/**
 * A comparison short enough to be read at a glance: long unchanged stretches keep only the words beside the changes.
 */
export function abridge(pieces: readonly ComparedPiece[]): ComparedPiece[] {
  const shown: ComparedPiece[] = []
  let length = 0
  for (const [at, { kind, text }] of pieces.entries()) {
    const isSame = kind === 'same'
    const part = isSame ? shortened(text, at === 0, at === pieces.length - 1) : text
    if (length + part.length > maxUnchangedLength) {
      const rest = part.slice(0, borderBefore(part, maxUnchangedLength - length)).replace(/(?<=\s)\S+$/, '')
      return [...shown, { kind, text: `${rest}…` }]
    }
    shown.push({ kind, text: part })
    length += part.length
  }
  return shown
}

function shortened(text: string, isFirst: boolean, isLast: boolean): string {
  if (text.length <= 2 * around + 20) return text
  const head = isFirst ? '' : text.slice(0, borderBefore(text, around)).replace(/\s\S*$/, '')
  const tail = isLast ? '' : text.slice(borderAfter(text, text.length - around)).replace(/^\S*\s/, '')
  return [head, '…', tail].filter((part) => part !== '').join(' ')
}
