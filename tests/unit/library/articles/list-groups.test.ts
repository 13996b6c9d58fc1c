import { expect, test } from 'vitest'
import * as articles from '../../../../main/library/articles/articles'
import { findCopies, markSeparate } from '../../../../main/library/articles/copies'
import { list } from '../../../../main/library/articles/lists/article-list'
import { chosenArticles } from '../../../../main/library/articles/lists/chosen'
import { datesSql, groups } from '../../../../main/library/articles/lists/groups'
import { stories } from '../../../../main/library/articles/lists/stories'
import { walkOf } from '../../../../main/library/articles/lists/walks'
import { all, type Library } from '../../../../main/library/database/database'
import { sql } from '../../../../main/library/database/sql'
import * as feeds from '../../../../main/library/feeds/feeds'
import { undo } from '../../../../main/library/journal/undo'
import { areCopies, minSharedHashes, printOf } from '../../../../main/passages/wire-copies'
import type { ArticleGroups, Listed } from '../../../../preload/contract/article-list'
import type { ArticleId, SourceId } from '../../../../preload/contract/common'
import { addArticle, answer, bring, newLibrary, readingOf } from '../../../support/library'

type Group = ArticleGroups['group']

const everything = { view: 'all', sourceId: null } as const

const orders = { month: 'published', day: 'published', outlet: 'outlet', story: 'story' } as const

function groupsOf(library: Library, group: Group, which: Partial<Listed> = {}, isReversed = false) {
  const found: [key: string, articles: number][] = []
  for (let after: string | null = null; ;) {
    const order = { by: orders[group], isReversed }
    const page: ReturnType<typeof groups> = answer(
      'article.groups',
      groups(library, { ...everything, ...which, order, group, after }),
    )
    found.push(...page.keys.map((key, at): [string, number] => [key, page.articles[at] ?? 0]))
    if (page.next === null) return found
    after = page.next
  }
}

/** What stands together by what each article of the list says. */
function runsOf(
  library: Library,
  group: Exclude<Group, 'story'>,
  which: Partial<Listed>,
  isReversed: boolean,
) {
  const order = { by: orders[group], isReversed }
  const asked = { ...everything, ...which, order, after: null, limit: 200 }
  const runs: [string, number][] = []
  for (const { outlet, published, capturedAt } of list(library, asked).articles) {
    const dated = published?.value ?? capturedAt
    const key = group === 'outlet' ? (outlet ?? '') : dated.slice(0, group === 'day' ? 10 : 7)
    const last = runs.at(-1)
    if (last?.[0] === key) last[1] += 1
    else runs.push([key, 1])
  }
  return runs
}

function dated(value: string) {
  return { published: { value, zone: null, words: value } }
}

function aFew(library: Library): SourceId | null {
  const days = [
    '2016',
    '2016-03',
    '2016-03-25',
    '2016-03-25T05:55',
    '2016-03-25T23:10',
    '2016-04-01',
    '2017-01-02',
  ]
  const { id: feedId, sourceId } = feeds.subscribe(library, {
    url: 'https://news.example/feed',
    name: 'River News',
  })
  days.forEach((day, index) => {
    const outlet = ['Harbour Post', 'River News', null][index % 3] ?? null
    const articleId = addArticle(library, { outlet, ...dated(day) })
    if (index % 2 === 0) bring(library, { feedId, articleId })
    articles.mark(library, { articleId, read: index % 4 === 0, starred: index === 3 })
  })
  addArticle(library, { title: 'undated' })
  return sourceId
}

test('groups are what stands together in the list, in its order, with its articles', () => {
  const library = newLibrary()
  const feed = aFew(library)
  expect(groupsOf(library, 'month').slice(1)).toEqual([
    ['2017-01', 1],
    ['2016-04', 1],
    ['2016-03', 4],
    ['2016', 1],
  ])
  for (const view of ['all', 'unread', 'starred', 'archived'] as const)
    for (const sourceId of [null, feed])
      for (const isReversed of [false, true])
        for (const group of ['month', 'day', 'outlet'] as const)
          expect(groupsOf(library, group, { view, sourceId }, isReversed)).toEqual(
            runsOf(library, group, { view, sourceId }, isReversed),
          )
})

