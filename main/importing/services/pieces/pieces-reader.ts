import type { Collected } from '../../../../preload/contract/collected'
import { type Collection, withoutEnd } from '../collect'
import { itemReader, openJson } from '../opening/open-json'
import { tableReader } from '../open-table'
import { type Cells, TableRows } from '../table'
import { JsonItems } from './json-items'
import { OneByOne } from './one-by-one'

type About = Pick<Collection, 'service' | 'left'>

/** Reads an export whose text comes in pieces. `about`: null at the end where it was none. */
export type PiecesReader = {
  write: (text: string) => Collected[] | Promise<Collected[]>
  end: () => Collected[] | Promise<Collected[]>
  readonly about: About | null
  /** Whether all of it is held until its end. */
  readonly isWhole: boolean
}

// What a list is, is told by as many of its items as anyone looks at.
const telling = 100

/** How items are read once enough of them are there; null where only all of them together say it. */
type Kind<T> = { some: (items: readonly T[]) => Collection } | null
type Ways<T> = { kindOf: (items: readonly T[]) => Kind<T>; whole: (items: readonly T[]) => Collection | null }

/** Items that are articles by themselves as they come; those of any other list once all are there. */
class Items<T> {
  readonly #ways: Ways<T>
  #kept: T[] = []
  #kind: OneByOne<T> | 'whole' | null = null
  about: About | null = null

  constructor(ways: Ways<T>) {
    this.#ways = ways
  }

  take(items: readonly T[]): Collected[] {
    if (this.#kind instanceof OneByOne) return this.#kind.take(items)
    for (const item of items) this.#kept.push(item)
    return this.#kind === null && this.#kept.length >= telling ? this.#tell() : []
  }

  end(): Collected[] {
    const found = this.#kind === null ? this.#tell() : []
    if (this.#kind instanceof OneByOne) {
      this.about = this.#kind.about
      return found
    }
    const collection = this.#ways.whole(this.#kept)
    this.about = collection
    return collection?.collected ?? []
  }

  get isWhole(): boolean {
    return this.#kind === 'whole'
  }

  #tell(): Collected[] {
    const kind = this.#ways.kindOf(this.#kept)
    this.#kind = kind === null ? 'whole' : new OneByOne(kind.some)
    return kind === null ? [] : this.take(this.#kept.splice(0))
  }
}

/** A list in JSON. */
export function jsonPieces(): PiecesReader {
  const texts = new JsonItems()
  const items = new Items<unknown>({
    kindOf: (some) => {
      const read = itemReader(some)
      return read && { some: read }
    },
    whole: openJson,
  })
  return {
    write: (text) => items.take(texts.write(text)),
    end: () => {
      texts.end()
      return items.end()
    },
    get about() {
      return items.about
    },
    get isWhole() {
      return items.isWhole
    },
  }
}

/** A table; null where its first line is that of none that a service writes. */
export function tablePieces(beginning: string): PiecesReader | null {
  const rows = new TableRows(beginning)
  const { columns } = rows
  const reader = tableReader(columns)
  if (reader === null) return null
  const read = (some: readonly Cells[]) => reader.read({ columns, rows: some })
  const items = new Items<Cells>({
    kindOf: () => (reader.isOneByOne === true ? { some: read } : null),
    whole: read,
  })
  return {
    write: async (text) => items.take(await rows.write(text)),
    end: async () => [...items.take(await rows.end()), ...items.end()],
    get about() {
      return items.about !== null && rows.isCut ? withoutEnd(items.about) : items.about
    },
    get isWhole() {
      return items.isWhole
    },
  }
}
