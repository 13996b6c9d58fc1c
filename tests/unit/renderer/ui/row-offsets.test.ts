import { expect, test } from 'vitest'
import { heightOf, rowAtHeight, topOf, wholeHeight } from '../../../../renderer/ui/lists/row-offsets'

const setting = { count: 100_000, rowHeight: 78, headHeight: 33, heads: [0, 3, 70_000] }

test('each row begins where the one before it ends', () => {
  for (const index of [0, 1, 2, 3, 4, 69_999, 70_000, 99_999])
    expect(topOf(setting, index) + heightOf(setting, index)).toBe(topOf(setting, index + 1))
  expect(wholeHeight(setting)).toBe(100_000 * 78 + 3 * 33)
})

test('at every height stands the row that covers it', () => {
  for (const index of [0, 2, 3, 4, 70_000, 99_999]) {
    const top = topOf(setting, index)
    expect(rowAtHeight(setting, top)).toBe(index)
    expect(rowAtHeight(setting, top + heightOf(setting, index) - 1)).toBe(index)
  }
  expect(rowAtHeight(setting, 1e9)).toBe(99_999)
  expect(rowAtHeight({ ...setting, count: 0, heads: [] }, 10)).toBe(0)
})
