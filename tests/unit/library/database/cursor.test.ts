import { describe, expect, it } from 'vitest'
import { cursorOf, keyOf, pageOf } from '../../../../main/library/database/cursor'
import { cursor } from '../../../../preload/contract/entity-ref'
import { refusal } from '../../../support/library'

describe('the cursor of a key', () => {
  it.each([
    [['2016-03-25', 7, 0]],
    // The mark that ends a number, and the one that ends a length, may stand in a name.
    [['~3~', 1, 2]],
    [['12:ab', Number.MAX_SAFE_INTEGER, -1]],
    [['', 0, 0]],
    [['“🌉”\n', 4, 5]],
  ] as const)('leads back to %j', (key) => {
    expect(keyOf(cursorOf(key), ['text', 'number', 'number'])).toEqual(key)
  })

  it('holds two texts apart', () => {
    expect(keyOf(cursorOf(['a:b~', 'c']), ['text', 'text'])).toEqual(['a:b~', 'c'])
    expect(cursorOf(['a', 'bc'])).not.toBe(cursorOf(['ab', 'c']))
  })

  it('is within the contract for the longest name there may be', () => {
    const key = ['"'.repeat(300), crypto.randomUUID()]
    expect(cursor.parse(cursorOf(key))).toBe(cursorOf(key))
  })

  it.each([
    '',
    'x',
    '2016~1',
    '4:2016',
    '4:20161',
    '4:20161~',
    '4:20161~2~3~',
    '4:20161~2',
    '40:20161~2~',
    '4:20161~9007199254740993~',
    '4:20161~1.5~',
    '-4:20161~2~',
    ' 4:20161~2~',
    '4:20161~2~ ',
  ])('is not %j', (given) => {
    expect(refusal(() => keyOf(given, ['text', 'number', 'number'])).code).toBe('invalid-input')
  })
})

describe('a page of rows', () => {
  const rows = [{ n: 3 }, { n: 5 }, { n: 8 }]
  const pageWith = (limit: number) => pageOf(rows, limit, ({ n }) => [n])

  it('shows as many as asked for, and where the next one begins', () => {
    expect(pageWith(2)).toEqual({ shown: [{ n: 3 }, { n: 5 }], next: cursorOf([5]) })
  })

  it('has no next one where it shows all', () => {
    expect(pageWith(3)).toEqual({ shown: rows, next: null })
    expect(pageOf([], 3, () => [1])).toEqual({ shown: [], next: null })
  })
})
