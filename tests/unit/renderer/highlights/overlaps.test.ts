import { expect, it } from 'vitest'
import { overlaps, turnsOf } from '../../../../renderer/highlights/overlaps'

function spans(...pairs: [number, number][]) {
  return pairs.map(([start, end]) => ({ start, end }))
}

it('finds where more than one lies', () => {
  expect(overlaps(spans([0, 10], [5, 15]))).toEqual(spans([5, 10]))
  expect(overlaps(spans([0, 20], [5, 8], [7, 12]))).toEqual(spans([5, 12]))
  expect(overlaps(spans([3, 6], [3, 6]))).toEqual(spans([3, 6]))
})

it('gives highlights of one colour in or beside one another different turns, and others none', () => {
  const marked = (color: string, start: number, end: number) => ({ color, span: { start, end } })
  // Beside one another with a space between, one in the other, another colour, and one far away.
  expect(
    turnsOf([
      marked('yellow', 0, 10),
      marked('yellow', 11, 40),
      marked('red', 15, 20),
      marked('yellow', 20, 30),
      marked('yellow', 30, 35),
      marked('yellow', 60, 70),
    ]),
  ).toEqual([0, 1, 0, 0, 1, 0])
})

it('finds none where they only touch or lie apart', () => {
  expect(overlaps(spans([0, 5], [5, 9], [20, 30]))).toEqual([])
  expect(overlaps([])).toEqual([])
})
