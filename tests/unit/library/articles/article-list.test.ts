import { beforeAll, afterAll, describe, expect, test } from 'vitest'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as articles from '../../../../main/library/articles/articles'
import { beforeSql } from '../../../../main/library/articles/lists/article-list'
import { walkOf, walkSql } from '../../../../main/library/articles/lists/walks'
import { cursorOf } from '../../../../main/library/database/cursor'
import type { Library } from '../../../../main/library/database/database'
import { closeLibrary, createLibrary } from '../../../../main/library/database/open'
import * as sources from '../../../../main/library/articles/sources'
import * as feeds from '../../../../main/library/feeds/feeds'
import type { ArticleView } from '../../../../preload/contract/article'
import type { ArticlePage, ListOrder } from '../../../../preload/contract/article-list'
import type { ArticleId, SourceId, StatedDate } from '../../../../preload/contract/common'
import { addArticle, answer, bring, newLibrary, refusal } from '../../../support/library'

const views: readonly ArticleView[] = ['all', 'unread', 'starred', 'to-check', 'archived', 'deleted']

function dated(value: string): { published: StatedDate } {
  return {
    published: { value, zone: null, words: value },
  }
}

const orders: readonly ListOrder[] = (['published', 'captured', 'title', 'outlet', 'story'] as const).flatMap(
  (by) => [
    { by, isReversed: false },
    { by, isReversed: true },
  ],
)

type Which = { view: ArticleView; sourceId: SourceId | null; order?: ListOrder }

