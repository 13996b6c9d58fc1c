import { expect, it } from 'vitest'
import {
  keepListed,
  maxSelected,
  nothingSelected,
  selectAll,
  selectAt,
} from '../../../../../renderer/pages/quotes/ledger-selection'

const keys = ['a', 'b', 'c', 'd', 'e']
function chosen(selection: { selected: ReadonlySet<string> }) {
  return [...selection.selected].sort().join('')
}

it('a click selects one, Ctrl one more or less, Shift all from where the range began', () => {
  const one = selectAt(nothingSelected, keys, 'b', 'one')
  expect(chosen(one)).toBe('b')
  const two = selectAt(one, keys, 'd', 'toggle')
  expect(chosen(two)).toBe('bd')
  expect(chosen(selectAt(two, keys, 'b', 'toggle'))).toBe('d')
  const range = selectAt(two, keys, 'b', 'range')
  expect(chosen(range)).toBe('bcd')
  // The range turns about where it began.
  expect(chosen(selectAt(range, keys, 'e', 'range'))).toBe('de')
})

it('selects no more than are confirmed at once', () => {
  const many = Array.from({ length: maxSelected + 50 }, (_, n) => `k${n}`)
  expect(selectAll(nothingSelected, many).selected.size).toBe(maxSelected)
  const first = selectAt(nothingSelected, many, 'k0', 'one')
  const range = selectAt(first, many, `k${many.length - 1}`, 'range')
  expect(range.selected.size).toBe(maxSelected)
  expect(range.selected.has(`k${many.length - 1}`)).toBe(true)
  const full = selectAll(nothingSelected, many)
  expect(selectAt(full, many, `k${maxSelected + 1}`, 'toggle').selected.size).toBe(maxSelected)
})

it('after a reload what is gone is not selected, and the keys stay near where they were', () => {
  const selection = selectAt(selectAt(nothingSelected, keys, 'b', 'one'), keys, 'd', 'range')
  const kept = keepListed(selection, keys, ['a', 'c', 'e'])
  expect(chosen(kept)).toBe('c')
  expect(kept.activeKey).toBe('e')
  expect(keepListed(selection, keys, []).activeKey).toBeNull()
})
