import { expect, it } from 'vitest'
import { compareTexts } from '../../../main/passages/compare'
import type { ComparedPiece } from '../../../preload/contract/revision'

function of(pieces: readonly ComparedPiece[], without: ComparedPiece['kind']): string {
  return pieces
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('')
}

it('says which words were removed and added, whole words together', () => {
  const from = 'The minister said on Monday that nothing was known.'
  const to = 'The prime minister said on Tuesday morning that little was known.'
  expect(compareTexts(from, to)).toEqual([
    { kind: 'same', text: 'The ' },
    { kind: 'added', text: 'prime ' },
    { kind: 'same', text: 'minister said on ' },
    { kind: 'removed', text: 'Monday' },
    { kind: 'added', text: 'Tuesday morning' },
    { kind: 'same', text: ' that ' },
    { kind: 'removed', text: 'nothing' },
    { kind: 'added', text: 'little' },
    { kind: 'same', text: ' was known.' },
  ])
})

it('keeps a change of several words in one piece', () => {
  const pieces = compareTexts('It was a cold wet day here.', 'It was one long week here.')
  expect(pieces.filter(({ kind }) => kind !== 'same')).toEqual([
    { kind: 'removed', text: 'a cold wet day' },
    { kind: 'added', text: 'one long week' },
  ])
})

const hard: [string, string][] = [
  ['', ''],
  ['', 'All new.'],
  ['All gone.', ''],
  ['One.\n\nTwo.\n\nThree.', 'One.\n\nThree.\n\nFour.'],
  ['He said 👍🏽 and left 𝒳.', 'She said 👍 and stayed 𝒴.'],
  ['don’t re-open', 'do not re‑open'],
  ['مرحبا بالعالم', 'مرحبا يا عالم'],
  [`${'word '.repeat(40_000)}end`, `${'word '.repeat(39_000)}other end`],
  [Array.from({ length: 60_000 }, (_, n) => `w${n}`).join(' '), 'short'],
]

it.each(hard)('loses nothing of either text: %.20s', (from, to) => {
  const pieces = compareTexts(from, to)
  expect(of(pieces, 'added')).toBe(from)
  expect(of(pieces, 'removed')).toBe(to)
  expect(pieces.every(({ text }) => text !== '')).toBe(true)
})

it('of the same text is one piece', () => {
  expect(compareTexts('Same.\n\nSame.', 'Same.\n\nSame.')).toEqual([{ kind: 'same', text: 'Same.\n\nSame.' }])
})
