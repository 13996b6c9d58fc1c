// What a slice may take beside what it takes anyway, however few its rows are.
const enoughMs = 15

type Slice = { readonly rows: number; readonly tookMs: number }

/**
 * How many rows a slice of a walk has. Some statements take long before they give a first row, as where FTS5 joins the hits of all
 * words that begin alike: smaller slices would only pay that more often. So what a row adds is told from slices of different sizes.
 */
export class SliceSize {
  readonly #least: number
  readonly #most: number
  #smallest: Slice | null = null
  #size: number

  constructor(least: number, most: number) {
    this.#least = least
    this.#most = most
    this.#size = least
  }

  get size(): number {
    return this.#size
  }

  /** Hears how long a slice of so many rows took. The last ones of a walk, of few rows, tell nothing. */
  took(rows: number, tookMs: number): void {
    if (rows < this.#least) return
    const slice = { rows, tookMs }
    const first = this.#smallest
    if (first === null || slice.rows <= first.rows) {
      this.#smallest = slice
      // A dear slice tells by one that is little larger whether its rows are dear.
      this.#size = this.#within(slice.rows * (tookMs > enoughMs ? 1.5 : 2))
      return
    }
    const perRow = Math.max(0, (tookMs - first.tookMs) / (slice.rows - first.rows))
    this.#size = this.#within(Math.min(slice.rows * 4, perRow === 0 ? Infinity : enoughMs / perRow))
  }

  #within(size: number): number {
    return Math.round(Math.max(this.#least, Math.min(this.#most, size)))
  }
}
