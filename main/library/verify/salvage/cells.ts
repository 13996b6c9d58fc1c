// What stands on one page of SQLite's trees (file format, sections 1.6 and 2). Each cell is read by itself: one that makes no
// sense costs that row, and the others of the page stay.

import type { Value } from '../../database/sql'
import type { PageFile } from './page-file'

/** Values of one record, and the number under which a table with numbers keeps it. */
export type Cell = { rowid: number | null; values: Value[] }

export type TreePage = {
  /** Of a table with numbers, or of an index or a table without them. */
  kind: 'table' | 'index'
  isLeaf: boolean
  /** Pages below this one. */
  children: number[]
  /** How many cells there are, read or not. */
  count: number
}

const kinds = new Map<number, Pick<TreePage, 'kind' | 'isLeaf'>>([
  [0x02, { kind: 'index', isLeaf: false }],
  [0x05, { kind: 'table', isLeaf: false }],
  [0x0a, { kind: 'index', isLeaf: true }],
  [0x0d, { kind: 'table', isLeaf: true }],
])

/** Null where the page is none of a tree. */
export function treePage(file: PageFile, number: number, page: Buffer): TreePage | null {
  const head = number === 1 ? 100 : 0
  const known = kinds.get(page[head] ?? 0)
  if (known === undefined) return null
  const count = page.readUInt16BE(head + 3)
  if (head + headBytes(known) + 2 * count > page.length) return null
  const children = known.isLeaf
    ? []
    : [...cellStarts(page, head, known, count).map((at) => childAt(page, at))]
  if (!known.isLeaf) children.push(page.readUInt32BE(head + 8))
  return { ...known, count, children: children.filter((child) => child >= 1 && child <= file.pages) }
}

function headBytes({ isLeaf }: Pick<TreePage, 'isLeaf'>): number {
  return isLeaf ? 8 : 12
}

function childAt(page: Buffer, at: number): number {
  return at + 4 <= page.length ? page.readUInt32BE(at) : 0
}

function cellStarts(page: Buffer, head: number, known: Pick<TreePage, 'isLeaf'>, count: number): number[] {
  const from = head + headBytes(known)
  return Array.from({ length: count }, (_, index) => page.readUInt16BE(from + 2 * index))
}

/** Every row on a page that can be read; null for each that cannot. None for the inner pages of a table with numbers. */
export function* cellsOf(file: PageFile, number: number, page: Buffer): Generator<Cell | null> {
  const head = number === 1 ? 100 : 0
  const known = treePage(file, number, page)
  if (known === null || (known.kind === 'table' && !known.isLeaf)) return
  for (const start of cellStarts(page, head, known, known.count)) {
    try {
      yield readCell(file, page, known, start)
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      yield null
    }
  }
}

function readCell(file: PageFile, page: Buffer, { kind, isLeaf }: TreePage, start: number): Cell | null {
  const size = varint(page, isLeaf ? start : start + 4)
  const rowid = kind === 'table' ? varint(page, size.next) : { value: null, next: size.next }
  const payload = payloadOf(file, page, { kind, from: rowid.next, bytes: size.value })
  const values = payload === null ? null : recordOf(payload)
  return values === null ? null : { rowid: rowid.value, values }
}

// As no library can hold: a number that says more is a wrong one.
const mostBytes = 1_000_000_000

type Payload = { kind: TreePage['kind']; from: number; bytes: number }

/** All bytes of a record, those on further pages too. */
function payloadOf(file: PageFile, page: Buffer, { kind, from, bytes }: Payload): Buffer | null {
  const usable = page.length
  const most = kind === 'table' ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23
  if (bytes <= most) return from + bytes <= usable ? page.subarray(from, from + bytes) : null
  if (bytes > Math.min(mostBytes, file.pages * usable)) return null
  const least = Math.floor(((usable - 12) * 32) / 255) - 23
  const fitting = least + ((bytes - least) % (usable - 4))
  const here = fitting <= most ? fitting : least
  if (from + here + 4 > usable) return null
  const parts = [page.subarray(from, from + here)]
  let next = page.readUInt32BE(from + here)
  for (let left = bytes - here; left > 0; left -= usable - 4) {
    const further = file.page(next)
    if (further === null) return null
    parts.push(further.subarray(4, 4 + Math.min(left, usable - 4)))
    next = further.readUInt32BE(0)
  }
  return Buffer.concat(parts, bytes)
}

type Varint = { value: number; next: number }

/** Throws a RangeError where it leaves the buffer or what a number can hold. */
function varint(bytes: Buffer, at: number): Varint {
  let value = 0
  for (let index = 0; index < 8; index += 1) {
    const byte = bytes.readUInt8(at + index)
    value = value * 128 + (byte & 0x7f)
    if (byte < 0x80) return checked(value, at + index + 1)
  }
  return checked(value * 256 + bytes.readUInt8(at + 8), at + 9)
}

function checked(value: number, next: number): Varint {
  if (!Number.isSafeInteger(value)) throw new RangeError('a number beyond those of a library')
  return { value, next }
}

function recordOf(bytes: Buffer): Value[] | null {
  const head = varint(bytes, 0)
  if (head.value > bytes.length) return null
  const values: Value[] = []
  let body = head.value
  for (let at = head.next; at < head.value;) {
    const serial = varint(bytes, at)
    const length = lengthOf(serial.value)
    if (body + length > bytes.length) return null
    values.push(valueOf(bytes, serial.value, body, length))
    body += length
    at = serial.next
  }
  return body === bytes.length ? values : null
}

const lengths = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0] as const

function lengthOf(serial: number): number {
  return lengths[serial] ?? (serial < 12 ? Number.MAX_SAFE_INTEGER : Math.floor((serial - 12) / 2))
}

function valueOf(bytes: Buffer, serial: number, at: number, length: number): Value {
  if (serial === 0) return null
  if (serial === 7) return bytes.readDoubleBE(at)
  if (serial === 8 || serial === 9) return serial - 8
  if (serial === 6) return Number(bytes.readBigInt64BE(at))
  if (serial < 6) return bytes.readIntBE(at, length)
  return serial % 2 === 1
    ? bytes.toString('utf8', at, at + length)
    : Buffer.from(bytes.subarray(at, at + length))
}
