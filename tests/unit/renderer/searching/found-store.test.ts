import { expect, it } from 'vitest'
import { beginAt, placesText, useFoundPlace } from '../../../../renderer/searching/found-store'

const marks = [
  { start: 10, end: 16 },
  { start: 40, end: 46 },
]

it('counts from the place that a hit led to', () => {
  beginAt(marks, { start: 40, end: 46 })
  expect(placesText(marks, useFoundPlace.getState().current)).toBe('2 of 2')
  // A highlight begins before the word that was found in it.
  beginAt(marks, { start: 0, end: 80 })
  expect(placesText(marks, useFoundPlace.getState().current)).toBe('1 of 2')
})

it('says how many places there are where none was stepped to', () => {
  beginAt(marks, null)
  expect(placesText(marks, useFoundPlace.getState().current)).toBe('2 places')
  beginAt(marks, { start: 70, end: 76 })
  expect(useFoundPlace.getState().current).toBeNull()
  expect(placesText(marks.slice(0, 1), null)).toBe('1 place')
})
