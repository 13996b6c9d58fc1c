import { expect, it } from 'vitest'
import type { ArticleId } from '../../../../preload/contract/common'
import type { DatedLine } from '../../../../preload/contract/date'
import { groupDates } from '../../../../renderer/timeline/group-dates'

function line(value: string, start = 0): DatedLine {
  return {
    article: { articleId: '' as ArticleId, title: '', outlet: null, published: null },
    date: { start, end: start + 4, value, words: value, why: '', confidence: 1 },
    before: '',
    after: '',
  }
}

function grouped(...values: string[]) {
  return groupDates(
    values.map((value, index) => line(value, index)),
    'en-GB',
  ).map(({ heading, lines }) => [heading, ...lines.map(({ date }) => date.value)])
}

it('puts dates in the order of what they mean under their month or year', () => {
  expect(grouped('2016-03-25', '2015', '2016-03-24', '2016', '2016-04')).toEqual([
    ['2015', '2015'],
    ['2016', '2016'],
    ['March 2016', '2016-03-24', '2016-03-25'],
    ['April 2016', '2016-04'],
  ])
})

it('keeps spans in the month or year that holds them, and longer ones apart', () => {
  expect(
    grouped('2016-03-21/2016-03-27', '2016-03-28/2016-04-03', '1990-01-01/1999-12-31', '2014/2016'),
  ).toEqual([
    ['The 1990s', '1990-01-01/1999-12-31'],
    ['2014 – 2016', '2014/2016'],
    ['2016', '2016-03-28/2016-04-03'],
    ['March 2016', '2016-03-21/2016-03-27'],
  ])
})

it('puts a span with an open end where its known end is', () => {
  expect(grouped('2016-03-20', '/2016-03-25', '2016-04-01/')).toEqual([
    ['March 2016', '2016-03-20', '/2016-03-25'],
    ['April 2016', '2016-04-01/'],
  ])
})

it('keeps the order of the text where two dates mean the same', () => {
  const lines = [line('2016-03-24', 90), line('2016-03-24', 10)]
  expect(groupDates(lines, 'en-GB')[0]?.lines.map(({ date }) => date.start)).toEqual([10, 90])
})

it('counts a season to its year', () => {
  expect(grouped('2016-21', '2016-03')).toEqual([
    ['2016', '2016-21'],
    ['March 2016', '2016-03'],
  ])
})
