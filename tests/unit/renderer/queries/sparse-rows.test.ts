import { describe, expect, it } from 'vitest'
import {
  indexAt,
  indexOf,
  missingPages,
  movedBy,
  positionAt,
  replaced,
  rowAt,
  rowCount,
  type SparseRows,
  without,
  withPage,
} from '../../../../renderer/queries/sparse-rows'

type Row = { id: string; name: string }

function row(id: string): Row {
  return { id, name: id.toUpperCase() }
}

/** A list of ten of which "cdefg" are known, in their places. */
const some: SparseRows<Row> = {
  total: 10,
  rows: new Map(Array.from('cdefg', (id, at) => [at + 2, row(id)])),
  kept: [],
  moved: 0,
}

function shown(list: SparseRows<Row>): string {
  return Array.from({ length: rowCount(list) }, (_, index) => rowAt(list, index)?.id ?? '.').join('')
}

describe('sparse rows', () => {
  it('show each row where it stands, and what is kept between them', () => {
    expect(shown(some)).toBe('..cdefg...')
    const list = {
      ...some,
      kept: [
        { row: row('x'), at: 3 },
        { row: row('y'), at: 4 },
        { row: row('z'), at: 12 },
      ],
    }
    expect(shown(list)).toBe('..cxydefg...z')
    for (const [index, id] of Array.from(shown(list)).entries())
      if (id !== '.') expect(indexOf(list, id)).toBe(index)
    expect(indexOf(list, 'q')).toBeNull()
    expect([0, 2, 5, 11].map((index) => indexAt(list, positionAt(list, index)))).toEqual([0, 2, 5, 11])
  })

  it('say which pages are missing, whatever is asked for', () => {
    const upTo = (first: number, last: number) => ({
      indexes: Array.from({ length: last - first + 1 }, (_, at) => first + at),
      pageRows: 2,
    })
    expect(missingPages(some, upTo(0, 9))).toEqual([0, 6, 8])
    expect(missingPages(some, upTo(2, 5))).toEqual([])
    expect(missingPages(some, upTo(-5, 50))).toEqual([0, 6, 8])
    expect(missingPages(some, { indexes: [9, 3, 0], pageRows: 2 })).toEqual([8, 0])
    expect(missingPages({ ...some, total: 0 }, upTo(0, 9))).toEqual([])
  })

  it('take a page in, and forget what is far from it or beyond the end', () => {
    const page = { at: 7, rows: [row('h'), row('i')], total: 9 }
    expect(shown(withPage(some, page, 100))).toBe('..cdefghi')
    expect(shown(withPage(some, page, 3))).toBe('.....fghi')
    expect(shown(withPage(some, { ...page, rows: [], total: 4 }, 100))).toBe('..cd')
  })

  it('lose a row, and those below move up, kept ones too', () => {
    const list = { ...some, kept: [{ row: row('x'), at: 6 }] }
    expect(shown(list)).toBe('..cdefxg...')
    expect(shown(without(list, 'd'))).toBe('..cefxg...')
    expect(shown(without(list, 'x'))).toBe('..cdefg...')
    expect(without(list, 'q')).toBe(list)
  })

  it('show what became of a row', () => {
    const changed = { id: 'd', name: 'other' }
    expect(rowAt(replaced(some, changed), 3)).toEqual(changed)
    const kept = { ...some, rows: new Map(), kept: [{ row: row('d'), at: 0 }] }
    expect(rowAt(replaced(kept, changed), 0)).toEqual(changed)
  })

  it('have moved as far as one of them has', () => {
    expect(movedBy(some, 'd', 6, [])).toBe(3)
    expect(movedBy(some, 'q', 6, [])).toBe(0)
    // "d" was read among the unread: it stays, and "e" stands where it stood.
    expect(movedBy(some, 'e', 3, [{ row: row('d'), at: 3 }])).toBe(0)
    expect(movedBy(some, 'e', 5, [{ row: row('d'), at: 3 }])).toBe(2)
  })
})
