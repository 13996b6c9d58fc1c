import type { Library } from '../../main/library/database/database'
import * as entities from '../../main/library/entities/entities'
import { rootOf } from '../../main/library/entities/resolve-name'
import * as mentions from '../../main/library/entities/mentions'
import { merge, split } from '../../main/library/entities/merging'
import * as quotes from '../../main/library/quotes/quotes'
import * as rejecting from '../../main/library/entities/not-a-name'
import type { EntityId, QuoteId } from '../../preload/contract/common'
import { entityKind } from '../../preload/contract/entity-ref'
import { idsIn, liveArticles, pick, type Random } from './random'

function someGroup(library: Library, random: Random) {
  const articleId = pick(random, liveArticles(library))
  if (articleId === undefined) return null
  const { state, entities: groups } = entities.byArticle(library, { articleId })
  const group = state === 'ready' ? pick(random, groups) : undefined
  return group === undefined ? null : { articleId, group }
}

function confirmSome(library: Library, random: Random): void {
  const some = someGroup(library, random)
  if (some !== null) entities.confirm(library, { articleId: some.articleId, key: some.group.key })
}

/** Merges two of the library's entities, where there are two. */
function mergeSome(library: Library, random: Random): void {
  const [from, into] = [0, 1].map(() => pick(random, idsIn<EntityId>(library, 'entity')))
  if (from === undefined || into === undefined || rootOf(library, from) === rootOf(library, into)) return
  merge(library, { from: { entityId: from }, into: { entityId: into } })
}

function splitSome(library: Library, random: Random): void {
  const some = someGroup(library, random)
  const entityId = some?.group.confirmed ?? null
  if (some === null || entityId === null) return
  split(library, { entityId, off: { articleId: some.articleId, key: some.group.key }, into: null })
}

function changeSomeEntity(library: Library, random: Random): void {
  const entityId = pick(random, idsIn<EntityId>(library, 'entity'))
  if (entityId === undefined) return
  const choice = random(4)
  if (choice === 0) entities.rename(library, { entityId, name: `Anna ${random(100)}` })
  else if (choice === 1) entities.addAlias(library, { entityId, name: `A. ${random(100)}` })
  else if (choice === 2) {
    const kind = pick(random, entityKind.options)
    if (kind !== undefined) entities.setKind(library, { entityId, kind })
  } else entities.unconfirm(library, { entityId })
}

function rejectSome(library: Library, random: Random): void {
  const some = someGroup(library, random)
  if (some === null) return
  const { articleId, group } = some
  const [mention] = group.mentions
  if (random(2) === 0 || mention === undefined) rejecting.reject(library, { articleId, key: group.key })
  else mentions.rejectMention(library, { articleId, start: mention.start, end: mention.end })
}

/** Decides on a quotation of some article. */
function decideSome(library: Library, random: Random): void {
  const articleId = pick(random, liveArticles(library))
  if (articleId === undefined) return
  const [group] = entities.byArticle(library, { articleId }).entities
  const [quote] = quotes.byArticle(library, { articleId })
  if (quote === undefined) return
  const at = { articleId, at: quote.at }
  const choice = random(3)
  if (choice === 0) quotes.confirmMany(library, { quotes: [at] })
  else if (choice === 1) quotes.reject(library, at)
  else quotes.setSpeaker(library, { ...at, speaker: group?.ref ?? { words: `words ${random(9)}` } })
}

function withdrawSome(library: Library, random: Random): void {
  const quoteId = pick(random, idsIn<QuoteId>(library, 'quote'))
  if (quoteId !== undefined) quotes.withdraw(library, { quoteId })
}

/** What a person says of what was found. */
export const findingActs = [
  confirmSome,
  mergeSome,
  splitSome,
  changeSomeEntity,
  rejectSome,
  decideSome,
  withdrawSome,
] as const
