import { describe, expect, it } from 'vitest'
import { all, one, run } from '../../../../main/library/database/database'
import { allOf, type Sql, joined, list, sql, whole } from '../../../../main/library/database/sql'
import { newLibrary } from '../../../support/library'

describe('a piece of SQL', () => {
  it('carries the values of its places in the order of the text', () => {
    const inner = sql`b = ${2} AND c = ${'three'}`
    expect(sql`a = ${1} AND (${inner}) AND d = ${null}`).toEqual({
      text: 'a = ? AND (b = ? AND c = ?) AND d = ?',
      values: [1, 2, 'three', null],
    })
  })

  it('never makes a value part of the text, whatever stands in it', () => {
    const hostile = `x' OR 1 = 1; DROP TABLE article; --`
    const { text, values } = sql`title = ${hostile}`
    expect(text).toBe('title = ?')
    expect(values).toEqual([hostile])
  })

  it('is put together of none, one or many', () => {
    expect(allOf([])).toEqual({ text: '1', values: [] })
    expect(allOf([sql`a = ${1}`])).toEqual({ text: 'a = ?', values: [1] })
    expect(allOf([sql`a = ${1}`, sql`b = ${2}`])).toEqual({ text: 'a = ? AND b = ?', values: [1, 2] })
    expect(list(['x', 'y', 'z'])).toEqual({ text: '?, ?, ?', values: ['x', 'y', 'z'] })
    expect(joined([], sql`, `)).toEqual({ text: '', values: [] })
  })

  it('hands a bound of a full-text index over as a whole number, which a plain place does not', () => {
    const library = newLibrary()
    const typeOf = (value: Sql) => one<{ type: string }>(library, sql`SELECT typeof(${value}) AS type`)?.type
    expect(typeOf(sql`${5}`)).toBe('real')
    expect(typeOf(whole(5))).toBe('integer')
    const most = one<{ n: number }>(library, sql`SELECT ${whole(Number.MAX_SAFE_INTEGER)} AS n`)
    expect(most?.n).toBe(Number.MAX_SAFE_INTEGER)
  })

  it('is read and run with its values', () => {
    const library = newLibrary()
    run(library, sql`CREATE TEMP TABLE thing (n INTEGER, word TEXT)`)
    expect(run(library, sql`INSERT INTO thing VALUES (${1}, ${'one'}), (${2}, ${'two'})`)).toBe(2)
    expect(all(library, sql`SELECT word FROM thing WHERE n IN (${list([2, 3])})`)).toEqual([{ word: 'two' }])
    expect(one(library, sql`SELECT n FROM thing WHERE word = ${`' OR 1 = 1 --`}`)).toBeUndefined()
    expect(one(library, 'SELECT word FROM thing WHERE n = ?', 1)).toEqual({ word: 'one' })
  })
})
