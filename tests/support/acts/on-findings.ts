import * as articles from '../../../main/library/articles/articles'
import type { Library } from '../../../main/library/database/database'
import * as entities from '../../../main/library/entities/entities'
import * as mentions from '../../../main/library/entities/mentions'
import { merge, split } from '../../../main/library/entities/merging'
import * as rejecting from '../../../main/library/entities/not-a-name'
import { rootOf } from '../../../main/library/entities/resolve-name'
import * as quotes from '../../../main/library/quotes/quotes'
import type { ArticleId, EntityId, MentionId, QuoteId } from '../../../preload/contract/common'
import { entityKind } from '../../../preload/contract/entity-ref'
import { idsIn, liveArticles, pick, type Random } from '../random'
import { onArticle, onOne } from './on-article'

type Group = ReturnType<typeof entities.byArticle>['entities'][number]

function onGroup(library: Library, random: Random, work: (articleId: ArticleId, group: Group) => void): void {
  onArticle(library, random, (articleId) => {
    onOne(entities.byArticle(library, { articleId }).entities, random, (group) => {
      work(articleId, group)
    })
  })
}

function onEntity(library: Library, random: Random, work: (entityId: EntityId) => void): void {
  onOne(idsIn<EntityId>(library, 'entity'), random, work)
}

function confirm(library: Library, random: Random): void {
  onGroup(library, random, (articleId, { key }) => void entities.confirm(library, { articleId, key }))
}

function unconfirm(library: Library, random: Random): void {
  onEntity(library, random, (entityId) => void entities.unconfirm(library, { entityId }))
}

function rename(library: Library, random: Random): void {
  onEntity(library, random, (entityId) => {
    entities.rename(library, { entityId, name: `Anna ${random(20)}` })
  })
}

function setKind(library: Library, random: Random): void {
  onEntity(library, random, (entityId) => {
    onOne(entityKind.options, random, (kind) => void entities.setKind(library, { entityId, kind }))
  })
}

function addAlias(library: Library, random: Random): void {
  onEntity(library, random, (entityId) => {
    entities.addAlias(library, { entityId, name: `A. ${random(20)}` })
  })
}

function removeAlias(library: Library, random: Random): void {
  onOne(idsIn<string>(library, 'entity_alias'), random, (aliasId) => {
    entities.removeAlias(library, { aliasId })
  })
}

function mergeTwo(library: Library, random: Random): void {
  onEntity(library, random, (from) => {
    onEntity(library, random, (into) => {
      if (rootOf(library, from) !== rootOf(library, into))
        merge(library, { from: { entityId: from }, into: { entityId: into } })
    })
  })
}

/** What an article names is taken off its entity, or a name or an entity that was merged into it. */
function splitOff(library: Library, random: Random): void {
  if (random(2) === 0) {
    onOne(mergedOf(library), random, ({ from_id: mergedId, into_id: entityId }) => {
      split(library, { entityId, off: { mergedId }, into: null })
    })
    return
  }
  onGroup(library, random, (articleId, { key, confirmed }) => {
    if (confirmed !== null) split(library, { entityId: confirmed, off: { articleId, key }, into: null })
  })
}

function mergedOf(library: Library) {
  return library.db.prepare('SELECT from_id, into_id FROM entity_merge WHERE deleted_at IS NULL').all() as {
    from_id: EntityId
    into_id: EntityId
  }[]
}

function reject(library: Library, random: Random): void {
  if (random(3) === 0) rejecting.reject(library, { kind: 'person', name: `Anna ${random(3)}` })
  else onGroup(library, random, (articleId, { key }) => void rejecting.reject(library, { articleId, key }))
}

function allow(library: Library, random: Random): void {
  rejecting.allow(library, { kind: 'person', name: `Anna ${random(3)}` })
}

function rejectMention(library: Library, random: Random): void {
  onGroup(library, random, (articleId, { mentions: some }) => {
    onOne(some, random, ({ start, end }) => void mentions.rejectMention(library, { articleId, start, end }))
  })
}

function addMention(library: Library, random: Random): void {
  onArticle(library, random, (articleId) => {
    const { id: revisionId, text } = articles.get(library, { articleId }).revision
    const [start, end] = [random(6), 8 + random(4)]
    const passage = { start, end, exact: text.slice(start, end), prefix: text.slice(0, start), suffix: '' }
    const entityId = pick(random, idsIn<EntityId>(library, 'entity'))
    const entity =
      entityId === undefined ? { kind: 'place' as const, name: `Town ${random(4)}` } : { entityId }
    mentions.add(library, { articleId, revisionId, passage, entity })
  })
}

function withdrawMention(library: Library, random: Random): void {
  onOne(idsIn<MentionId>(library, 'mention'), random, (mentionId) => {
    mentions.withdraw(library, { mentionId })
  })
}

type At = Parameters<typeof quotes.confirm>[1]

function onQuote(library: Library, random: Random, work: (at: At) => void): void {
  onArticle(library, random, (articleId) => {
    onOne(quotes.byArticle(library, { articleId }), random, ({ at }) => {
      work({ articleId, at })
    })
  })
}

function confirmQuote(library: Library, random: Random): void {
  onQuote(library, random, (at) => void quotes.confirm(library, at))
}

function confirmQuotes(library: Library): void {
  const all = liveArticles(library).flatMap((articleId) =>
    quotes.byArticle(library, { articleId }).map(({ at }) => ({ articleId, at })),
  )
  quotes.confirmMany(library, { quotes: all })
}

function rejectQuote(library: Library, random: Random): void {
  onQuote(library, random, (at) => void quotes.reject(library, at))
}

function setSpeaker(library: Library, random: Random): void {
  onQuote(library, random, (at) => {
    const entityId = pick(random, idsIn<EntityId>(library, 'entity'))
    const speaker = entityId === undefined ? { words: `words ${random(9)}` } : { entityId }
    quotes.setSpeaker(library, { ...at, speaker: random(5) === 0 ? null : speaker })
  })
}

function setSpan(library: Library, random: Random): void {
  onQuote(library, random, (at) => {
    const { id: revisionId, text } = articles.get(library, at).revision
    const [start, end] = [random(3), 5 + random(9)]
    const passage = { start, end, exact: text.slice(start, end), prefix: '', suffix: '' }
    quotes.setSpan(library, { ...at, revisionId, passage })
  })
}

function withdrawQuote(library: Library, random: Random): void {
  onOne(idsIn<QuoteId>(library, 'quote'), random, (quoteId) => void quotes.withdraw(library, { quoteId }))
}

/** What a person says of what was found, by the call that does it. */
export const actsOnFindings = {
  'entity.confirm': confirm,
  'entity.unconfirm': unconfirm,
  'entity.rename': rename,
  'entity.setKind': setKind,
  'entity.addAlias': addAlias,
  'entity.removeAlias': removeAlias,
  'entity.merge': mergeTwo,
  'entity.split': splitOff,
  'entity.reject': reject,
  'entity.allow': allow,
  'entity.rejectMention': rejectMention,
  'entity.addMention': addMention,
  'entity.withdrawMention': withdrawMention,
  'quote.confirm': confirmQuote,
  'quote.confirmMany': confirmQuotes,
  'quote.reject': rejectQuote,
  'quote.setSpeaker': setSpeaker,
  'quote.setSpan': setSpan,
  'quote.withdraw': withdrawQuote,
} as const