function allPages(library: Library, { view, sourceId, order }: Which, limit: number) {
  const ids: string[] = []
  for (let after: string | null = null; ;) {
    const page: ArticlePage = answer(
      'article.list',
      articles.list(library, { view, sourceId, order, after, limit }),
    )
    ids.push(...page.articles.map(({ id }) => id))
    if (page.next === null) return { ids, total: page.total }
    expect(page.articles).toHaveLength(limit)
    after = page.next
  }
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

  function lists(view: ArticleView): Which[] {
    const sourceIds = [null, ...sources.list(library).map(({ id }) => id)]
    return sourceIds.flatMap((sourceId) => orders.map((order) => ({ view, sourceId, order })))
  }

  test.each(views)('pages of %s hold every article once in any order, whatever their size', (view) => {
    for (const which of lists(view)) {
      const whole = allPages(library, which, 200)
      expect(whole.ids).toHaveLength(whole.total)
      expect(new Set(whole.ids).size).toBe(whole.total)
      expect(whole.total).toBeGreaterThan(0)
      for (const limit of [7, 50]) expect(allPages(library, which, limit)).toEqual(whole)
    }
  })

  test.each(views)('a page of %s begins at any position, and every article knows its own', (view) => {
    for (const which of lists(view)) {
      const { ids } = allPages(library, which, 200)
      for (const at of [0, 1, Math.floor(ids.length / 2), ids.length - 1, ids.length]) {
        const page = articles.list(library, { ...which, after: null, at, limit: 5 })
        expect(page.articles.map(({ id }) => id)).toEqual(ids.slice(at, at + 5))
      }
      for (const at of [0, Math.floor(ids.length / 2), ids.length - 1]) {
        const articleIds = ids.slice(at, at + 2) as ArticleId[]
        const isListed = articleIds.map(() => true)
        const asked = { ...which, articleIds }
        expect(answer('article.position', articles.position(library, asked))).toEqual({
          isListed,
          position: at,
        })
      }
    }
  })

  test('an article that a list does not have stands nowhere in it', () => {
    // Harbour Post is no feed: it has nothing but its own.
    const archived = articles
      .list(library, { view: 'archived', sourceId: null, after: null, limit: 200 })
      .articles.find(({ outlet }) => outlet === 'River News')
    const articleIds = [archived?.id ?? ('x' as ArticleId)]
    const nowhere = { isListed: [false], position: null }
    expect(articles.position(library, { view: 'all', sourceId: null, articleIds })).toEqual(nowhere)
    const other = sources.list(library).find(({ name }) => name === 'Harbour Post')
    const elsewhere = { view: 'archived', sourceId: other?.id ?? null, articleIds } as const
    expect(articles.position(library, elsewhere)).toEqual(nowhere)
  })

  test('each order is that of what is shown, and reversed it is turned round', () => {
    const shown = (order: ListOrder) =>
      articles.list(library, { view: 'all', sourceId: null, order, after: null, limit: 200 }).articles
    const titles = shown({ by: 'title', isReversed: false }).map(({ title }) => title)
    expect(titles).toEqual([...titles].sort())
    const captured = shown({ by: 'captured', isReversed: true }).map(({ capturedAt }) => capturedAt)
    expect(captured).toEqual([...captured].sort())
    const outlets = (isReversed: boolean) => [
      ...new Set(shown({ by: 'outlet', isReversed }).map(({ outlet }) => outlet)),
    ]
    expect(outlets(false)).toEqual(['Harbour Post', 'River News', null])
    expect(outlets(true)).toEqual(['River News', 'Harbour Post', null])
    const ofFirst = shown({ by: 'outlet', isReversed: true }).filter(({ outlet }) => outlet === 'River News')
    const dates = ofFirst.map(({ published, capturedAt }) => published?.value ?? capturedAt)
    expect(dates).toEqual([...dates].sort().reverse())
  })

  test('a feed lists what it brought of others among its own, in every order', () => {
    const feed = sources.list(library).find(({ name }) => name === 'River News')
    const shown = (by: ListOrder['by'], isReversed = false) =>
      articles.list(library, {
        view: 'all',
        sourceId: feed?.id ?? null,
        order: { by, isReversed },
        after: null,
        limit: 200,
      }).articles
    const outletsOf = (listed: ReturnType<typeof shown>) => [...new Set(listed.map(({ outlet }) => outlet))]
    expect(outletsOf(shown('outlet'))).toEqual(['Harbour Post', 'River News', null])
    expect(outletsOf(shown('outlet', true))).toEqual(['River News', 'Harbour Post', null])
    const days = shown('published').map(({ published, capturedAt }) => published?.value ?? capturedAt)
    expect(days).toEqual([...days].sort().reverse())
    const captured = shown('captured').map(({ capturedAt }) => capturedAt)
    expect(captured).toEqual([...captured].sort().reverse())
    const titles = shown('title').map(({ title }) => title)
    expect(titles).toEqual([...titles].sort())
    expect(outletsOf(shown('title'))).toHaveLength(3)
  })

  test('counts are those of the articles themselves', () => {
    const counted = articles.counts(library)
    const idsOf = (which: Which) => allPages(library, which, 200).ids
    for (const view of views) expect(counted[view]).toBe(idsOf({ view, sourceId: null }).length)
    expect(counted.all + counted.archived + counted.deleted).toBe(240)
    for (const source of sources.list(library)) {
      expect(source.articleCount).toBe(idsOf({ view: 'all', sourceId: source.id }).length)
      expect(source.unreadCount).toBe(idsOf({ view: 'unread', sourceId: source.id }).length)
    }
  })

  const places = {
    published: { dated: '2016-03-24', captured: 1, article_n: 1 },
    captured: { captured: 1, article_n: 1 },
    title: { title_key: 'a', article_n: 1 },
    story: { story_at: '2016-03-24', story_n: 1, dated: '2016-03-24', article_n: 1 },
  }

  function planOf({ text, values }: { text: string; values: readonly unknown[] }): string[] {
    return library.db
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${text}`)
      .all(...values)
      .map(({ detail }) => detail)
  }

  /** What a plan looks at: nothing but the indexes of a walk, and each in its order. */
  function walksIn(plan: readonly string[]): string[] {
    expect(plan.join('\n')).not.toMatch(/TEMP B-TREE/)
    return plan.filter((step) => /^(?:SEARCH|SCAN)/.test(step) && step !== 'SCAN CONSTANT ROW')
  }

  // How an index is entered at a place.
  const bounds = {
    published: /^SEARCH .*\(dated,captured(?:,article_n)?\)[<>]/,
    captured: /^SEARCH .*\bcaptured(?:,article_n\))?[<>]/,
    title: /^SEARCH .*\btitle_key(?:,article_n\))?[<>]/,
    story: /^SEARCH .*\(story_at,story_n,dated(?:,article_n)?\)[<>]/,
  }

  const scopes = [
    { sourceN: null, outletN: null, indexes: [/ listing_/] },
    { sourceN: 1, outletN: null, indexes: [/ listing_source_/, / feed_listing_/] },
    { sourceN: null, outletN: 1, indexes: [/ listing_source_/] },
    { sourceN: 1, outletN: 1, indexes: [/ listing_source_/] },
    { sourceN: 1, outletN: 2, indexes: [/ feed_listing_outlet /] },
  ]

  test.each(views)('no page of %s scans, sorts or looks at another table', (view) => {
    for (const { indexes, ...scope } of scopes) {
      for (const by of ['published', 'captured', 'title', 'story'] as const) {
        // By outlet each outlet is walked by publication.
        if (scope.outletN !== null && by !== 'published') continue
        const walk = walkOf(view, scope, { by, isReversed: false })
        const cursor = cursorOf(Object.values(places[by]))
        const pages = [null, cursor].map((after) => walkSql(walk, { after, at: 50, limit: 10 }))
        for (const [which, asked] of [...pages, beforeSql(walk, places[by])].entries()) {
          const walks = walksIn(planOf(asked))
          expect(walks).toHaveLength(indexes.length)
          for (const [at, step] of walks.entries()) {
            expect(step).toMatch(/^(?:SEARCH|SCAN) l USING COVERING INDEX (?:feed_)?listing_\w+/)
            expect(step).toMatch(indexes[at] ?? /never/)
            if (which > 0) expect(step).toMatch(bounds[by])
          }
        }
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
