// When the articles were published that a query finds: how many of each month.

import { setImmediate } from 'node:timers/promises'
import type { Months } from '../../../../preload/contract/search/hits'
import { all, type Library } from '../../database/database'
import { sql } from '../../database/sql'
import { everyArticle, type Plan, planOf } from '../plan'
import { type Asked, parsed } from '../search'
import { articleRows, maxSlice, sliceOf } from '../walk'

const maxArticles = 200_000

/** Counts over the newest 200,000 articles that are found, or that there are; `isMore` says that there are more. */
export async function months(library: Library, asked: Asked, isCancelled = () => false): Promise<Months> {
  const { root } = parsed(library, asked)
  const plan = asked.text.trim() === '' ? everyArticle : planOf(library, root, 'article')
  const counts = new Map<string, number>()
  let articles = 0
  let below = plan?.keys.below ?? 0
  let isEnd = false
  while (plan !== null && !isEnd && articles < maxArticles) {
    let walked = 0
    for (const { month, articles: some, first } of tallies(library, plan, below)) {
      walked += some
      below = Math.min(below, first)
      if (month === null) continue
      counts.set(month, (counts.get(month) ?? 0) + some)
      articles += some
    }
    isEnd = walked < maxSlice || isCancelled()
    await setImmediate()
  }
  return { articles, isMore: articles >= maxArticles, ...inOrder(counts) }
}

/** The counts of what dates begin with, of months and years; a date of which not even the year is known is none. */
function inOrder(counts: ReadonlyMap<string, number>): Pick<Months, 'undated' | 'months'> {
  const months = new Map<string, number>()
  let undated = 0
  for (const [begins, some] of counts) {
    // EDTF counts seasons on from the months: 2016-21 is spring, of which the year is known.
    const [month] = /^\d{4}(?:-(?:0[1-9]|1[0-2]))?/.exec(begins) ?? []
    if (month === undefined) undated += some
    else months.set(month, (months.get(month) ?? 0) + some)
  }
  return {
    undated,
    months: [...months]
      .map(([month, some]) => ({ month, articles: some }))
      .sort((a, b) => (a.month < b.month ? -1 : 1)),
  }
}

type Tally = { month: string | null; articles: number; first: number }

// An undated article is listed by the second in which it was captured.
const isUndated = sql`(length(l.dated) = 19 AND l.dated = strftime('%Y-%m-%dT%H:%M:%S', l.captured / 1000, 'unixepoch'))`

/** Of the next slice how many dates begin in each way; null is the month of what the plan does not hold of. */
function tallies(library: Library, plan: Plan, below: number): Tally[] {
  const { where } = plan
  // The rows of articles are wide and lie far apart: they are looked at only where a condition asks for it.
  const article = /\ba\./.test(where.text) ? sql`CROSS JOIN article a ON a.n = e.article_n` : sql``
  return all(
    library,
    sql`WITH ${sliceOf(articleRows(plan, below, maxSlice))}
      SELECT CASE WHEN coalesce((${where}), 0) = 0 THEN NULL WHEN ${isUndated} THEN '' ELSE substr(l.dated, 1, 7) END AS month,
        count(*) AS articles, min(e.key) AS first
      FROM (SELECT k AS key, n AS article_n FROM slice) e
      CROSS JOIN article_listing l ON l.article_n = e.article_n ${article}
      GROUP BY 1`,
  )
}
