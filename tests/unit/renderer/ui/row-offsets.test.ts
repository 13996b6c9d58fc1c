import { expect, test } from 'vitest'
import {
  heightOf,
  rowAtHeight,
  rowsFrom,
  seenIn,
  type Section,
  settingOf,
  topOf,
  wholeHeight,
} from '../../../../renderer/ui/lists/row-offsets'

const heights = { rowHeight: 78, headHeight: 33 }

/** Sections of so many rows each; `h` has a heading, `c` a closed one. */
function sectionsOf(...parts: [rows: number, how: '' | 'h' | 'c'][]): Section[] {
  let first = 0
  return parts.map(([rows, how]) => {
    const section = { first, rows, isHeaded: how !== '', isClosed: how === 'c' }
    first += rows
    return section
  })
}

const open = settingOf(sectionsOf([3, 'h'], [69_997, 'h'], [30_000, 'h']), heights)
const folded = settingOf(
  sectionsOf([2, ''], [50_000, 'c'], [3, 'h'], [40_000, 'c'], [4, 'h'], [9, 'c']),
  heights,
)

test('each row begins where the one before it ends', () => {
  for (const setting of [open, folded])
    for (const index of [0, 1, 2, 3, 4, 50_001, 50_002, 50_004, 69_999, 70_000, setting.count - 1])
      expect(topOf(setting, index) + heightOf(setting, index)).toBe(topOf(setting, index + 1))
  expect(wholeHeight(open)).toBe(100_000 * 78 + 3 * 33)
  expect(wholeHeight(folded)).toBe(9 * 78 + 5 * 33)
  expect(topOf(folded, 50_002)).toBe(2 * 78 + 33)
})

test('at every height stands the row that covers it', () => {
  for (const index of [0, 2, 3, 4, 70_000, 99_999]) {
    const top = topOf(open, index)
    expect(rowAtHeight(open, top)).toBe(index)
    expect(rowAtHeight(open, top + heightOf(open, index) - 1)).toBe(index)
  }
  expect(rowAtHeight(open, 1e9)).toBe(99_999)
  expect(rowAtHeight(settingOf([], heights), 10)).toBe(0)
  const seen = [0, 1, 2, 50_002, 50_003, 50_004, 50_005, 90_005, 90_006, 90_007, 90_008, 90_009]
  for (const index of seen) {
    const top = topOf(folded, index)
    expect(rowAtHeight(folded, top)).toBe(index)
    expect(rowAtHeight(folded, top + heightOf(folded, index) - 1)).toBe(index)
  }
  expect(rowAtHeight(folded, 1e9)).toBe(90_009)
})

test('only what is seen is drawn, however much is under a closed heading', () => {
  expect(rowsFrom(folded, { from: 1, to: 50_002, around: 2 })).toEqual([0, 1, 2, 50_002, 50_003])
  expect(rowsFrom(folded, { from: 90_008, to: 90_009, around: 3 })).toEqual([
    90_005, 90_006, 90_007, 90_008, 90_009,
  ])
  expect(rowsFrom(settingOf([], heights), { from: 0, to: 0, around: 3 })).toEqual([])
  expect(seenIn(folded, 40_000)).toBe(2)
  expect(seenIn(folded, 50_003)).toBe(50_003)
})
