import { z } from 'zod'
import { articleId, done, entityId, mentionId, offset, revisionId, namedAct } from './common'
import { call } from './define'
import { cursor, entityKind, entityName, entityRef, excerpt, excerptPage, pageLimit } from './entity-ref'
import { passage } from './highlight'
import { articleRole, entityRole } from './role'

export { entityKind, type EntityKind, type EntityRef, type ExcerptPage } from './entity-ref'

/** An entity found at a place in a revision's text. */
const foundMention = z.object({
  start: offset,
  end: offset,
  confidence: z.number().min(0).max(1),
  /** The rule or feature, in words a person can check: "title 'President' before it". */
  why: z.string(),
})
export type FoundMention = z.infer<typeof foundMention>

/** Mentions that the analysis takes for one person, organisation or place. */
const foundEntity = z.object({
  /** Stable within one analysis of one revision. */
  key: z.string().max(200),
  kind: entityKind,
  /** The fullest form of the name in the article. */
  name: entityName,
  mentions: z.array(foundMention).min(1),
})
export type FoundEntity = z.infer<typeof foundEntity>

/** What one run of the engine found in one revision. Rebuildable at any time: a suggestion, not a person's work. */
export const findings = z.object({
  engine: z.string(),
  language: z.string().nullable(),
  entities: z.array(foundEntity),
})
export type Findings = z.infer<typeof findings>

/**
 * `suggested`: found, not decided on. `matched`: found, and taken for an entity of the library by its name.
 * `confirmed`: a person said so at this place or in this article. `added`: a person marked what was not found.
 * `rejected`: a person said that it is no name.
 */
const mentionState = z.enum(['suggested', 'matched', 'confirmed', 'added', 'rejected'])

const articleMention = foundMention.extend({
  state: mentionState,
  /** Why these words are the entity: "surname of John Kerry, named in paragraph 1". Null where it is called by its name. */
  reason: z.string().nullable(),
  /** Where a person decided on this very mention: what takes that back. */
  mentionId: mentionId.nullable(),
})
export type ArticleMention = z.infer<typeof articleMention>

/** A name as the engine found it, one of those that an article's entity is made of. */
const foundName = z.object({ key: z.string().max(200), kind: entityKind, name: entityName })

const articleEntity = foundEntity.extend({
  /** For the entity's page: the library's entity, or the name under which it is suggested. */
  ref: entityRef,
  /** The library's entity that this is, by a person's word or by its name. */
  confirmed: entityId.nullable(),
  state: mentionState.exclude(['added']),
  /** Why it is that entity, in words: "known as ‘Kerry’ since you merged it". Null where it is only suggested. */
  reason: z.string().nullable(),
  /** The found names that it is made of; none where a person marked all of it. */
  parts: z.array(foundName),
  /** Where a person said that it is no name: what takes that back. Null where no person said so. */
  rejected: z.enum(['here', 'article', 'everywhere']).nullable(),
  mentions: z.array(articleMention).min(1),
  /** What the article says that it is, in the order of the text. */
  roles: z.array(articleRole),
})
export type ArticleEntity = z.infer<typeof articleEntity>

const articleEntities = z.object({
  /** `too-long`: given up, because one article may not take so long; it is not tried again by itself. */
  state: z.enum(['ready', 'pending', 'failed', 'too-long']),
  language: z.string().nullable(),
  entities: z.array(articleEntity),
  /** What a person said is no name, to be shown apart and taken back. */
  rejected: z.array(articleEntity),
})
export type ArticleEntities = z.infer<typeof articleEntities>

const entityAlias = z.object({ id: z.string(), name: entityName, isOwn: z.boolean() })
export type EntityAlias = z.infer<typeof entityAlias>

const entityCounts = z.object({
  articles: z.int(),
  /** Mentions that a person confirmed or added. */
  confirmed: z.int(),
  /** Mentions that were found, and are its by their name. */
  suggested: z.int(),
})
export type EntityCounts = z.infer<typeof entityCounts>

/** Another entity that was merged into this one. Splitting it off again brings it back as it was. */
const mergedEntity = z.object({ entityId, kind: entityKind, name: entityName })
export type MergedEntity = z.infer<typeof mergedEntity>

const entityPage = z.object({
  /** As it is by now: an entity that was merged answers with the one that it is part of. */
  ref: entityRef,
  /** Null where it is only suggested. */
  entityId: entityId.nullable(),
  kind: entityKind,
  name: entityName,
  state: z.enum(['suggested', 'confirmed']),
  aliases: z.array(entityAlias),
  merged: z.array(mergedEntity),
  /** Other names under which it is found because articles tie them to it, with the reason. */
  tied: z.array(z.object({ name: entityName, reason: z.string() })),
  counts: entityCounts,
  /** The one stated last comes first; those of undated articles alone come last. */
  roles: z.array(entityRole),
  /** The newest few. */
  mentions: z.array(excerpt),
})
export type EntityPage = z.infer<typeof entityPage>

const companion = z.object({
  ref: entityRef,
  kind: entityKind,
  name: entityName,
  entityId: entityId.nullable(),
  /** In how many articles both are named. */
  articles: z.int(),
})
export type Companion = z.infer<typeof companion>

