import { expect, it } from 'vitest'
import { ticked } from '../../../../renderer/notes/note-tasks'

const note =
  '# Plan\n\n- [ ] call\n- [x] read\n\n> 1. [ ] ask\n\n```\n- [ ] no task\n```\n\n- plain [ ] words\n- [ ] last'

function tick(index: number, drawn = 4) {
  return ticked(note, { index, drawn })
}

it('ticks the box that was pressed, and no other sign of the note changes', () => {
  expect(tick(0)).toBe(note.replace('- [ ] call', '- [x] call'))
  expect(tick(1)).toBe(note.replace('- [x] read', '- [ ] read'))
  expect(tick(2)).toBe(note.replace('[ ] ask', '[x] ask'))
  expect(tick(3)).toBe(note.replace('[ ] last', '[x] last'))
})

it('twice is as it was', () => {
  const once = tick(2) ?? ''
  expect(ticked(once, { index: 2, drawn: 4 })).toBe(note)
})

it('keeps the ends of lines as they are', () => {
  expect(ticked('a\r\n\r\n- [ ] one\r\n- [ ] two\r', { index: 1, drawn: 2 })).toBe(
    'a\r\n\r\n- [ ] one\r\n- [x] two\r',
  )
})

it('ticks nothing where the screen shows other boxes than the note has', () => {
  expect(tick(0, 3)).toBeNull()
  expect(tick(4)).toBeNull()
  expect(ticked('no task', { index: 0, drawn: 1 })).toBeNull()
})
