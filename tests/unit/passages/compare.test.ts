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

/** What a comparison marks, in the order of reading: what went, what came. */
function marked(from: string, to: string): string[] {
  return compareTexts(from, to)
    .filter(({ kind }) => kind !== 'same')
    .map(({ kind, text }) => `${kind === 'removed' ? '-' : '+'}${text}`)
}

const wholeWords: [string, string, string[]][] = [
  ['It grew by 3.2 in May.', 'It grew by 2.1 in May.', ['-3.2', '+2.1']],
  ['It grew by 3.2.', 'It grew by 2.1.', ['-3.2', '+2.1']],
  ['It grew by 3.2%.', 'It grew by 2.1%.', ['-3.2%', '+2.1%']],
  ['It grew by 5 % then.', 'It grew by 6 % then.', ['-5 %', '+6 %']],
  ['It changed by +3.2 points.', 'It changed by −3.2 points.', ['-+3.2', '+−3.2']],
  ['About ±2 degrees.', 'About ±3 degrees.', ['-±2', '+±3']],
  ['It is .5 of it.', 'It is .7 of it.', ['-.5', '+.7']],
  ['A loss of -$3.2bn so far.', 'A loss of -$2.1bn so far.', ['--$3.2bn', '+-$2.1bn']],
  ['They paid $1,200.50 for it.', 'They paid €1,200.50 for it.', ['-$1,200.50', '+€1,200.50']],
  ['Sie zahlten 3,5 € dafür.', 'Sie zahlten 4,5 € dafür.', ['-3,5 €', '+4,5 €']],
  ['Some 1 200 000 people.', 'Some 1 300 000 people.', ['-1 200 000', '+1 300 000']],
  ['It has 1’200 members.', 'It has 1’300 members.', ['-1’200', '+1’300']],
  ['At 10:30 on 12/03/2026.', 'At 10:45 on 12/04/2026.', ['-10:30', '+10:45', '-12/03/2026', '+12/04/2026']],
  ['In 2024 500 people came.', 'In 2025 500 people came.', ['-2024', '+2025']],
  ['The 3rd of them.', 'The 4th of them.', ['-3rd', '+4th']],
  ['From 3–5 to 7.', 'From 3–6 to 7.', ['-5', '+6']],
  ['His re-election failed.', 'His re-selection failed.', ['-re-election', '+re-selection']],
  ['A 12-year-old boy.', 'A 13-year-old boy.', ['-12-year-old', '+13-year-old']],
  ['They can’t come.', 'They won’t come.', ['-can’t', '+won’t']],
  ['L’homme est là.', 'L’hôte est là.', ['-L’homme', '+L’hôte']],
  ['The U.S. said no.', 'The U.K. said no.', ['-U.S.', '+U.K.']],
  ['Shares of AT&T fell.', 'Shares of AT&S fell.', ['-AT&T', '+AT&S']],
  ['د٫٣ ٣٫٢ هنا', 'د٫٣ ٢٫١ هنا', ['-٣٫٢', '+٢٫١']],
  ['او می‌شود گفت', 'او می‌رود گفت', ['-می‌شود', '+می‌رود']],
  ['今日は東京で雨が降りました。', '今日は大阪で雨が降りました。', ['-東京', '+大阪']],
  ['政府宣布将公开所有文件。', '政府宣布将销毁所有文件。', ['-公开', '+销毁']],
  ['รัฐบาลจะเผยแพร่จดหมาย', 'รัฐบาลจะทำลายจดหมาย', ['-เผยแพร่', '+ทำลาย']],
  ['A flag 🇩🇪 there.', 'A flag 🇩🇰 there.', ['-🇩🇪', '+🇩🇰']],
  ['A family 👩‍👧 there.', 'A family 👩‍👦 there.', ['-👩‍👧', '+👩‍👦']],
]

it.each(wholeWords)('marks whole words and numbers: %s → %s', (from, to, marks) => {
  expect(marked(from, to)).toEqual(marks)
})

it('begins a paragraph that went at its own beginning', () => {
  expect(compareTexts('A cat is here.\n\nTwo was there.\n\nThree.', 'A dog is here.\n\nThree.')).toEqual([
    { kind: 'same', text: 'A ' },
    { kind: 'removed', text: 'cat' },
    { kind: 'added', text: 'dog' },
    { kind: 'same', text: ' is here.' },
    { kind: 'removed', text: '\n\nTwo was there.' },
    { kind: 'same', text: '\n\nThree.' },
  ])
})