test('many days come a page at a time', () => {
  const library = newLibrary()
  const first = addArticle(library, dated('2001-01-01'))
  // By SQL alone: the days are what counts.
  library.db.exec(`WITH RECURSIVE day (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM day WHERE n < 2500)
    INSERT INTO article_listing (article_n, source_n, status, is_unread, is_starred, dated, captured, story_at)
    SELECT 1000 + n, 0, 'open', 1, 0, date('2001-01-01', '+' || n || ' days'), n, '' FROM day`)
  const days = groupsOf(library, 'day')
  expect(days).toHaveLength(2501)
  expect(days.at(-1)).toEqual(['2001-01-01', 1])
  expect(groupsOf(library, 'day', {}, true)).toEqual(days.reverse())
  expect(first).not.toBe('')
})

test('days and months are counted along an index, and nothing is sorted', () => {
  const library = newLibrary()
  const walk = walkOf('unread', { sourceN: 1, outletN: null }, { by: 'published', isReversed: false })
  const { text, values } = datesSql(walk, { letters: 10, last: '2016-03-25' })
  const plan = library.db
    .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${text}`)
    .all(...values)
    .map(({ detail }) => detail)
  expect(plan.join('\n')).not.toMatch(/TEMP B-TREE|AUTOMATIC/)
  for (const step of plan.filter((one) => / l\b/.test(one)))
    expect(step).toMatch(/^SEARCH l USING COVERING INDEX (?:feed_)?listing_\w+/)
})

const report = Array.from(
  { length: 12 },
  (_, n) =>
    `On day ${n} the harbour master counted ${n * 13} ships, ${n * 3} more than in the year before that one.`,
)
const other = Array.from(
  { length: 12 },
  (_, n) =>
    `Ward ${n} of the hospital had ${n * 7} beds free, which was ${n * 2} fewer than its director had hoped.`,
)

function add(library: Library, paragraphs: string[], outlet: string, day: string): ArticleId {
  const { articleId } = articles.importReading(
    library,
    readingOf(paragraphs, { title: `${outlet} reports`, outlet, ...dated(day) }),
  )
  const { id, text } = articles.get(library, { articleId }).revision
  findCopies(library, id, text, { areCopies, minSharedHashes, printOf })
  return articleId
}

function wires() {
  const library = newLibrary()
  const ids = {
    late: add(library, ['Ours.', ...report], 'Late Post', '2026-03-09'),
    alone: add(library, ['Nothing of this kind.', 'Something else here.'], 'Other', '2026-03-05'),
    beds: add(library, other, 'Wire', '2026-03-04'),
    first: add(library, report, 'Wire', '2026-03-01'),
    cut: add(library, report.slice(0, 8), 'Short News', '2026-03-02'),
    bedsAgain: add(library, ['Ours.', ...other], 'Late Post', '2026-03-03'),
    old: add(library, ['An old piece.', 'It stands by itself.'], 'Other', '2026-02-05'),
  }
  return { library, ids }
}

function listed(library: Library, which: Partial<Listed> = {}, isReversed = false) {
  const order = { by: 'story', isReversed } as const
  return list(library, { ...everything, ...which, order, after: null, limit: 200 }).articles.map(
    ({ outlet, published }) => `${outlet ?? ''} ${published?.value.slice(5) ?? ''}`,
  )
}

const counts = (found: [string, number][]) =>
  found.map(([key, articles]) => (key === '' ? -articles : articles))

/** Triggers keep stories; the view says what they should be. */
function differences(library: Library): unknown[] {
  const columns = 'article_n, story_at, story_n'
  return all(
    library,
    `SELECT ${columns} FROM article_listing EXCEPT SELECT ${columns} FROM story_due
     UNION ALL SELECT story_at, story_n, article_n FROM feed_listing
     EXCEPT SELECT l.story_at, l.story_n, l.article_n FROM article_listing l`,
  )
}

test('the copies of one report stand together where the newest does, the newest story first', () => {
  const { library } = wires()
  const inOrder = [
    'Late Post 03-09',
    'Short News 03-02',
    'Wire 03-01',
    'Other 03-05',
    'Wire 03-04',
    'Late Post 03-03',
    'Other 02-05',
  ]
  expect(listed(library)).toEqual(inOrder)
  expect(listed(library, {}, true)).toEqual([...inOrder].reverse())
  const found = groupsOf(library, 'story')
  expect(counts(found)).toEqual([3, -1, 2, -1])
  const keys = found.map(([key]) => key).filter((key) => key !== '')
  expect(answer('article.stories', stories(library, { keys: [...keys, '999'] })).stories).toEqual([
    { title: 'Wire reports', outlets: 3 },
    { title: 'Late Post reports', outlets: 2 },
    null,
  ])
  expect(differences(library)).toEqual([])
})

test('stories follow what is deleted, dated anew, parted, and undone', () => {
  const { library, ids } = wires()
  articles.remove(library, { articleId: ids.late })
  expect(listed(library).slice(0, 4)).toEqual([
    'Other 03-05',
    'Wire 03-04',
    'Late Post 03-03',
    'Short News 03-02',
  ])
  expect(counts(groupsOf(library, 'story'))).toEqual([-1, 2, 2, -1])
  undo(library, {})
  expect(counts(groupsOf(library, 'story'))).toEqual([3, -1, 2, -1])
  markSeparate(library, { articleId: ids.bedsAgain })
  expect(counts(groupsOf(library, 'story'))).toEqual([3, -4])
  expect(differences(library)).toEqual([])
  undo(library, {})
  expect(counts(groupsOf(library, 'story'))).toEqual([3, -1, 2, -1])
  expect(differences(library)).toEqual([])
})

test('of a story of which a list has one copy, that one stands alone', () => {
  const { library, ids } = wires()
  articles.mark(library, { articleId: ids.cut, read: true })
  articles.mark(library, { articleId: ids.beds, read: true })
  expect(counts(groupsOf(library, 'story', { view: 'unread' }))).toEqual([2, -3])
  articles.mark(library, { articleId: ids.late, archived: true })
  expect(counts(groupsOf(library, 'story'))).toEqual([2, -1, 2, -1])
  expect(counts(groupsOf(library, 'story', { view: 'archived' }))).toEqual([-1])
})

test('a span of stories is what it was when it was chosen, whatever becomes of its copies', () => {
  const { library, ids } = wires()
  const chosen = {
    list: { ...everything, order: { by: 'story', isReversed: false } },
    span: { from: ids.late, to: ids.beds, newest: 1_000 },
    without: [ids.cut],
    also: [],
  } as const
  const turns = chosenArticles(library, { ...chosen, without: [...chosen.without], also: [] }, sql`1`)
  expect(turns.next().value).toEqual([])
  // The newest copy of the first story goes: the others then stand elsewhere.
  articles.remove(library, { articleId: ids.late })
  expect([...turns].flat()).toEqual([ids.late, ids.alone, ids.beds, ids.first])
})

test('a feed has the stories of what it brought too', () => {
  const { library, ids } = wires()
  const { id: feedId, sourceId } = feeds.subscribe(library, {
    url: 'https://news.example/feed',
    name: 'Gatherer',
  })
  for (const articleId of [ids.first, ids.cut, ids.alone]) bring(library, { feedId, articleId })
  expect(listed(library, { sourceId })).toEqual(['Short News 03-02', 'Wire 03-01', 'Other 03-05'])
  expect(counts(groupsOf(library, 'story', { sourceId }))).toEqual([2, -1])
  articles.remove(library, { articleId: ids.late })
  expect(listed(library, { sourceId })).toEqual(['Other 03-05', 'Short News 03-02', 'Wire 03-01'])
  expect(differences(library)).toEqual([])
})
