import { describe, expect, it } from 'vitest'
import type { ArticleId } from '../../../../preload/contract/common'
import {
  between,
  type Choice,
  chosenOf,
  countChosen,
  everything,
  isChosen,
  shifted,
  toggled,
} from '../../../../renderer/articles/list/choice'

const list = { view: 'all', sourceId: null, order: { by: 'title', isReversed: false } } as const

function stand(index: number) {
  return { id: `id-${index}` as ArticleId, index }
}

function chosenIn(choice: Choice | null, total = 10): number[] {
  return Array.from({ length: total }, (_, index) => index).filter(
    (index) => choice && isChosen(choice, stand(index)),
  )
}

describe('a choice of articles', () => {
  it('is a span from one to another, whichever stands first', () => {
    for (const choice of [between(stand(2), stand(5), 9), between(stand(5), stand(2), 9)]) {
      expect(chosenIn(choice)).toEqual([2, 3, 4, 5])
      expect(countChosen(choice, 10)).toBe(4)
      expect(chosenOf(choice, list)).toEqual({
        list,
        span: { from: 'id-2', to: 'id-5', newest: 9 },
        without: [],
        also: [],
      })
    }
  })

  it('has one more or one less, in a span and beside it', () => {
    const choice = [3, 8, 9, 8].reduce<Choice | null>(
      (before, index) => toggled(before, stand(index)),
      between(stand(2), stand(5), 9),
    )
    expect(chosenIn(choice)).toEqual([2, 4, 5, 9])
    expect(choice && countChosen(choice, 10)).toBe(4)
    expect(choice && chosenOf(choice, list)).toMatchObject({ without: ['id-3'], also: ['id-9'] })
    expect(chosenIn(toggled(choice, stand(3)))).toEqual([2, 3, 4, 5, 9])
  })

  it('is everything but what is taken out, without naming any of it', () => {
    const choice = toggled(everything(7), stand(4))
    expect(choice && countChosen(choice, 100_000)).toBe(99_999)
    expect(chosenIn(choice, 6)).toEqual([0, 1, 2, 3, 5])
    expect(choice && chosenOf(choice, list)).toMatchObject({ span: { from: null, to: null, newest: 7 } })
  })

  it('is none once the last one is taken out', () => {
    const one = toggled(null, stand(3))
    expect(chosenIn(one)).toEqual([3])
    expect(toggled(one, stand(3))).toBeNull()
    expect(toggled(between(stand(1), stand(1), 1), stand(1))).toBeNull()
  })

  it('goes with its rows where others have come in above', () => {
    expect(chosenIn(shifted(between(stand(2), stand(3), 9), 4))).toEqual([6, 7])
    expect(shifted(everything(1), 4)).toEqual(everything(1))
  })
})
