import { describe, expect, it } from 'vitest'
import { actingKeymap, isSingleKey, keyed, keymapOf, keyNames } from '../../preload/contract/keymap'

describe('the keymap', () => {
  it('is the program’s where nothing was changed', () => {
    const map = keymapOf({})
    for (const name of keyNames) expect(map[name]).toEqual(keyed[name].keys)
  })

  it('has what the person gave, and nothing where the keys were taken away', () => {
    const map = keymapOf({ 'article.next': ['Mod+J', 'N'], 'article.toggleStar': [] })
    expect(map['article.next']).toEqual(['Mod+J', 'N'])
    expect(map['article.toggleStar']).toEqual([])
    expect(map['article.previous']).toEqual(['K'])
  })

  it('lets a key that the person gave go before the one that the program gives', () => {
    const map = keymapOf({ 'view.theme.dark': ['J'] })
    expect(map['view.theme.dark']).toEqual(['J'])
    expect(map['article.next']).toEqual([])
  })

  it('gives a key that two were given to the first of them', () => {
    const map = keymapOf({ 'view.theme.dark': ['Mod+J'], 'article.next': ['Mod+J', 'F4'] })
    expect(map['article.next']).toEqual(['Mod+J', 'F4'])
    expect(map['view.theme.dark']).toEqual([])
  })

  it('keeps the same key for the window, for names and for the text', () => {
    const map = keymapOf({ 'names.merge': ['J'] })
    expect(map['names.merge']).toEqual(['J'])
    expect(map['article.next']).toEqual(['J'])
    expect(map['names.confirm']).toEqual(['C'])
    expect(map['quote.confirm']).toEqual(['C'])
  })

  it('passes over what is no command', () => {
    expect(keymapOf({ 'article.fly': ['J'], toString: ['K'] })).toEqual(keymapOf({}))
  })
})

describe('single keys', () => {
  it.each(['J', 'Shift+R', '1', '?', '/', '[', 'Space', 'Shift+Space', 'Ж', 'Shift+Ж', '+'])(
    'are %s',
    (chord) => {
      expect(isSingleKey(chord)).toBe(true)
    },
  )

  it.each([
    'Mod+K',
    'Alt+1',
    'Mod++',
    'F9',
    'Shift+F9',
    'Delete',
    'Shift+Delete',
    'Alt+ArrowLeft',
    'Meta+J',
    'Ctrl+J',
  ])('are not %s', (chord) => {
    expect(isSingleKey(chord)).toBe(false)
  })

  it('do nothing where they are switched off, and leave the other keys of a command', () => {
    const map = actingKeymap({ 'article.next': ['N', 'Mod+N'] }, false)
    expect(map['article.next']).toEqual(['Mod+N'])
    expect(map['view.toggleCollections']).toEqual(['F9'])
    expect(map['article.markAllRead']).toEqual([])
    expect(map['names.confirm']).toEqual([])
    expect(Object.values(map).flat().filter(isSingleKey)).toEqual([])
  })
})
