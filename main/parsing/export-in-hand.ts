import type { LongExport } from '../importing/services/pieces/long-export'
import type { ParseResult, ParseWish } from './messages'

type Piece = Extract<ParseWish, { kind: 'piece' }>

/**
 * The export whose pieces come one after another: all that a parser remembers from one request to the next. Another
 * export that begins takes its place, and who asks for the former is told to begin anew.
 */
export class ExportInHand {
  #inHand: { of: string; next: number; file: LongExport } | null = null

  async read(bytes: Uint8Array, { of, at, isLast, want }: Piece): Promise<ParseResult['piece']> {
    const file = at === 0 ? await begun() : this.#known(of, at)
    if (file === null) return 'lost'
    this.#inHand = { of, next: at + 1, file }
    const read = await file.read(bytes, isLast)
    if (read === null || isLast) this.#inHand = null
    if (read === null) return 'none'
    const { entries, about } = read
    return want === 'names'
      ? { names: entries.map(({ name }) => name), entries: [], about }
      : { names: [], entries, about }
  }

  #known(of: string, at: number): LongExport | null {
    return this.#inHand?.of === of && this.#inHand.next === at ? this.#inHand.file : null
  }
}

// Loaded only once an export comes: starting must not wait for it.
async function begun(): Promise<LongExport> {
  const { LongExport: Reader } = await import('../importing/services/pieces/long-export')
  return new Reader()
}
