import { expect, it } from 'vitest'
import { overlaps } from '../../../../renderer/highlights/overlaps'

function spans(...pairs: [number, number][]) {
  return pairs.map(([start, end]) => ({ start, end }))
}

it('finds where more than one lies', () => {
  expect(overlaps(spans([0, 10], [5, 15]))).toEqual(spans([5, 10]))
  expect(overlaps(spans([0, 20], [5, 8], [7, 12]))).toEqual(spans([5, 12]))
  expect(overlaps(spans([3, 6], [3, 6]))).toEqual(spans([3, 6]))
})

it('finds none where they only touch or lie apart', () => {
  expect(overlaps(spans([0, 5], [5, 9], [20, 30]))).toEqual([])
  expect(overlaps([])).toEqual([])
})
