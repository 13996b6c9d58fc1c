import { describe, expect, it } from 'vitest'
import { packLines, unpackLines } from '../../../../main/library/articles/lines'
import type { Block } from '../../../../preload/contract/article'
import type { Line } from '../../../../preload/contract/importing'

const text = 'Harbour closes\n\nThe board met.\n\nThe board met.'
const blocks: Block[] = [
  { kind: 'heading', start: 0, end: 14 },
  { kind: 'paragraph', start: 16, end: 30 },
  { kind: 'paragraph', start: 32, end: 46 },
]
function line(words: string, role: Line['role']): Line {
  return { text: words, role, why: 'a test says so' }
}
function again(lines: readonly Line[]): Line[] {
  return unpackLines(JSON.stringify(packLines(lines, text, blocks)), text, blocks)
}

describe('the lines of an original, as they are stored', () => {
  it('come back as they were: words, role and reason', () => {
    const lines = [
      line('Harbour closes', 'title'),
      line('Share this', 'left-out'),
      line('The board met.', 'paragraph'),
      line('', 'left-out'),
    ]
    expect(again(lines)).toEqual(lines)
  })

  it('hold no words that the text holds', () => {
    const packed = packLines(
      [line('The board met.', 'paragraph'), line('Share this', 'left-out')],
      text,
      blocks,
    )
    expect(JSON.stringify(packed)).not.toContain('The board met.')
    expect(JSON.stringify(packed)).toContain('Share this')
  })

  it('may name either of two blocks with the same words', () => {
    const lines = [line('The board met.', 'paragraph'), line('The board met.', 'paragraph')]
    expect(again(lines)).toEqual(lines)
  })

  it('keep a line that is only a part of a block', () => {
    const lines = [line('The board', 'paragraph')]
    expect(again(lines)).toEqual(lines)
  })

  it('keep how they are set, with offsets in their own words, and each its own way', () => {
    const strong = { kind: 'strong' as const, start: 4, end: 9 }
    const set: Block[] = blocks.map((block) =>
      block.start === 32 ? { ...block, quote: 1, spans: [{ ...strong, start: 36, end: 41 }] } : block,
    )
    const lines: Line[] = [
      { ...line('The board met.', 'paragraph'), quote: 1, spans: [strong] },
      line('The board met.', 'paragraph'),
      { ...line('Share this', 'left-out'), spans: [{ kind: 'link', start: 0, end: 5, href: '#top' }] },
    ]
    const packed = packLines(lines, text, set)
    expect(unpackLines(JSON.stringify(packed), text, set)).toEqual(lines)
    expect(packed[0]).not.toHaveProperty('set')
  })

  it('of a library from before there were settings are read as they are', () => {
    const stored = '[{"role":"heading","why":"w","block":0},{"role":"left-out","why":"w","text":"Share"}]'
    expect(unpackLines(stored, text, blocks)).toEqual([
      { role: 'heading', why: 'w', text: 'Harbour closes' },
      { role: 'left-out', why: 'w', text: 'Share' },
    ])
  })
})
