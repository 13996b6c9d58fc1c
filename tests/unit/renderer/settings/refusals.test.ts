import { describe, expect, it } from 'vitest'
import { keyed, keyNames } from '../../../../preload/contract/keymap'
import { refusalOf } from '../../../../renderer/settings/keyboard/refusals'

describe('keys that fields, controls and the system need', () => {
  it.each([
    'Tab',
    'Shift+Tab',
    'Enter',
    'Escape',
    'Space',
    'ArrowUp',
    'Shift+ArrowLeft',
    'Mod+ArrowLeft',
    'Home',
    'F6',
    'Shift+F10',
    'Mod+C',
    'Mod+V',
    'Mod+X',
    'Mod+A',
    'Mod+Z',
    'Mod+Q',
  ])('are refused, such as %s', (chord) => {
    expect(refusalOf(chord, 'article.next', false)).toMatch(/^.+ .+, and cannot be given to anything else\.$/)
    expect(refusalOf(chord, 'article.next', true)).not.toBeNull()
  })

  it('differ between systems', () => {
    expect(refusalOf('Alt+F', 'article.next', false)).toContain('Alt+F opens a menu')
    expect(refusalOf('Alt+F', 'article.next', true)).toBeNull()
    expect(refusalOf('Meta+J', 'article.next', false)).toContain('belongs to the system')
    expect(refusalOf('Mod+H', 'article.next', true)).toBe(
      '⌘H belongs to the system, and cannot be given to anything else.',
    )
    expect(refusalOf('Mod+H', 'article.next', false)).toBeNull()
  })

  it('belong to those who do the same', () => {
    expect(refusalOf('Mod+Z', 'change.undo', false)).toBeNull()
    expect(refusalOf('Mod+A', 'edit.selectAll', false)).toBeNull()
  })
})

it('has those that work in fields take only keys that type nothing', () => {
  expect(refusalOf('J', 'palette.open', false)).toContain('is needed to type')
  expect(refusalOf('Delete', 'palette.open', false)).toContain('Ctrl or Alt')
  for (const chord of ['Mod+J', 'Alt+J', 'F4', 'Shift+F4'])
    expect(refusalOf(chord, 'palette.open', false)).toBeNull()
})

it('refuses nothing that the program itself gives', () => {
  for (const isMac of [false, true])
    for (const name of keyNames)
      for (const chord of keyed[name].keys) expect(refusalOf(chord, name, isMac)).toBeNull()
})
