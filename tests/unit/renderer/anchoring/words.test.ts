import { expect, it } from 'vitest'
import { shorten, wordAt } from '../../../../renderer/anchoring/words'

const slice = (text: string, offset: number) => {
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
