// Which page holds rows of which table: by the trees as far as they stand, and by what the rows look like where a tree is
// broken, the schema is lost, or a page lies where another should.

import type { Steps } from '../../database/steps'
import { type Cell, cellsOf, type TreePage, treePage } from './cells'
import type { PageFile } from './page-file'
import { rowOf, type Shape } from './shapes'

export type TablePages = {
  /** Those that the table's tree leads to. */
  known: number[]
  /** Those that nothing leads to, or something else. */
  strays: number[]
  /** Whether the tree led to every page that it names. */
  isWhole: boolean
}

export type Pages = {
  tables: Map<string, TablePages>
  /** Pages of the index by which a table's ids are unique: it names rows that cannot be read themselves. */
  idPages: Map<string, number[]>
}

type Entry = { type: string; name: string; table: string; root: number }

export function* findPages(file: PageFile, shapes: readonly Shape[]): Steps<Pages> {
  const byName = new Map(shapes.map((shape) => [shape.table, shape]))
  const tables = new Map<string, TablePages>(
    shapes.map(({ table }) => [table, { known: [], strays: [], isWhole: false }]),
  )
  const found: Pages = { tables, idPages: new Map() }
  const claimed = new Set<number>()
  const misplaced: number[] = []
  for (const { type, name, table, root } of schemaEntries(file, claimed)) {
    const pages: number[] = []
    const isWhole = walk(file, root, claimed, (number, tree) => {
      if (isOf(file, number, tree, type, byName.get(name))) pages.push(number)
      else misplaced.push(number)
    })
    const kept = type === 'table' ? tables.get(name) : undefined
    if (kept !== undefined) Object.assign(kept, { known: pages, isWhole: isWhole })
    // A table's first own index is that of its ids.
    if (name === `sqlite_autoindex_${table}_1`) found.idPages.set(table, pages)
    yield
  }
  // Only what no tree leads to: the list of free pages may be damaged too.
  const free = new Set(freePages(file))
  for (let number = 1; number <= file.pages; number += 1) {
    if (!claimed.has(number) && !free.has(number)) misplaced.push(number)
  }
  for (const [index, number] of misplaced.entries()) {
    const shape = shapeOn(file, number, shapes)
    if (shape !== null) tables.get(shape.table)?.strays.push(number)
    if (index % 50 === 49) yield
  }
  return found
}

/** The pages that SQLite has in store for what comes: what they hold was deleted. */
function freePages(file: PageFile): number[] {
  const free: number[] = []
  const seen = new Set<number>()
  for (let trunk = file.header.freeTrunk; trunk !== 0 && !seen.has(trunk);) {
    const page = file.page(trunk)
    if (page === null) break
    seen.add(trunk)
    free.push(trunk)
    const count = Math.min(page.readUInt32BE(4), page.length / 4 - 2)
    for (let index = 0; index < count; index += 1) free.push(page.readUInt32BE(8 + 4 * index))
    trunk = page.readUInt32BE(0)
  }
  return free
}

/** As far as the schema's own tree can be read. */
function schemaEntries(file: PageFile, claimed: Set<number>): Entry[] {
  const entries: Entry[] = []
  walk(file, 1, claimed, (number) => {
    const page = file.page(number)
    if (page === null) return
    for (const cell of cellsOf(file, number, page)) {
      const [type, name, table, root] = cell?.values ?? []
      if (typeof type !== 'string' || typeof name !== 'string' || typeof table !== 'string') continue
      if (typeof root === 'number' && root > 1) entries.push({ type, name, table, root })
    }
  })
  return entries
}

type OnPage = (number: number, tree: TreePage) => void

/** Goes to every page with cells of a tree; answers whether all could be read. A page is gone to once, whoever names it. */
function walk(file: PageFile, root: number, claimed: Set<number>, onPage: OnPage): boolean {
  let isWhole = true
  const left = [root]
  for (let number = left.pop(); number !== undefined; number = left.pop()) {
    if (claimed.has(number)) continue
    const page = file.page(number)
    const tree = page === null ? null : treePage(file, number, page)
    if (tree === null) {
      isWhole = false
      continue
    }
    claimed.add(number)
    if (tree.isLeaf || tree.kind === 'index') onPage(number, tree)
    left.push(...tree.children.reverse())
  }
  return isWhole
}

const looked = 12

/** Whether a page is what the tree that leads to it says: pages may have changed places. */
function isOf(
  file: PageFile,
  number: number,
  tree: TreePage,
  type: string,
  shape: Shape | undefined,
): boolean {
  if (shape === undefined) return type === 'table' || tree.kind === 'index'
  if ((tree.kind === 'table') !== shape.hasNumbers) return false
  const cells = firstCells(file, number)
  return cells.length === 0 || fitting(shape, cells) * 2 >= cells.length
}

function firstCells(file: PageFile, number: number): Cell[] {
  const page = file.page(number)
  if (page === null) return []
  const cells: Cell[] = []
  for (const cell of cellsOf(file, number, page)) {
    if (cell !== null) cells.push(cell)
    if (cells.length >= looked) break
  }
  return cells
}

function fitting(shape: Shape, cells: readonly Cell[]): number {
  return cells.filter((cell) => rowOf(shape, cell, { isStrict: true }) !== null).length
}

/** The table whose rows stand there; null where they are those of none. Of several, the one that says most about its rows. */
function shapeOn(file: PageFile, number: number, shapes: readonly Shape[]): Shape | null {
  const cells = firstCells(file, number)
  if (cells.length === 0) return null
  const fits = shapes
    .map((shape) => ({ shape, rows: fitting(shape, cells) }))
    .filter(({ rows }) => rows * 2 > cells.length)
    .sort((a, b) => b.rows - a.rows || unfilled(a.shape, cells) - unfilled(b.shape, cells))
  return fits[0]?.shape ?? null
}

/** How many columns of the table the rows leave out. */
function unfilled(shape: Shape, cells: readonly Cell[]): number {
  return shape.columns.length - Math.max(...cells.map(({ values }) => values.length))
}
