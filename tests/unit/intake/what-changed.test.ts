import { describe, expect, it } from 'vitest'
import { whatChanged } from '../../../main/intake/what-changed'
import { setText, type Line } from '../../support/set-text'

function told(
  before: readonly Line[],
  after: readonly Line[],
  facts: Parameters<typeof whatChanged>[2] = [],
) {
  return whatChanged({ ...setText(before), images: [] }, { ...setText(after), images: [] }, facts)
}

const item = (id: number): NonNullable<Line[2]> => ({ list: { id, isOrdered: false, depth: 0, mark: 0 } })

describe('what changed is told', () => {
  it('by how many there are of a kind, of lists and not of items', () => {
    const after: Line[] = [
      ['item', 'One', item(0)],
      ['item', 'two', item(0)],
      ['item', 'three', item(1)],
    ]
    const before = after.map(([, words]): Line => ['paragraph', words])
    expect(told(before, after)).toEqual(['2 lists'])
    expect(told(after.slice(0, 2), after)).toEqual(['1 more list', '1 more word'])
    expect(told(after, before)).toEqual(['2 fewer lists'])
  })

  it('by block quotations, of which one may have several paragraphs', () => {
    const quoted: Line[] = [
      ['paragraph', 'a', { quote: 1 }],
      ['paragraph', 'b', { quote: 1 }],
      ['paragraph', 'c'],
      ['paragraph', 'd', { quote: 1 }],
    ]
    expect(
      told(
        quoted.map(([kind, words]): Line => [kind, words]),
        quoted,
      ),
    ).toEqual(['2 block quotations'])
  })

  it('as other words where there are as many', () => {
    expect(told([['paragraph', 'one two']], [['paragraph', 'one three']])).toEqual(['other words'])
  })

  it('with the facts, and those that are gone', () => {
    const facts = [
      { fact: 'headline', isGone: false },
      { fact: 'outlet', isGone: true },
    ]
    expect(told([['paragraph', 'one']], [['paragraph', 'one']], facts)).toEqual(['new headline', 'no outlet'])
  })

  it('in any case', () => {
    expect(told([['paragraph', 'one']], [['paragraph', 'one']])).toEqual(['what stands beside the text'])
  })
})
