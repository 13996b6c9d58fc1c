import { join } from 'node:path'
import { expect } from 'vitest'
import { followMove } from '../../main/library/feeds/moves'
import type { CallName } from '../../preload/contract/index'
import type { GoodInputs, World } from './new-world'

let feeds = 0

function aFeed({ test, site }: World) {
  feeds += 1
  return test.ask('feed.subscribe', { url: `${site.url}/feed?${feeds}`, name: null })
}

const aDraft = { feedId: null, field: 'title' as const, words: 'strike, ferry', tag: null }

async function aRule({ test }: World) {
  return (await test.ask('feedRule.create', aDraft)).id
}

async function feedId(world: World) {
  return { feedId: (await aFeed(world)).id }
}

async function aSummary({ test, site }: World) {
  const { id } = await test.ask('feed.subscribe', { url: `${site.url}/feed`, name: null })
  await test.ask('feed.refresh', { feedId: id })
  await expect
    .poll(
      async () =>
        (await test.ask('article.list', { view: 'all', sourceId: null, after: null, limit: 50 })).articles,
    )
    .toContainEqual(expect.objectContaining({ title: 'A short one' }))
  const { articles } = await test.ask('article.list', { view: 'all', sourceId: null, after: null, limit: 50 })
  const summary = articles.find(({ title }) => title === 'A short one')
  if (summary === undefined) throw new Error('The feed became no article.')
  return { articleId: summary.id }
}

type Names = Extract<CallName, `${'feed' | 'feedRule'}.${string}`>

/** Good input for what is asked of feeds and of their rules. */
export const feedInputs: GoodInputs<Names> = {
  'feed.list': () => ({}),
  'feed.find': ({ site }) => ({ address: `${site.url}/feed`, login: null }),
  'feed.subscribe': () => ({ url: 'https://example.org/feed', name: 'Example' }),
  'feed.rename': async (world) => ({ ...(await feedId(world)), name: `Another name ${feeds}` }),
  'feed.setPages': async (world) => ({ ...(await feedId(world)), fetchesPages: true }),
  'feed.setInterval': async (world) => ({ ...(await feedId(world)), interval: 'hour' }),
  'feed.setKeeping': async (world) => ({
    ...(await feedId(world)),
    keeping: { readDays: 30, unreadDays: null },
  }),
  'feed.takeFormerAddress': async (world) => {
    const feed = await aFeed(world)
    followMove(world.test.program.library(), { feedId: feed.id, url: `${feed.url}&moved` })
    return { feedId: feed.id }
  },
  'feed.unsubscribe': feedId,
  'feed.login': feedId,
  'feed.setLogin': async (world) => ({ ...(await feedId(world)), user: 'ada', password: 'x' }),
  'feed.forgetLogin': feedId,
  'feedRule.list': () => ({}),
  'feedRule.create': async (world) => ({
    ...(await feedId(world)),
    field: 'words',
    words: 'ferry',
    tag: null,
  }),
  'feedRule.change': async (world) => ({ ...aDraft, ruleId: await aRule(world), tag: 'port' }),
  'feedRule.remove': async (world) => ({ ruleId: await aRule(world) }),
  'feedRule.preview': () => aDraft,
  'feedRule.ruled': async (world) => ({ ruleId: await aRule(world) }),
  'feedRule.byArticle': ({ articleId }) => ({ articleId }),
  'feedRule.bringBack': async (world) => ({ ruleId: await aRule(world), articleId: null }),
  'feed.refresh': feedId,
  'feed.cancel': () => ({}),
  'feed.fetchPage': aSummary,
  'feed.importList': () => ({}),
  'feed.takeList': () => ({
    bytes: new TextEncoder().encode(
      '<opml><body><outline text="Quay" xmlUrl="https://quay.example/rss"/></body></opml>',
    ),
  }),
  'feed.exportList': ({ test }) => {
    test.answers.export = join(test.folder, 'out.opml')
    return {}
  },
}
