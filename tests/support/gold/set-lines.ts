import type { Block } from '../../../preload/contract/article'
import { type Line, setText } from '../set-text'

/** Signs at the beginning of a line, and what it then is. What they leave of the line is its words. */
const signs: [RegExp, (words: string, sign: string) => Line][] = [
  [/^# /, (words) => ['heading', words, { level: 2 }]],
  [/^\^ /, (words) => ['caption', words]],
  [/^` /, (words) => ['preformatted', words]],
  [/^(>+): /, (words, sign) => ['quote-source', words, { quote: sign.length }]],
  [/^(>+) /, (words, sign) => ['paragraph', words, { quote: sign.length }]],
  [/^\* /, (words) => ['item', words, { list: { id: 0, isOrdered: false, depth: 0, mark: 0 } }]],
]

function ordered(line: string): Line | null {
  const [mark] = /^\d+\. /.exec(line) ?? []
  if (mark === undefined) return null
  return ['item', line, { list: { id: 0, isOrdered: true, depth: 0, mark: mark.length } }]
}

function row(line: string): Line | null {
  const [, cells] = /^\| (.*) \|$/.exec(line) ?? []
  return cells === undefined ? null : ['row', cells]
}

function setLine(line: string): Line | null {
  for (const [sign, lineOf] of signs) {
    const match = sign.exec(line)
    if (match !== null) return lineOf(line.slice(match[0].length), match[1] ?? '')
  }
  return ordered(line) ?? row(line)
}

/** A text and how it is set; of one without any signs nothing is known, and it stays as it was written. */
export function setLines(written: string): { text: string; blocks: Block[] } {
  const lines = written.split('\n').filter((line) => line.trim() !== '')
  if (lines.every((line) => setLine(line) === null)) return { text: written, blocks: [] }
  return setText(lines.map((line) => setLine(line) ?? ['paragraph', line]))
}
