import { expect, it } from 'vitest'
import { csvOf } from '../../../main/exporting/csv'
import { jobReportCsv } from '../../../main/exporting/job-report'
import type { ArticleId } from '../../../preload/contract/common'

it('quotes what would end a cell, and leaves the rest as it is', () => {
  expect(csvOf([['a', 'b, c', 'd "e"', 'f\ng', '']])).toBe('\ufeffa,"b, c","d ""e""","f\ng",\r\n')
})

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =HYPERLINK("x")', '\r=1'])(
  'makes no formula of %j',
  (words) => {
    const [cell = ''] = csvOf([[words]])
      .replace('\ufeff', '')
      .split('\r\n')
    expect(cell.replace(/^"/, '')).toMatch(/^'/)
  },
)

it('says of every file of a job what became of it', () => {
  const articleId = '0190163d-8694-739b-aea5-966c26f8ad90' as ArticleId
  const csv = jobReportCsv([
    { name: 'one.txt', outcome: 'imported', reason: null, articleId },
    { name: 'two.txt', outcome: 'failed', reason: 'This is empty; choose another file.', articleId: null },
  ])
  expect(csv.split('\r\n')).toEqual([
    '\ufefffile,outcome,reason,article',
    `one.txt,imported,,dateline://article/${articleId}`,
    'two.txt,failed,This is empty; choose another file.,',
    '',
  ])
})
