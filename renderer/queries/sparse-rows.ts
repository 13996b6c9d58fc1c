// A long list of which the rows near what is on screen are known. Its length is known from the start, so that one can go to
// any place in it, and rows that come in above move nothing: `ask` in a question about such a list says by how much its rows
// have moved.

type Row = { readonly id: string }

/** A row that does not belong to the list any more and stays where it stood, until the person leaves the list. */
export type KeptRow<R> = {
  readonly row: R
  readonly at: number
  /** The group that it stood in. */
  readonly under?: string | undefined
}

/**
 * `rows` are those that are known, each by how many of the list stand before it. What is shown is the list with the kept rows
 * in between: an index counts both.
 */
export type SparseRows<R extends Row> = {
  readonly total: number
  readonly rows: ReadonlyMap<number, R>
  readonly kept: readonly KeptRow<R>[]
  /** By how many rows what was read has moved down since the list was first shown. */
  readonly moved: number
}

/** As many as are shown. */
export function rowCount<R extends Row>({ total, kept }: Pick<SparseRows<R>, 'total' | 'kept'>): number {
  return total + kept.length
}

/** The row at an index; undefined while it is not known. */
export function rowAt<R extends Row>(list: SparseRows<R>, index: number): R | undefined {
  const kept = list.kept.find(({ at }) => at === index)
  return kept?.row ?? list.rows.get(positionAt(list, index))
}

/** How many rows of the list stand before an index. */
export function positionAt<R extends Row>({ kept }: SparseRows<R>, index: number): number {
  return index - kept.filter(({ at }) => at < index).length
}

/** Where a row of the list is shown. */
export function indexAt<R extends Row>({ kept }: Pick<SparseRows<R>, 'kept'>, position: number): number {
  let index = position
  for (const { at } of kept) if (at <= index) index += 1
  return index
}

/** The index of a row that is known; null for any other. */
export function indexOf<R extends Row>(list: SparseRows<R>, id: string | null): number | null {
  const kept = list.kept.find(({ row }) => row.id === id)
  if (kept !== undefined) return kept.at
  for (const [position, row] of list.rows) if (row.id === id) return indexAt(list, position)
  return null
}

/** All rows that are known, in no order. */
export function knownRows<R extends Row>({ rows, kept }: SparseRows<R>): R[] {
  return [...rows.values(), ...kept.map(({ row }) => row)]
}

/** The rows with what main says of one of them now. */
export function replaced<R extends Row>(list: SparseRows<R>, changed: R): SparseRows<R> {
  const rows = new Map(list.rows)
  for (const [position, { id }] of rows) if (id === changed.id) rows.set(position, changed)
  const kept = list.kept.map((one) => (one.row.id === changed.id ? { ...one, row: changed } : one))
  return { ...list, rows, kept }
}

/** The rows without one of them: those below move up. */
export function without<R extends Row>(list: SparseRows<R>, id: string): SparseRows<R> {
  const index = indexOf(list, id)
  if (index === null) return list
  const isKept = list.kept.some(({ row }) => row.id === id)
  const kept = list.kept
    .filter(({ row }) => row.id !== id)
    .map((one) => ({ ...one, at: one.at > index ? one.at - 1 : one.at }))
  if (isKept) return { ...list, kept }
  const gone = positionAt(list, index)
  const rows = new Map<number, R>()
  for (const [position, row] of list.rows)
    if (row.id !== id) rows.set(position > gone ? position - 1 : position, row)
  return { ...list, kept, rows, total: list.total - 1 }
}

/** The rows with a page more. Those far from it are forgotten, so that no list is held whole. */
export function withPage<R extends Row>(
  list: SparseRows<R>,
  { at, rows: page, total }: { at: number; rows: readonly R[]; total: number },
  most: number,
): SparseRows<R> {
  const known: [number, R][] = [...list.rows, ...page.map((row, offset) => [at + offset, row] as [number, R])]
  const middle = at + page.length / 2
  const near = known.filter(([position]) => position < total && Math.abs(position - middle) <= most)
  return { ...list, total, rows: new Map(near) }
}

/** The places at which pages begin that have one of these rows, where that is not known. */
export function missingPages<R extends Row>(
  list: SparseRows<R>,
  { indexes, pageRows }: { indexes: readonly number[]; pageRows: number },
): number[] {
  const missing = new Set<number>()
  for (const index of indexes) {
    const position = positionAt(list, index)
    const isKnown = list.rows.has(position) || list.kept.some(({ at }) => at === index)
    if (!isKnown && position >= 0 && position < list.total) missing.add(position - (position % pageRows))
  }
  return [...missing]
}

/**
 * By how much the rows have moved, by where main says that one of them stands now. `before` is the list as it was, `kept`
 * are those rows that stand where they stood.
 */
export function movedBy<R extends Row>(
  before: SparseRows<R>,
  id: string,
  position: number,
  kept: readonly KeptRow<R>[],
): number {
  const stood = indexOf(before, id)
  return stood === null ? 0 : position + kept.filter(({ at }) => at < stood).length - stood
}