const companions = z.object({
  companions: z.array(companion),
  /** How many articles were looked at: the newest 2,000 at most. */
  articles: z.int(),
})
export type Companions = z.infer<typeof companions>

const entityMonths = z.object({
  /** `2016-03`, in order; months without a mention are left out. Undated articles stand where they were captured. */
  months: z.array(z.object({ month: z.string(), articles: z.int(), mentions: z.int() })),
})
export type EntityMonths = z.infer<typeof entityMonths>

const listedEntity = z.object({
  ref: entityRef,
  entityId: entityId.nullable(),
  kind: entityKind,
  name: entityName,
  articles: z.int(),
  mentions: z.int(),
})
export type ListedEntity = z.infer<typeof listedEntity>

const entityList = z.object({ entities: z.array(listedEntity), next: cursor.nullable() })
export type EntityList = z.infer<typeof entityList>

const key = z.string().max(200)
/** An entity of an article, as `entity.byArticle` gives it. */
const articleKey = z.object({ articleId, key })
const known = z.object({ entityId })
const keyOrName = z.union([articleKey, z.object({ kind: entityKind, name: entityName })])
const entityOrKey = z.union([known, articleKey])
const named = z.object(namedAct)
const paged = { after: cursor.nullable(), limit: pageLimit }

/** What is split off: an alias, an entity that was merged, an article's entity, one of its parts, or one mention. */
const splitOff = z.union([
  z.object({ aliasId: z.string().max(40) }),
  z.object({ mergedId: entityId }),
  z.object({ articleId, part: z.string().max(200) }),
  articleKey,
  z.object({ articleId, start: offset, end: offset }),
])
export type SplitOff = z.infer<typeof splitOff>

/** Where it goes: an entity that there is, or a new one of this name. An entity that was merged needs neither. */
const splitInto = z.union([known, z.object({ kind: entityKind, name: entityName })])
export type SplitInto = z.infer<typeof splitInto>

export const entityCalls = {
  /** Who and what is named in the article's current text, with what a person decided. */
  'entity.byArticle': call(z.object({ articleId }), articleEntities),
  /** The first screen of an entity's page. Throws `not-found` where nothing goes by that name any more. */
  'entity.page': call(z.object({ of: entityRef }), entityPage),
  /**
   * Every mention in the library, newest article first, or those alone that a person confirmed or added.
   * Deleted articles are left out, here and below.
   */
  'entity.mentions': call(z.object({ of: entityRef, isConfirmedOnly: z.boolean(), ...paged }), excerptPage),
  /** Whom it is named with, most often first; of its newest 2,000 articles. */
  'entity.appearsWith': call(z.object({ of: entityRef, limit: pageLimit }), companions),
  'entity.overTime': call(z.object({ of: entityRef }), entityMonths),
  /** Those that a person made first, by name; then suggested ones, most often named first. `text` is part of a name. */
  'entity.list': call(
    z.object({
      text: z.string().max(300),
      kind: entityKind.nullable(),
      state: z.enum(['all', 'confirmed', 'suggested']),
      ...paged,
    }),
    entityList,
  ),
  /** Makes an entity of the library of a found one, or confirms that it is the one it was matched with. */
  'entity.confirm': call(z.intersection(keyOrName, named), known),
  /** Takes the entity away with its names, notes and decisions; undo brings all of it back. */
  'entity.unconfirm': call(known.extend(namedAct), done),
  /** The former name stays as an alias. An article's entity is confirmed by it. */
  'entity.rename': call(z.intersection(entityOrKey, z.object({ name: entityName, ...namedAct })), known),
  /** It is found under its names as before, whatever kind the engine takes them for. Confirms likewise. */
  'entity.setKind': call(z.intersection(entityOrKey, z.object({ kind: entityKind, ...namedAct })), known),
  'entity.addAlias': call(z.object({ entityId, name: entityName, ...namedAct }), known),
  'entity.removeAlias': call(z.object({ aliasId: z.string().max(40), ...namedAct }), known),
  /**
   * Both are one from now on. An entity or a name is merged everywhere; an article's entity in that article only.
   * Nothing of either is overwritten: `entity.split` and undo take them apart as they were.
   */
  'entity.merge': call(
    z.object({ from: z.union([entityRef, articleKey]), into: entityRef, ...namedAct }),
    known,
  ),
  'entity.split': call(z.object({ entityId, off: splitOff, into: splitInto.nullable(), ...namedAct }), known),
  /** "Not a name": everywhere for a name; in one article for its entity, with what was decided on its mentions. */
  'entity.reject': call(z.intersection(keyOrName, named), done),
  /** "Not a name" at this one place. */
  'entity.rejectMention': call(z.object({ articleId, start: offset, end: offset, ...namedAct }), done),
  /** The words at this place are this entity: confirms what was found there, or adds what was not. */
  'entity.addMention': call(
    z.object({ articleId, revisionId, passage, entity: splitInto, ...namedAct }),
    known.extend({ mentionId }),
  ),
  /** Takes a person's decision on one mention back. */
  'entity.withdrawMention': call(z.object({ mentionId, ...namedAct }), done),
  /** Takes "not a name" back: everywhere for a name, in one article for its entity. */
  'entity.allow': call(z.intersection(keyOrName, named), done),
}
