import type { Collected } from '../../../../preload/contract/collected'
import type { Collection } from '../collect'

/** Reads a list some items at a time, and says at the end what all of it left out. */
export class OneByOne<T> {
  readonly #read: (items: readonly T[]) => Collection
  /** Those that nothing came of. */
  readonly #passed: T[] = []

  constructor(read: (items: readonly T[]) => Collection) {
    this.#read = read
  }

  take(items: readonly T[]): Collected[] {
    return items.flatMap((item) => {
      const { collected } = this.#read([item])
      if (collected.length === 0) this.#passed.push(item)
      return collected
    })
  }

  /** What is told of the whole list. */
  get about(): Pick<Collection, 'service' | 'left'> {
    return this.#read(this.#passed)
  }
}
