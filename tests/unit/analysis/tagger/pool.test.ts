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
})
