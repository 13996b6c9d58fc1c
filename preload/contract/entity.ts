import { z } from 'zod'
import { articleId, entityId, offset, done } from './common'
import { call } from './define'

export const entityKind = z.enum(['person', 'organisation', 'place'])
export type EntityKind = z.infer<typeof entityKind>

/** An entity found at a place in a revision's text. */
export const foundMention = z.object({
  start: offset,
  end: offset,
  confidence: z.number().min(0).max(1),
  /** The rule or feature, in words a person can check: "title 'President' before it". */
  why: z.string(),
})
export type FoundMention = z.infer<typeof foundMention>

/** Mentions that the analysis takes for one person, organisation or place. */
export const foundEntity = z.object({
  /** Stable within one analysis of one revision. */
  key: z.string().max(200),
  kind: entityKind,
  /** The fullest form of the name in the article. */
  name: z.string().max(300),
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

export const articleEntity = foundEntity.extend({
  /** The library's entity when a person has confirmed this one, here or in another article. */
  confirmed: entityId.nullable(),
})
export type ArticleEntity = z.infer<typeof articleEntity>

export const articleEntities = z.object({
  state: z.enum(['ready', 'pending', 'failed']),
  language: z.string().nullable(),
  entities: z.array(articleEntity),
})
export type ArticleEntities = z.infer<typeof articleEntities>

export const entityCalls = {
  'entity.byArticle': call(z.object({ articleId }), articleEntities),
  'entity.confirm': call(z.object({ articleId, key: z.string().max(200) }), z.object({ entityId })),
  'entity.unconfirm': call(z.object({ entityId }), done),
}
