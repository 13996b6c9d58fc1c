import { describe, expect, it } from 'vitest'
import { moveEdge, snapEdge } from '../../../../renderer/anchoring/word-edges'

const text = 'He paused. “We close, for good,” said Weiss 👩‍🚀 today.'
function spanOf(words: string) {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}
function moved(words: string, edge: 'start' | 'end', step: 1 | -1) {
  const { start, end } = moveEdge(text, spanOf(words), edge, step)
  return text.slice(start, end)
}

it('moves an end by sentences, and no further than a paragraph', () => {
  const story = 'It rained. Nobody went out on the quay.  The tide was late.\n\nThe lamp was lit.'
  const by = (span: { start: number; end: number }, edge: 'start' | 'end', step: 1 | -1) => {
    const { start, end } = moveEdge(story, span, edge, step, 'sentence')
    return story.slice(start, end)
  }
  const quay = { start: story.indexOf('went'), end: story.indexOf(' on the quay') }
  expect(by(quay, 'end', 1)).toBe('went out on the quay.')
  expect(by(quay, 'start', -1)).toBe('Nobody went out')
  expect(by({ start: 11, end: 39 }, 'end', 1)).toBe('Nobody went out on the quay.  The tide was late.')
  expect(by({ start: 11, end: 59 }, 'end', -1)).toBe('Nobody went out on the quay.')
  expect(by({ start: 11, end: 39 }, 'end', -1)).toBe('Nobody went out on the quay.')
})

it('snaps an end to the word that is nearest, and never turns round', () => {
  const at = (words: string) => text.indexOf(words)
  const close = spanOf('We close')
  const snapped = (edge: 'start' | 'end', offset: number) => {
    const { start, end } = snapEdge(text, close, edge, offset)
    return text.slice(start, end)
  }
  expect(snapped('end', at('good') + 3)).toBe('We close, for good')
  expect(snapped('start', at('paused') + 1)).toBe('paused. “We close')
  expect(snapped('end', 0)).toBe('We close')
})

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
