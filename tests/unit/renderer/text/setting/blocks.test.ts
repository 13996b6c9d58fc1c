import { describe, expect, it } from 'vitest'
import { headLength, setBlocks } from '../../../../../renderer/text/setting/blocks'
import { captionCredit } from '../../../../../renderer/text/setting/caption-credit'
import { chunkAt, cutChunks } from '../../../../../renderer/text/chunks'
import { type Line, setText } from '../../../../support/set-text'

describe('blocks as they are set', () => {
  it('hold every character of the text but the blank lines between them', () => {
    const huge = 'word '.repeat(30_000).trim()
    const { text, blocks } = setText([
      ['title', 'A title'],
      ['caption', 'The bridge at noon [Agency]'],
      ['paragraph', huge],
      ['paragraph', '😀'.repeat(30_000)],
    ])
    const pieces = setBlocks(text, blocks).flatMap((block) => block.pieces)
    const covered = pieces.map((piece) => text.slice(piece.start, piece.end)).join('')
    expect(covered).toBe(blocks.map((block) => text.slice(block.start, block.end)).join(''))
    for (const piece of pieces) expect(piece.end - piece.start).toBeLessThanOrEqual(20_001)
  })

  it('cut a huge paragraph at spaces and never inside a character', () => {
    const { text, blocks } = setText([['paragraph', '😀'.repeat(30_000)]])
    for (const piece of setBlocks(text, blocks).flatMap((block) => block.pieces)) {
      expect(text.slice(piece.start, piece.end)).toMatch(/^(😀)+$/u)
    }
  })

  it('set a caption’s credit apart', () => {
    const { text, blocks } = setText([['caption', 'The bridge at noon [Agency]']])
    const [caption] = setBlocks(text, blocks)
    expect(caption?.pieces.map((p) => [text.slice(p.start, p.end), p.isCredit])).toEqual([
      ['The bridge at noon ', false],
      ['[Agency]', true],
    ])
  })
})

describe('credits of captions', () => {
  it.each([
    ['A ferry leaves [PPIO]', '[PPIO]'],
    ['A ferry leaves (Agency/Jane Doe).', '(Agency/Jane Doe).'],
    ['A ferry leaves. Photo: Jane Doe', 'Photo: Jane Doe'],
    ['A ferry leaves. Photograph by Jane Doe', 'Photograph by Jane Doe'],
    ['A ferry leaves © Agency', '© Agency'],
  ])('%s', (caption, credit) => {
    expect(caption.slice(captionCredit(caption) ?? caption.length)).toBe(credit)
  })

  it.each(['A ferry (left) passes another', 'Photo of the year', '[Agency]', 'The photographer at work'])(
    'states none: %s',
    (caption) => expect(captionCredit(caption)).toBeNull(),
  )
})

describe('the head of an article', () => {
  const set = (...lines: Line[]) => {
    const { text, blocks } = setText(lines)
    return headLength(setBlocks(text, blocks))
  }

  it('ends after the title and its standfirst', () => {
    expect(set(['title', 'T'], ['standfirst', 'S'], ['paragraph', 'P'])).toBe(2)
    expect(set(['title', 'T'], ['caption', 'C'], ['standfirst', 'S'])).toBe(1)
  })

  it('takes in what the original has over its title, so that the text keeps its order', () => {
    expect(set(['caption', 'C'], ['title', 'T'], ['paragraph', 'P'])).toBe(2)
  })

  it('is empty without a title', () => {
    expect(set(['paragraph', 'P'])).toBe(0)
  })
})

describe('chunks', () => {
  const { text, blocks } = setText(
    Array.from({ length: 1_000 }, (_, i) => ['paragraph', `Line ${i} of many.`] as const),
  )
  const all = setBlocks(text, blocks)
  const chunks = cutChunks(all)

  it('hold all blocks, in order', () => {
    expect(chunks.flatMap((chunk) => chunk.blocks)).toEqual(all)
    expect(chunks.length).toBeGreaterThan(3)
  })

  it('are found by offset, also from between two of them', () => {
    for (const [i, chunk] of chunks.entries()) {
      expect(chunkAt(chunks, chunk.start)).toBe(i)
      expect(chunkAt(chunks, chunk.end + 1)).toBe(i)
    }
    expect(chunkAt([], 5)).toBe(0)
  })
})
