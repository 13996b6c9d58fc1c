import { describe, expect, it } from 'vitest'
import { asRead, blocksWithin, tellingBlocks } from '../../../../main/analysis/words/set-text'
import { type Line, setText } from '../../../support/set-text'

/** How the engine reads the lines, with blanks shown as dots; the offsets stay. */
function read(...lines: Line[]): string {
  const { text, blocks } = setText(lines)
  const words = asRead(text, blocks)
  expect(words).toHaveLength(text.length)
  return words.replaceAll(' ', '·')
}

const list = { id: 0, isOrdered: true, depth: 0, mark: 3 }

describe('the text as the engine reads it', () => {
  it('has nothing changed where nothing is set apart', () => {
    const { text, blocks } = setText([
      ['title', 'A [draft] plan'],
      ['paragraph', 'In 1999 the “plan” was 10⁶ m² large, [sic] and x[1] was 3⁵.'],
    ])
    expect(asRead(text, blocks)).toBe(text.replace('x[1]', 'x   '))
  })

  it('has no marks of a list', () => {
    expect(read(['item', '3. May is late.', { list }])).toBe('···May·is·late.')
    expect(read(['item', 'May is late.', { list: { ...list, mark: 0 } }])).toBe('May·is·late.')
  })

  it('has each cell in a line of its own', () => {
    const cell = { columns: 1, isHead: false }
    const cells = [
      { ...cell, start: 0, end: 6, column: 0 },
      { ...cell, start: 9, end: 9, column: 1 },
      { ...cell, start: 12, end: 16, column: 2 },
    ]
    expect(read(['row', 'A | B. |  | Oslo', { cells }])).toBe('A·|·B.\n··\n··Oslo')
    expect(read(['row', 'Berg |  | Oslo'])).toBe('Berg\n··\n··Oslo')
  })

  it('has no marks of notes, whether or not they lead to any', () => {
    const spans = [{ kind: 'note', start: 4, end: 5, target: 'n1' }] as const
    expect(read(['paragraph', 'Berg* said', { spans: [...spans] }])).toBe('Berg··said')
    expect(read(['paragraph', 'Berg[1] of NATO³ said “no.”[12] In 2019⁴ Lund² left.¹'])).toBe(
      'Berg····of·NATO··said·“no.”·····In·2019··Lund··left.·',
    )
  })

  it('has figures that are part of a number, a unit or a formula', () => {
    const words = 'It is 10⁶ km² and 3⁵ or 12² of CO² here [1].'
    expect(read(['paragraph', words])).toBe(words.replaceAll(' ', '·'))
  })

  it('has no quotation marks in code, and its apostrophes', () => {
    const spans = [{ kind: 'code' as const, start: 5, end: 15 }]
    expect(read(['paragraph', 'Type say("don’t") and “go”.', { spans }])).toBe('Type·say(·don’t")·and·“go”.')
    const code = read(['paragraph', 'Some more text than code.'], ['preformatted', `say('a' + "b's")`])
    expect(code).toBe(`Some·more·text·than·code.\n\nsay(·a··+··b's·)`)
  })

  it('has a line for each column of a table that is set with blanks', () => {
    const more: Line = ['paragraph', 'Some more text than there are columns in the table.']
    expect(read(more, ['preformatted', '  Anna Berg    Oslo\t12.  A']).split('\n\n')[1]).toBe(
      '··Anna·Berg\n···Oslo\n12.··A',
    )
  })
})

describe('what the blocks of a text tell', () => {
  it('is nothing where most of it is set as it was typed', () => {
    const { blocks } = setText([
      ['title', 'A wire'],
      ['preformatted', '“We go on,” said Anna Berg of the ferry.'],
    ])
    expect(tellingBlocks(blocks)).toEqual([])
    expect(tellingBlocks(blocks.slice(0, 1))).toHaveLength(1)
    expect(tellingBlocks([])).toEqual([])
  })

  it('is of a window what lies in it, by its own offsets', () => {
    const { blocks } = setText([
      ['paragraph', 'One two'],
      ['paragraph', 'three', { quote: 1 }],
      ['paragraph', 'four'],
    ])
    expect(blocksWithin(blocks, { start: 4, end: 12 })).toEqual([
      { kind: 'paragraph', start: 0, end: 3 },
      { kind: 'paragraph', start: 5, end: 8, quote: 1 },
    ])
  })
})
