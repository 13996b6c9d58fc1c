import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type Letters, lettersOf } from './letters'
import type { Pdf } from './open-pdf'

/** A letter of the pages: of which page, in which piece of its text, and where in it. */
type Place = { page: number; piece: number; offset: number }

/** What a run of letters covers of one piece of text. */
export type Part = { page: number; piece: number; start: number; end: number }

/** All text of a PDF as letters, with where on the pages they stand. */
export class PagesText {
  readonly letters: Letters
  readonly #starts: { at: number; page: number; piece: number }[]

  constructor(pages: readonly (readonly string[])[]) {
    let text = ''
    this.#starts = pages.flatMap((pieces, page) =>
      pieces.map((piece, index) => {
        const at = text.length
        text += piece
        return { at, page, piece: index }
      }),
    )
    this.letters = lettersOf(text)
  }

  /** The pieces that letters from `start` to before `end` stand in. */
  partsOf({ start, end }: { start: number; end: number }): Part[] {
    const parts: Part[] = []
    for (let letter = start; letter < end; letter++) {
      const place = this.#placeOf(letter)
      const last = parts.at(-1)
      if (last?.page === place.page && last.piece === place.piece) last.end = place.offset + 1
      else parts.push({ page: place.page, piece: place.piece, start: place.offset, end: place.offset + 1 })
    }
    return parts
  }

  /** The offset in the joined text of an offset in a piece. */
  offsetOf(page: number, piece: number, offset: number): number {
    const start = this.#starts.find((one) => one.page === page && one.piece === piece)
    return (start?.at ?? 0) + offset
  }

  #placeOf(letter: number): Place {
    const offset = this.letters.at[letter] ?? 0
    let [low, high] = [0, this.#starts.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#starts[middle]?.at ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    const { at, page, piece } = this.#starts[low] ?? { at: 0, page: 0, piece: 0 }
    return { page, piece, offset: offset - at }
  }
}

/** The pieces of text of a page, in the order in which its text layer has them. */
export async function piecesOf(page: PDFPageProxy): Promise<string[]> {
  const { items } = await page.getTextContent()
  return items.flatMap((item) => ('str' in item ? [item.str] : []))
}

/** Reads the text of all pages; null where `isWanted` says no more before the end. */
export async function readPagesText(pdf: Pdf, isWanted: () => boolean): Promise<PagesText | null> {
  const pages: string[][] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    if (!isWanted()) return null
    // A damaged page has no text, and costs the others nothing.
    pages.push(
      await pdf
        .getPage(number)
        .then(piecesOf)
        .catch(() => []),
    )
  }
  return isWanted() ? new PagesText(pages) : null
}
