import { describe, expect, it } from 'vitest'
import { moveEdge } from '../../../../renderer/quotes/word-edges'

const text = 'He paused. “We close, for good,” said Weiss 👩‍🚀 today.'
function spanOf(words: string) {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}
function moved(words: string, edge: 'start' | 'end', step: 1 | -1) {
  const { start, end } = moveEdge(text, spanOf(words), edge, step)
  return text.slice(start, end)
}

describe('moving an end of a quotation by words', () => {
  it.each([
    ['“We close, for good,”', 'end', -1, '“We close, for good'],
    ['“We close, for good', 'end', 1, '“We close, for good,”'],
    ['“We close, for good,”', 'end', 1, '“We close, for good,” said'],
    ['“We close, for good,”', 'start', 1, 'We close, for good,”'],
    ['We close, for good,”', 'start', -1, '“We close, for good,”'],
    ['“We close, for good,”', 'start', -1, 'paused. “We close, for good,”'],
    ['“We close,', 'end', -1, '“We close'],
  ] as const)('%j, %s %i → %j', (words, edge, step, expected) => {
    expect(moved(words, edge, step)).toBe(expected)
  })

  it('never makes it empty, leaves the text or cuts a character', () => {
    expect(moved('We', 'end', -1)).toBe('We')
    expect(moveEdge(text, { start: 0, end: 2 }, 'start', -1)).toEqual({ start: 0, end: 2 })
    const whole = { start: 0, end: text.length }
    expect(moveEdge(text, whole, 'end', 1)).toEqual(whole)
    let span = spanOf('said')
    for (let n = 0; n < 20; n++) {
      span = moveEdge(text, span, 'end', 1)
      expect(text.slice(span.end)).not.toMatch(/^[\p{M}\u200d\udc00-\udfff]/u)
    }
  })
})
