import { describe, expect, it } from 'vitest'
import { SliceSize } from '../../../../main/library/search/slice-size'

/** The sizes of the first slices, of statements that take so long before the first row and with each. */
function sizes(count: number, { before, perRow }: { before: number; perRow: number }): number[] {
  const slice = new SliceSize(200, 4_000)
  return Array.from({ length: count }, () => {
    const { size } = slice
    slice.took(size, before + size * perRow)
    return size
  })
}

describe('the slices of a walk', () => {
  it('grow to the greatest where rows cost little', () => {
    expect(sizes(5, { before: 0.5, perRow: 0.001 })).toEqual([200, 400, 1_600, 4_000, 4_000])
  })

  it('grow as well where a statement takes long before its first row', () => {
    expect(sizes(5, { before: 60, perRow: 0.001 })).toEqual([200, 300, 1_200, 4_000, 4_000])
  })

  it('are not told by the few rows at the end of a walk', () => {
    const slice = new SliceSize(200, 4_000)
    slice.took(200, 20)
    slice.took(7, 20)
    slice.took(300, 30)
    expect(slice.size).toBe(200)
  })

  it('stay small where rows are dear', () => {
    expect(sizes(4, { before: 1, perRow: 0.2 })).toEqual([200, 300, 200, 300])
    expect(Math.max(...sizes(9, { before: 1, perRow: 0.03 }))).toBeLessThanOrEqual(510)
  })
})
