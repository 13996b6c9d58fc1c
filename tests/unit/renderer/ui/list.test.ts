import { describe, expect, it } from 'vitest'
import type { ArticleSummary } from '../../../../preload/contract/article'
import type { ArticleId, StatedDate } from '../../../../preload/contract/common'
import { listEntries } from '../../../../renderer/articles/list-entries'
import { keepInPlace, neighbour } from '../../../../renderer/articles/merge-pages'
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

function list(ids: string) {
  return Array.from(ids, (id) => article(id))
}
function ids(rows: readonly ArticleSummary[]) {
  return rows.map((row) => row.id).join('')
}
function kept(names: string) {
  return new Set(Array.from(names) as ArticleId[])
}

describe('keepInPlace', () => {
  it('takes what was fetched where nothing is kept', () => {
    expect(ids(keepInPlace(list('abc'), list('xay'), kept('')))).toBe('xay')
  })

  it('leaves a kept row after the row it followed', () => {
    expect(ids(keepInPlace(list('abcd'), list('acd'), kept('b')))).toBe('abcd')
    expect(ids(keepInPlace(list('abcd'), list('nacd'), kept('b')))).toBe('nabcd')
  })

  it('leaves kept rows at the top, at the end and side by side', () => {
    expect(ids(keepInPlace(list('abc'), list('bc'), kept('a')))).toBe('abc')
    expect(ids(keepInPlace(list('abc'), list('ab'), kept('c')))).toBe('abc')
    expect(ids(keepInPlace(list('abcd'), list('ad'), kept('bc')))).toBe('abcd')
    expect(ids(keepInPlace(list('ab'), [], kept('ab')))).toBe('ab')
  })

  it('lets go what is neither fetched nor kept, and shows nothing twice', () => {
    expect(ids(keepInPlace(list('abc'), list('bc'), kept('bc')))).toBe('bc')
  })
})

describe('neighbour', () => {
  it('is the next row, at the end the one before, alone none', () => {
    expect(neighbour(list('abc'), 'b' as ArticleId)).toBe('c')
    expect(neighbour(list('abc'), 'c' as ArticleId)).toBe('b')
    expect(neighbour(list('a'), 'a' as ArticleId)).toBeNull()
  })
})

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
    expect(rowDate({ value: '2016-01-01T00:30', zone: '+14:00', words: '' }).day).toMatch(/2016/)
    expect(rowDate(stated('0099-12-31')).day).toMatch(/99/)
  })
})

describe('listEntries', () => {
  it('has a heading wherever the month changes, and numbers only the articles', () => {
    const rows = [
      article('a', '2016-03-25'),
      article('b', '2016-03-02T10:00'),
      article('c', '2015'),
      article('d'),
    ]
    const entries = listEntries(rows)
    expect(entries.map(({ kind }) => kind)).toEqual([
      'heading',
      'article',
      'article',
      'heading',
      'article',
      'heading',
      'article',
    ])
    expect(entries.flatMap((entry) => (entry.kind === 'article' ? entry.position : []))).toEqual([1, 2, 3, 4])
    expect(entries.flatMap((entry) => (entry.kind === 'heading' ? entry.label : []))).toEqual([
      monthHeading(article('a', '2016-03')),
      '2015',
      monthHeading(article('d', '2026-01')),
    ])
  })

  it('has an article without a date under the month in which it was captured, so that no month is parted', () => {
    const rows = [article('a', '2026-01-25'), article('b'), article('c', '2026-01-02')]
    expect(listEntries(rows).map(({ kind }) => kind)).toEqual(['heading', 'article', 'article', 'article'])
  })

  it('gives every entry a key of its own', () => {
    const keys = listEntries([article('a', '2016-03'), article('b', '2016'), article('c', '2016-03')]).map(
      ({ key }) => key,
    )
    expect(new Set(keys).size).toBe(keys.length)
  })
})
