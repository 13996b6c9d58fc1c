import { expect, it } from 'vitest'
import { previewPieces } from '../../../../renderer/exporting/preview-pieces'
import { growth, inStep } from '../../../support/growth'

it.each([
  ['nothing', ''],
  ['one line', 'A line.'],
  ['empty lines', '\n\n\n'],
  ['many lines', Array.from({ length: 300 }, (_, n) => `Line ${n}`).join('\n')],
  [
    'lines of every length below the longest',
    Array.from({ length: 999 }, (_, n) => 'x'.repeat(n)).join('\n'),
  ],
])('pieces end where lines do, and nothing is lost: %s', (_, text) => {
  const pieces = previewPieces(text)
  expect(pieces.join('\n')).toBe(text)
  expect(Math.max(...pieces.map((piece) => piece.split('\n').length))).toBeLessThanOrEqual(20)
})

it.each([
  ['with blanks', 'some words and more '.repeat(500)],
  ['without blanks', 'x'.repeat(5_000)],
  ['of pairs', '🌉'.repeat(3_000)],
])('only a line that is too long is cut: %s', (_, line) => {
  const pieces = previewPieces(`before\n${line}\nafter`)
  expect(pieces.join('').replaceAll('\n', '')).toBe(`before${line}after`)
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(1_000)
  expect(pieces.filter((piece) => /^\p{Surrogate}|\p{Surrogate}$/u.test(piece))).toEqual([])
})

it('takes a time in step with the text', () => {
  expect(growth(100_000, (size) => previewPieces('a'.repeat(size)))).toBeLessThan(inStep)
  expect(growth(100_000, (size) => previewPieces('a\n'.repeat(size)))).toBeLessThan(inStep)
})
