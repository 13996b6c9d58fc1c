import { expect, it } from 'vitest'
import { shorten, wordAt } from '../../../../renderer/anchoring/words'

function slice(text: string, offset: number) {
  const word = wordAt(text, offset)
  return word && text.slice(word.start, word.end)
}

it('finds the word at an offset, or the one after the gap', () => {
  const text = '“Don’t,” she said.'
  expect(slice(text, 0)).toBe('Don’t')
  expect(slice(text, 4)).toBe('Don’t')
  expect(slice(text, text.indexOf(' she'))).toBe('she')
  expect(slice(text, text.length - 1)).toBeNull()
})

it('shortens between words and says so', () => {
  expect(shorten('  a few\n words ')).toBe('a few words')
  expect(shorten('one two three four', 12)).toBe('one two…')
  expect(shorten('x'.repeat(40), 10)).toBe(`${'x'.repeat(9)}…`)
})

it('shortens between characters where there is no space to cut at', () => {
  const family = '👨‍👩‍👧‍👦'
  expect(shorten('😀'.repeat(40), 10)).toBe(`${'😀'.repeat(4)}…`)
  expect(shorten(family.repeat(4), 30)).toBe(`${family.repeat(2)}…`)
  expect(shorten('e\u0301'.repeat(20), 10)).toBe(`${'e\u0301'.repeat(4)}…`)
})

it('leaves words that are no longer than asked for as they are', () => {
  expect(shorten('one two', 7)).toBe('one two')
  expect(shorten('three two', 8)).toBe('three…')
  expect(shorten('')).toBe('')
})

it('cuts inside a word rather than lose more than half of what fits', () => {
  expect(shorten('a lighthousekeeper', 10)).toBe('a lightho…')
  expect(shorten('a light housekeeper', 10)).toBe('a light…')
})

it('knows the words of scripts that write none apart, and of those that run from right to left', () => {
  expect(slice('港口重新开放了', 0)).toBe('港口')
  expect(slice('שלום עולם', 2)).toBe('שלום')
  expect(slice('Cafe\u0301 Nord', 2)).toBe('Cafe\u0301')
})

it('counts no sign and no emoji as a word', () => {
  expect(slice('— 😀 … boat', 0)).toBe('boat')
  expect(slice('— 😀 …', 0)).toBeNull()
  expect(slice('', 0)).toBeNull()
})

it('finds a word deep in a long text at the same place as in a short one', () => {
  const before = 'one two three '.repeat(100)
  expect(wordAt(`${before}lighthouse`, before.length + 4)).toEqual({
    start: before.length,
    end: before.length + 'lighthouse'.length,
  })
})
