import { expect, test } from 'vitest'
import * as tags from '../../../../main/library/annotations/tags'
import * as articles from '../../../../main/library/articles/articles'
import { correct } from '../../../../main/library/articles/correct'
import { readLines } from '../../../../main/library/articles/revisions'
import * as sources from '../../../../main/library/articles/sources'
import { storeFeedEntry } from '../../../../main/library/feeds/feed-entries'
import * as feeds from '../../../../main/library/feeds/feeds'
import { doWithMany } from '../../../../main/library/articles/lists/do-with-many'
import { redo, undo } from '../../../../main/library/journal/undo'
import { verify } from '../../../../main/library/verify/verify'
import { placePassage } from '../../../../main/passages/place'
import * as sameStory from '../../../../main/passages/same-story'
import type { ArticleView } from '../../../../preload/contract/article'
import type { ChosenArticles } from '../../../../preload/contract/article-list'
import type { ArticleId } from '../../../../preload/contract/common'
import { newActId, newLibrary, readingOf } from '../../../support/library'
import { turns } from '../../../support/turns'

/** A feed that has gathered an article of each of these papers, and what is listed where it is chosen. */
function gathering(...papers: string[]) {
  const library = newLibrary()
  const { id: feedId, sourceId } = feeds.subscribe(library, { url: 'https://all.example/feed', name: 'All' })
  const needs = { placePassage, putTag: tags.putTag, ...sameStory }
  const take = (outlet: string, feed = feedId) => {
    const reading = readingOf([`What ${outlet} says.`], { title: outlet, outlet })
    return storeFeedEntry(
      library,
      { feedId: feed, key: outlet, keys: new Set([outlet]), isSummary: false, reading },
      needs,
    )
  }
  const ids = papers.flatMap((paper) => take(paper) ?? [])
  const listed = (view: ArticleView = 'all', of = sourceId) => {
    const page = articles.list(library, { view, sourceId: of, after: null, limit: 50 })
    expect(page.total).toBe(page.articles.length)
    return page.articles.map(({ title }) => title).sort()
  }
  const counts = () =>
    Object.fromEntries(
      sources.list(library).map(({ name, articleCount, unreadCount }) => [name, [articleCount, unreadCount]]),
    )
  return { library, feedId, ids, take, listed, counts }
}

function setOutlet({ library }: ReturnType<typeof gathering>, articleId: ArticleId, outlet: string) {
  const { revision, ...article } = articles.get(library, { articleId })
  const lines = readLines(library, revision.id)
  correct(library, { articleId, fields: { ...article, outlet }, lines, ...revision }, placePassage)
}

function problemsOf({ library }: ReturnType<typeof gathering>) {
  return verify(library).then(({ problems }) => problems.filter(({ what }) => what === 'listing'))
}

test('a feed lists what it brought, whichever paper each is of, and an article is counted once for the library', async () => {
  const news = gathering('Courier', 'Gazette', 'All')
  expect(news.listed()).toEqual(['All', 'Courier', 'Gazette'])
  expect(news.counts()).toEqual({ All: [3, 3], Courier: [1, 1], Gazette: [1, 1] })
  expect(articles.counts(news.library)).toMatchObject({ all: 3, unread: 3 })
  const [courier, gazette] = news.ids
  articles.mark(news.library, { articleId: courier!, read: true, starred: true })
  articles.mark(news.library, { articleId: gazette!, archived: true })
  expect([news.listed('unread'), news.listed('starred')]).toEqual([['All'], ['Courier']])
  expect([news.listed(), news.listed('archived')]).toEqual([['All', 'Courier'], ['Gazette']])
  articles.remove(news.library, { articleId: courier! })
  expect([news.listed(), news.listed('deleted')]).toEqual([['All'], ['Courier']])
  expect(await problemsOf(news)).toEqual([])
})

test('an article that is put under another paper, or under the feed itself, stays listed once', async () => {
  const news = gathering('Courier', 'Gazette')
  setOutlet(news, news.ids[0]!, 'Weekly')
  setOutlet(news, news.ids[1]!, 'All')
  expect(news.counts()).toEqual({ All: [2, 2], Weekly: [1, 1] })
  expect(news.listed()).toEqual(['Courier', 'Gazette'])
  undo(news.library)
  expect(news.counts()).toEqual({ All: [2, 2], Gazette: [1, 1], Weekly: [1, 1] })
  expect(await problemsOf(news)).toEqual([])
})

test('a feed that nobody follows any more lists only its own, and all again when it is taken up', async () => {
  const news = gathering('Courier', 'All')
  feeds.unsubscribe(news.library, news)
  expect([news.listed(), news.counts()]).toEqual([['All'], { All: [1, 1], Courier: [1, 1] }])
  expect(await problemsOf(news)).toEqual([])
  undo(news.library)
  expect(news.listed()).toEqual(['All', 'Courier'])
  redo(news.library)
  feeds.subscribe(news.library, { url: 'https://all.example/feed', name: 'All' })
  expect(news.listed()).toEqual(['All', 'Courier'])
  expect(await problemsOf(news)).toEqual([])
})

test('an article that two feeds have is listed by both, and all of a feed is marked as read', async () => {
  const news = gathering('Courier', 'Gazette')
  const other = feeds.subscribe(news.library, { url: 'https://other.example/feed', name: 'Other' })
  expect(news.take('Courier', other.id)).toBeNull()
  expect(news.listed('all', other.sourceId)).toEqual(['Courier'])
  const chosen: ChosenArticles = {
    list: { view: 'all', sourceId: other.sourceId },
    span: { from: null, to: null, newest: 9 },
    without: [],
    also: [],
  }
  const deed = { kind: 'read', is: true } as const
  const asked = { actId: newActId(), chosen, deed }
  expect(await doWithMany(news.library, asked, turns(), tags.putTag)).toMatchObject({ changed: 1 })
  expect([news.listed('unread'), news.listed('unread', other.sourceId)]).toEqual([['Gazette'], []])
  expect(await problemsOf(news)).toEqual([])
})
