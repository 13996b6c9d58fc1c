import { expect, it } from 'vitest'
import { caretMove } from '../../../../../renderer/text/caret/caret-keys'

function press(chord: string) {
  const parts = chord.split('+')
  return {
    key: parts.at(-1) ?? '',
    ctrlKey: parts.includes('Ctrl'),
    metaKey: parts.includes('Meta'),
    altKey: parts.includes('Alt'),
    shiftKey: parts.includes('Shift'),
  }
}
function moved(chord: string, isMac = false) {
  const move = caretMove(press(chord), isMac)
  return move && `${move.direction} ${move.unit}${move.isExtending ? ' extending' : ''}`
}

it('moves as text fields do', () => {
  expect(moved('ArrowRight')).toBe('right character')
  expect(moved('Ctrl+ArrowLeft')).toBe('left word')
  expect(moved('Shift+ArrowDown')).toBe('forward line extending')
  expect(moved('Ctrl+Shift+ArrowUp')).toBe('backward paragraph extending')
  expect(moved('Home')).toBe('backward lineboundary')
  expect(moved('Ctrl+End')).toBe('forward document')
})

it('moves as text fields do on a Mac', () => {
  expect(moved('Alt+ArrowRight', true)).toBe('right word')
  expect(moved('Meta+ArrowRight', true)).toBe('right lineboundary')
  expect(moved('Meta+ArrowUp', true)).toBe('backward document')
})

it('leaves other keys alone', () => {
  expect(moved('H')).toBeNull()
  expect(moved('Alt+ArrowLeft')).toBeNull()
})
