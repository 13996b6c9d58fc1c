/** What stands at the top of what is seen of a list: the row, and how far into it. */
export type ListSpot = { readonly row: number; readonly into: number }

// After that long the room of rows that do not come is better than others.
export const longestHoldMs = 300
// Rows of places that one came by earlier than that are on their way no more.
const mostSpots = 60

/** The places that a list is scrolled through, of which the last is shown whose rows are known. */
export class PassedPlaces {
  #spots: ListSpot[] = []
  #shown: ListSpot | null = null
  #heldSince: number | null = null

  /** What to show where the list stands `at` a spot; the spot itself is answered where nothing is held. */
  shownAt(at: ListSpot, isKnown: (spot: ListSpot) => boolean, now: number): ListSpot {
    if (isKnown(at)) {
      this.#spots = []
      this.#shown = at
      this.#heldSince = null
      return at
    }
    this.#spots = [...this.#spots.filter(({ row }) => row !== at.row), at].slice(-mostSpots)
    const last = this.#spots.findLastIndex(isKnown)
    const came = this.#spots[last]
    if (came !== undefined) {
      this.#shown = came
      this.#spots = this.#spots.slice(last + 1)
      this.#heldSince = now
    }
    this.#heldSince ??= now
    return this.#shown === null || now - this.#heldSince >= longestHoldMs ? at : this.#shown
  }

  /** Rows have moved: what was noted is somewhere else. */
  forget(): void {
    this.#spots = []
    this.#shown = null
    this.#heldSince = null
  }
}
