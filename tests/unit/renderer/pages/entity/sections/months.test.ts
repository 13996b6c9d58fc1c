import { describe, expect, it } from 'vitest'
import { barsOf, topOf } from '../../../../../../renderer/pages/entity/sections/months'
import { labelledBars } from '../../../../../../renderer/ui/charts/periods'

function month(name: string, mentions = 1, articles = 1) {
  return { month: name, articles, mentions }
}

describe('barsOf', () => {
  it('has no bars where there is nothing', () => {
    expect(barsOf([])).toEqual({ by: 'month', bars: [] })
  })

  it('fills the months between with nothing, over the turn of a year', () => {
    expect(barsOf([month('2015-11', 4, 2), month('2016-02')])).toEqual({
      by: 'month',
      bars: [
        { period: '2015-11', articles: 2, mentions: 4 },
        { period: '2015-12', articles: 0, mentions: 0 },
        { period: '2016-01', articles: 0, mentions: 0 },
        { period: '2016-02', articles: 1, mentions: 1 },
      ],
    })
  })

  it('counts by month up to three years, by year beyond', () => {
    expect(barsOf([month('2014-01'), month('2016-12')])).toMatchObject({ by: 'month', bars: { length: 36 } })
    const years = barsOf([month('2014-01', 3), month('2014-06', 2), month('2017-01')])
    expect(years.by).toBe('year')
    expect(years.bars).toEqual([
      { period: '2014', articles: 2, mentions: 5 },
      { period: '2015', articles: 0, mentions: 0 },
      { period: '2016', articles: 0, mentions: 0 },
      { period: '2017', articles: 1, mentions: 1 },
    ])
  })

  it('counts by decade where even the years are too many', () => {
    const { by, bars } = barsOf([month('1791-12'), month('2016-03')])
    expect(by).toBe('decade')
    expect(bars).toHaveLength(23)
    expect(bars[0]?.period).toBe('1790s')
    expect(bars.at(-1)?.period).toBe('2010s')
  })

  it('puts an article of which only the year is known into its January', () => {
    expect(barsOf([month('2016'), month('2016-03')]).bars.map(({ mentions }) => mentions)).toEqual([1, 0, 1])
  })

  it('loses no mention, whatever the span', () => {
    for (const last of ['2016-03', '2031-03', '2190-03']) {
      const { bars } = barsOf([month('2016-01', 7), month(last, 5)])
      expect(bars.reduce((sum, { mentions }) => sum + mentions, 0)).toBe(12)
    }
  })
})

describe('the axes', () => {
  it.each([
    [1, 1],
    [3, 5],
    [10, 10],
    [11, 20],
    [340, 500],
    [501, 1_000],
  ])('end at a round number: %i under %i', (mentions, top) => {
    expect(topOf([{ period: '2016', articles: 1, mentions }])).toBe(top)
  })

  it('write no more periods than there is room for', () => {
    expect(labelledBars(0, 6)).toEqual([])
    expect(labelledBars(5, 6)).toEqual([0, 1, 2, 3, 4])
    expect(labelledBars(36, 6)).toEqual([0, 6, 12, 18, 24, 30])
    for (let count = 1; count <= 60; count++) expect(labelledBars(count, 6).length).toBeLessThanOrEqual(6)
  })
})
