import { describe, expect, it } from 'vitest'
import type { ArticleSummary } from '../../../../preload/contract/article'
import type { ArticleId, StatedDate } from '../../../../preload/contract/common'
import { headingOf, headsOf } from '../../../../renderer/articles/list/headings'
import { type ArticleRows, noRows } from '../../../../renderer/articles/list-question'
import { monthHeading, rowDate } from '../../../../renderer/articles/row-date'

function stated(value: string): StatedDate {
  return { value, zone: null, words: '' }
}

function article(id: string, published: string | null = null): ArticleSummary {
  return {
    id: id as ArticleId,
    title: `Article ${id}`,
    byline: null,
    published: published === null ? null : stated(published),
    outlet: null,
    sourceId: null,
    excerpt: '',
    capturedAt: '2026-01-01T00:00:00.000Z',
    readAt: null,
    starredAt: null,
    archivedAt: null,
    deletedAt: null,
    highlightCount: 0,
    noteCount: 0,
    doubts: [],
  }
}

describe('rowDate', () => {
  it('is as precise as the source, never more', () => {
    expect(rowDate(stated('2016'))).toEqual({ day: '2016', time: null })
    expect(rowDate(stated('2016-03')).day).toMatch(/^Mar\S* 2016$/)
    expect(rowDate(stated('2016-03-25')).day).toMatch(/25/)
    expect(rowDate(stated('2016-03-25')).time).toBeNull()
    expect(rowDate(stated('2016-03-25T05:55')).time).toBe('05:55')
    expect(rowDate(stated('2016-03-25T05:55:12')).time).toBe('05:55')
  })

  it('shows the day that is stated, whatever zone this device is in', () => {
    expect(rowDate({ value: '2016-01-01T00:30' }).day).toMatch(/2016/)
    expect(rowDate(stated('0099-12-31')).day).toMatch(/99/)
  })
})

describe('headings', () => {
  const rows = (articles: ArticleSummary[], from = 0): ArticleRows => ({
    ...noRows,
    total: 100,
    rows: new Map(articles.map((row, at) => [from + at, row])),
  })

  it('stand wherever the month changes, and over the first row', () => {
    const list = rows([
      article('a', '2016-03-25'),
      article('b', '2016-03-02T10:00'),
      article('c', '2015'),
      article('d'),
    ])
    expect(headsOf(list, 'month')).toEqual([0, 2, 3])
    expect(headsOf(list, 'day')).toEqual([0, 1, 2, 3])
    expect(headsOf(list, 'outlet')).toEqual([0])
    expect(headsOf(list, 'none')).toEqual([])
    expect([...list.rows.values()].map((row) => headingOf(row, 'month')?.label)).toEqual([
      monthHeading(article('a', '2016-03')),
      monthHeading(article('a', '2016-03')),
      '2015',
      monthHeading(article('d', '2026-01')),
    ])
  })

  it('are not made up where the row before is not known', () => {
    expect(headsOf(rows([article('a', '2016-03'), article('b', '2015')], 40), 'month')).toEqual([41])
  })

  it('count a row that is kept between others', () => {
    const list = rows([article('a', '2016-03'), article('c', '2016-03')])
    expect(headsOf({ ...list, kept: [{ row: article('b', '2015'), at: 1 }] }, 'month')).toEqual([0, 1, 2])
  })

  it('know a day as the list is sorted by it', () => {
    expect(headingOf(article('a', '2016-03-25T05:55'), 'day')?.key).toBe('2016-03-25')
    expect(headingOf(article('a', '2016'), 'day')?.key).toBe('2016')
    expect(headingOf(article('a'), 'day')?.key).toBe('2026-01-01')
  })

  it('have an article without a date under the time at which it was captured, so that none is parted', () => {
    const list = rows([article('a', '2026-01-25'), article('b'), article('c', '2026-01-01T09:00')])
    expect(headsOf(list, 'month')).toEqual([0])
    expect(headsOf(list, 'day')).toEqual([0, 1])
    expect(headingOf(article('b'), 'day')).toEqual(headingOf(article('c', '2026-01-01T09:00'), 'day'))
  })
})
