import { describe, expect, it } from 'vitest'
import { chordOf } from '../../../../renderer/commands/chord'
import { keycaps } from '../../../../renderer/ui/keys/keycaps'

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }

describe('chordOf', () => {
  it.each([
    [{ ...none, key: 'j' }, 'J'],
    [{ ...none, key: 'J' }, 'J'],
    [{ ...none, key: 'N', shiftKey: true }, 'Shift+N'],
    [{ ...none, key: 'k', ctrlKey: true }, 'Mod+K'],
    [{ ...none, key: 'Z', ctrlKey: true, shiftKey: true }, 'Mod+Shift+Z'],
    [{ ...none, key: 'F9', shiftKey: true }, 'Shift+F9'],
    [{ ...none, key: ' ' }, 'Space'],
    [{ ...none, key: '1', altKey: true }, 'Alt+1'],
    [{ ...none, key: 'k', metaKey: true }, 'Meta+K'],
  ])('writes %o as %s', (press, chord) => {
    expect(chordOf(press, false)).toBe(chord)
  })

  it('leaves Shift out where the sign already says it, whatever the keyboard', () => {
    expect(chordOf({ ...none, key: '?', shiftKey: true }, false)).toBe('?')
    expect(chordOf({ ...none, key: '+', ctrlKey: true, shiftKey: true }, false)).toBe('Mod++')
  })

  it.each([
    // Where a digit needs Shift (French), and where letters are others (Russian) or have no capital (Arabic).
    [{ ...none, key: '1', shiftKey: true }, '1'],
    [{ ...none, key: 'ж', shiftKey: true }, 'Shift+Ж'],
    [{ ...none, key: 'ö', ctrlKey: true }, 'Mod+Ö'],
    [{ ...none, key: 'ع', shiftKey: true }, 'ع'],
    [{ ...none, key: 'ß' }, 'ß'],
  ])('writes %o of other keyboards as %s', (press, chord) => {
    expect(chordOf(press, false)).toBe(chord)
  })

  it('takes the digit for what Option makes of it on a Mac', () => {
    const press = { ...none, key: '¡', code: 'Digit1', altKey: true }
    expect(chordOf(press, true)).toBe('Alt+1')
    expect(chordOf(press, false)).toBe('Alt+¡')
  })

  it('takes Cmd for Mod on a Mac, and keeps Ctrl apart', () => {
    expect(chordOf({ ...none, key: 'k', metaKey: true }, true)).toBe('Mod+K')
    expect(chordOf({ ...none, key: 'k', ctrlKey: true }, true)).toBe('Ctrl+K')
  })
})

describe('keycaps', () => {
  it('prints what is on the keys of each system', () => {
    expect(keycaps('Mod+Shift+V', false)).toEqual(['Ctrl', 'Shift', 'V'])
    expect(keycaps('Mod+Shift+V', true)).toEqual(['⌘', '⇧', 'V'])
    expect(keycaps('ArrowUp', false)).toEqual(['↑'])
  })

  it('keeps a plus that is the key itself', () => {
    expect(keycaps('Mod++', false)).toEqual(['Ctrl', '+'])
  })
})
