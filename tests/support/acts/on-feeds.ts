import type { Library } from '../../../main/library/database/database'
import { askEvery, setKeeping } from '../../../main/library/feeds/feed-settings'
import * as feeds from '../../../main/library/feeds/feeds'
import { takeFormerAddress } from '../../../main/library/feeds/moves'
import { removeOld } from '../../../main/library/feeds/remove-old'
import * as rules from '../../../main/library/feeds/rules'
import type { FeedId } from '../../../preload/contract/common'
import { newActId } from '../library'
import { pick, type Random } from '../random'
import { turns } from '../turns'
import { onOne } from './on-article'

const dayMs = 24 * 60 * 60 * 1000

function onFeed(library: Library, random: Random, work: (feedId: FeedId) => void): void {
  onOne(feeds.list(library), random, ({ id }) => {
    work(id)
  })
}

function addressOf(random: Random) {
  const number = random(4)
  return { url: `https://example.org/feed/${number}`, name: `Feed ${number}` }
}

function subscribe(library: Library, random: Random): void {
  feeds.subscribe(library, addressOf(random))
}

function subscribeMany(library: Library, random: Random): void {
  feeds.subscribeAll(library, [addressOf(random), addressOf(random)])
}

function unsubscribe(library: Library, random: Random): void {
  onFeed(library, random, (feedId) => void feeds.unsubscribe(library, { feedId }))
}

function rename(library: Library, random: Random): void {
  onFeed(library, random, (feedId) => void feeds.rename(library, { feedId, name: `News ${random(6)}` }))
}

function setPages(library: Library, random: Random): void {
  onFeed(library, random, (feedId) => {
    feeds.setPages(library, { feedId, fetchesPages: random(2) === 0 })
  })
}

function setInterval(library: Library, random: Random): void {
  const interval = pick(random, ['hour', 'day', null] as const) ?? null
  onFeed(library, random, (feedId) => void askEvery(library, { feedId, interval }))
}

function keep(library: Library, random: Random): void {
  const keeping = { readDays: random(30) + 1, unreadDays: random(2) === 0 ? null : random(30) + 1 }
  onFeed(library, random, (feedId) => void setKeeping(library, { feedId, keeping }))
}

function takeBack(library: Library, random: Random): void {
  onFeed(library, random, (feedId) => void takeFormerAddress(library, { feedId }))
}

function draftOf(library: Library, random: Random) {
  const feed = random(2) === 0 ? undefined : pick(random, feeds.list(library))
  const words = random(3) > 0 ? 'Entry' : `marks ${random(5)}`
  const tag = random(3) > 0 ? null : `tag ${random(5)}`
  return { feedId: feed?.id ?? null, field: 'words' as const, words, tag }
}

function makeRule(library: Library, random: Random): void {
  rules.create(library, draftOf(library, random))
}

function changeRule(library: Library, random: Random): void {
  onOne(rules.list(library), random, ({ id: ruleId }) => {
    rules.change(library, { ruleId, ...draftOf(library, random) })
  })
}

function removeRule(library: Library, random: Random): void {
  onOne(rules.list(library), random, ({ id: ruleId }) => void rules.remove(library, { ruleId }))
}

async function bringBack(library: Library, random: Random): Promise<void> {
  const rule = pick(
    random,
    rules.list(library).filter(({ muted }) => muted > 0),
  )
  if (rule === undefined) return
  await rules.bringBack(library, { ruleId: rule.id, articleId: null, actId: newActId() }, turns())
}

/** Old articles of a feed go when it was asked: by the program, but a person's to take back. */
async function removeOldOnes(library: Library, random: Random): Promise<void> {
  const feedId = pick(random, feeds.list(library))?.id
  if (feedId === undefined) return
  setKeeping(library, { feedId, keeping: { readDays: 1, unreadDays: 1 } })
  await removeOld(library, { feedId, now: Date.now() + (random(60) + 1) * dayMs }, turns())
}

/** What a person wants of feeds and their rules, by the call that does it. */
export const actsOnFeeds = {
  'feed.subscribe': subscribe,
  'feed.takeList': subscribeMany,
  'feed.unsubscribe': unsubscribe,
  'feed.rename': rename,
  'feed.setPages': setPages,
  'feed.setInterval': setInterval,
  'feed.setKeeping': keep,
  'feed.takeFormerAddress': takeBack,
  'feed.refresh': removeOldOnes,
  'feedRule.create': makeRule,
  'feedRule.change': changeRule,
  'feedRule.remove': removeRule,
  'feedRule.bringBack': bringBack,
} as const
