import type { ComparedPiece } from '../../../preload/contract/revision'

export type ComparedParagraph = { pieces: ComparedPiece[]; isChanged: boolean }

/** The pieces of a comparison as the paragraphs that one reads; an empty line ends one, whichever text it is of. */
export function comparedParagraphs(pieces: readonly ComparedPiece[]): ComparedParagraph[] {
  const paragraphs: ComparedParagraph[] = []
  let open: ComparedParagraph = { pieces: [], isChanged: false }
  const end = () => {
    if (open.pieces.length > 0) paragraphs.push(open)
    open = { pieces: [], isChanged: false }
  }
  for (const { kind, text } of pieces) {
    text.split(/\n{2,}/).forEach((part, index) => {
      if (index > 0) end()
      if (part === '') return
      open.pieces.push({ kind, text: part })
      open.isChanged ||= kind !== 'same'
    })
  }
  end()
  return paragraphs
}

/** Changed paragraphs, and in place of unchanged ones in a row how many they are. */
export function withoutUnchanged(
  paragraphs: readonly ComparedParagraph[],
): (ComparedParagraph | { unchanged: number })[] {
  const shown: (ComparedParagraph | { unchanged: number })[] = []
  for (const paragraph of paragraphs) {
    const last = shown.at(-1)
    if (paragraph.isChanged) shown.push(paragraph)
    else if (last !== undefined && 'unchanged' in last)
      shown[shown.length - 1] = { unchanged: last.unchanged + 1 }
    else shown.push({ unchanged: 1 })
  }
  return shown
}
