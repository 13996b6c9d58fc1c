import { describe, expect, it } from 'vitest'
import { Pool } from '../../../../main/analysis/tagger/pool'
import { KeyTable } from '../../../../main/analysis/tagger/table'

describe('rows of numbers that are used again', () => {
  it('gives zeros that nobody else has', () => {
    const pool = new Pool()
    const first = pool.take(10).fill(7)
    const second = pool.take(10)
    expect([...second]).toEqual(Array.from({ length: 10 }, () => 0))
    second.fill(8)
    expect([...first]).toEqual(Array.from({ length: 10 }, () => 7))
  })

  it('gives the same memory again after a reset, as zeros', () => {
    const pool = new Pool()
    const first = pool.take(5).fill(7)
    pool.reset()
    const again = pool.take(5)
    expect(again.buffer).toBe(first.buffer)
    expect([...again]).toEqual([0, 0, 0, 0, 0])
  })

  it('has room for what is longer than its chunks', () => {
    const pool = new Pool()
    pool.take(3)
    expect(pool.take(1_000_000)).toHaveLength(1_000_000)
    expect(pool.take(3)).toHaveLength(3)
  })
})

describe('a table of keys', () => {
  const keys = Int32Array.from({ length: 5_000 }, (_, at) => Math.imul(at + 1, 0x9e3779b1) | 0)
  const table = new KeyTable(keys)

  it('finds every key, also below zero', () => {
    expect(Array.from(keys, (key) => table.indexOf(key))).toEqual(Array.from(keys.keys()))
  })

  it('finds no other', () => {
    const others = Array.from({ length: 5_000 }, (_, at) => Math.imul(at + 9_000, 0x9e3779b1) | 0)
    expect(others.filter((key) => table.indexOf(key) !== -1)).toEqual([])
  })

  it('finds those at the ends of what 32 bits hold', () => {
    const ends = Int32Array.of(0, -1, 2_147_483_647, -2_147_483_648)
    const few = new KeyTable(ends)
    expect(Array.from(ends, (key) => few.indexOf(key))).toEqual([0, 1, 2, 3])
    expect([1, -2, 2_147_483_646].map((key) => few.indexOf(key))).toEqual([-1, -1, -1])
  })

  it('tells those apart that want one place, and differ in their high or their low bits only', () => {
    const alike = Int32Array.from({ length: 64 }, (_, at) => (at << 16) | at)
    const few = new KeyTable(alike)
    expect(Array.from(alike, (key) => few.indexOf(key))).toEqual(Array.from(alike.keys()))
    expect(few.indexOf((64 << 16) | 64)).toBe(-1)
  })

  it('finds nothing where there are none', () => {
    expect(new KeyTable(new Int32Array(0)).indexOf(0)).toBe(-1)
  })

  it('refuses more than it can number', () => {
    expect(() => new KeyTable(new Int32Array(1 << 19))).toThrow('Too many keys')
  })
})
