import { describe, expect, it } from 'vitest'
import { keymapOf } from '../../../../preload/contract/keymap'
import {
  holdersOf,
  isChanged,
  withKeys,
  withoutChange,
} from '../../../../renderer/settings/keyboard/key-changes'

describe('giving keys', () => {
  it('keeps what differs from the program’s, and nothing else', () => {
    const changes = withKeys({}, 'article.next', ['Mod+J'])
    expect(changes).toEqual({ 'article.next': ['Mod+J'] })
    expect(withKeys(changes, 'article.next', ['J'])).toEqual({})
    expect(withoutChange(changes, 'article.next')).toEqual({})
  })

  it('takes a key from whoever had it, and leaves that the others', () => {
    const changes = withKeys({}, 'article.next', ['['])
    expect(changes).toEqual({ 'article.next': ['['], 'view.toggleCollections': ['F9'] })
    expect(keymapOf(changes)['view.toggleCollections']).toEqual(['F9'])
  })

  it('gives keys back to neither or both, never to two at once', () => {
    const changes = withKeys({}, 'view.theme.dark', ['J'])
    expect(changes).toEqual({ 'view.theme.dark': ['J'], 'article.next': [] })
    expect(withoutChange(changes, 'article.next')).toEqual({})
    expect(withoutChange(changes, 'view.theme.dark')).toEqual({ 'article.next': [] })
  })

  it('leaves what it does not know, for the version that does', () => {
    expect(withKeys({ 'article.fly': ['J'] }, 'article.next', ['N'])).toMatchObject({ 'article.fly': ['J'] })
  })
})

describe('a conflict', () => {
  it('is with whoever has the keys in the same part of the window', () => {
    expect(holdersOf({}, 'article.next', ['S'])).toEqual(['article.toggleStar'])
    expect(holdersOf({}, 'article.next', ['J'])).toEqual([])
    expect(holdersOf({}, 'names.merge', ['C'])).toEqual(['names.confirm'])
    expect(holdersOf({}, 'names.merge', ['J'])).toEqual([])
  })

  it('is with all who have one of several keys', () => {
    expect(holdersOf({}, 'view.theme.dark', ['F9', 'J'])).toEqual(['article.next', 'view.toggleCollections'])
  })

  it('is none with one who gave the key away', () => {
    expect(holdersOf({ 'article.toggleStar': [] }, 'article.next', ['S'])).toEqual([])
  })
})

it('says of each whether its keys are other than the program’s', () => {
  const changes = { 'view.theme.dark': ['J'] }
  expect(isChanged(changes, 'view.theme.dark')).toBe(true)
  expect(isChanged(changes, 'article.next')).toBe(true)
  expect(isChanged(changes, 'article.previous')).toBe(false)
})
