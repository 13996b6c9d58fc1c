import { beforeAll, afterAll, describe, expect, test } from 'vitest'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as articles from '../../../../main/library/articles/articles'
import { pageSql } from '../../../../main/library/articles/article-list'
import { cursorOf } from '../../../../main/library/database/cursor'
import type { Library } from '../../../../main/library/database/database'
import { closeLibrary, createLibrary } from '../../../../main/library/database/open'
import * as sources from '../../../../main/library/articles/sources'
import * as feeds from '../../../../main/library/feeds/feeds'
import type { ArticlePage, ArticleView } from '../../../../preload/contract/article'
import type { ArticleId, FeedId, SourceId, StatedDate } from '../../../../preload/contract/common'
import { addArticle, answer, newLibrary, refusal } from '../../../support/library'

const views: readonly ArticleView[] = ['all', 'unread', 'starred', 'to-check', 'archived', 'deleted']

function dated(value: string): { published: StatedDate } {
  return {
    published: { value, zone: null, words: value },
  }
}

function allPages(library: Library, view: ArticleView, sourceId: SourceId | null, limit: number) {
  const ids: string[] = []
  for (let after: string | null = null; ;) {
    const page: ArticlePage = answer('article.list', articles.list(library, { view, sourceId, after, limit }))
    ids.push(...page.articles.map(({ id }) => id))
    if (page.next === null) return { ids, total: page.total }
    expect(page.articles).toHaveLength(limit)
    after = page.next
  }
}

/** As an entry of the feed, whoever's article it is. */
function bring(library: Library, { feedId, articleId }: { feedId: FeedId; articleId: ArticleId }) {
  library.db
    .prepare(`INSERT INTO feed_entry (feed_id, key, article_id, first_at) VALUES (?, ?, ?, '2026')`)
    .run(feedId, articleId, articleId)
}

test('newest first by publication, then by capture; the undated stand where they were captured', () => {
  const library = newLibrary()
  const titles = [
    ['old', '2016-03-25'],
    ['later that day', '2016-03-25T05:55'],
    ['same minute, captured later', '2016-03-25T05:55'],
    ['a year only', '2015'],
    ['to come', '2999-01-01'],
  ] as const
  for (const [title, value] of titles) addArticle(library, { title, ...dated(value) })
  addArticle(library, { title: 'undated' })
  const { articles: listed } = articles.list(library, { view: 'all', sourceId: null, after: null, limit: 50 })
  expect(listed.map(({ title }) => title)).toEqual([
    'to come',
    'undated',
    'same minute, captured later',
    'later that day',
    'old',
    'a year only',
  ])
})

describe('a library of a few hundred', () => {
  let library: Library
  let folder: string
  const random = (() => {
    let state = 7
    return (below: number) => {
      state = (state * 1664525 + 1013904223) >>> 0
      return Math.floor((state / 4294967296) * below)
    }
  })()

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'dateline-test-'))
    library = createLibrary(join(folder, 'library'), { name: 'Many', backupsFolder: join(folder, 'backups') })
    library.db.pragma('synchronous = OFF')
    const outlets = ['Harbour Post', 'River News', null]
    const { id: feedId } = feeds.subscribe(library, { url: 'https://news.example/feed', name: 'River News' })
    for (let index = 0; index < 240; index += 1) {
      const day = `2016-0${1 + random(9)}-1${random(10)}`
      const outlet = outlets[random(3)] ?? null
      const date = random(5) === 0 ? {} : dated(day)
      const articleId = addArticle(
        library,
        { outlet, ...date },
        random(3) === 0 ? ['Much was set aside.'] : [],
      )
      if (random(3) === 0) bring(library, { feedId, articleId })
      articles.mark(library, {
        articleId,
        read: random(2) === 0,
        starred: random(3) === 0,
        archived: random(6) === 0,
        checked: random(3) === 0,
      })
      if (random(8) === 0) articles.remove(library, { articleId })
    }
  })
  afterAll(() => {
    closeLibrary(library)
    rmSync(folder, { recursive: true })
  })

  test.each(views)('pages of %s hold every article once, whatever their size', (view) => {
    const sourceIds = [null, ...sources.list(library).map(({ id }) => id)]
    for (const sourceId of sourceIds) {
      const whole = allPages(library, view, sourceId, 200)
      expect(whole.ids).toHaveLength(whole.total)
      expect(new Set(whole.ids).size).toBe(whole.total)
      expect(whole.total).toBeGreaterThan(0)
      for (const limit of [1, 7, 50]) expect(allPages(library, view, sourceId, limit)).toEqual(whole)
    }
  })

  test('counts are those of the articles themselves', () => {
    const counted = articles.counts(library)
    for (const view of views) expect(counted[view]).toBe(allPages(library, view, null, 200).ids.length)
    expect(counted.all + counted.archived + counted.deleted).toBe(240)
    for (const source of sources.list(library)) {
      expect(source.articleCount).toBe(allPages(library, 'all', source.id, 200).ids.length)
      expect(source.unreadCount).toBe(allPages(library, 'unread', source.id, 200).ids.length)
    }
  })

  test.each(views)('no page of %s scans or sorts', (view) => {
    for (const sourceId of [null, 'x' as SourceId]) {
      for (const after of [null, cursorOf(['2016-03-24', 1, 1])]) {
        const { text, values } = pageSql(library, { view, sourceId, after, limit: 10 })
        const plan = library.db
          .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${text}`)
          .all(...values)
          .map(({ detail }) => detail)
        expect(plan.join('\n')).not.toMatch(/TEMP B-TREE/)
        // "l" is the page itself.
        const walks = plan.filter((step) => step.includes('_listing'))
        expect(walks).toHaveLength(sourceId === null ? 1 : 2)
        for (const walk of walks) {
          expect(walk).toMatch(/^(?:SEARCH|SCAN) \w+ USING COVERING INDEX (?:feed_)?listing_/)
          if (after !== null) expect(walk).toMatch(/^SEARCH .*\(dated,captured(?:,article_n)?\)</)
        }
        expect(plan.filter((step) => step.startsWith('SCAN') && !walks.includes(step))).toEqual(['SCAN l'])
      }
    }
  })
})

test('a place that the library never gave is refused', () => {
  const library = newLibrary()
  for (const after of ['', 'x', '2016~a~b', cursorOf(['2016', 1])]) {
    expect(
      refusal(() => articles.list(library, { view: 'all', sourceId: null, after, limit: 10 })),
    ).toMatchObject({
      code: 'invalid-input',
    })
  }
})
