import { z } from 'zod'
import { articleId, entityId, offset } from './common'

export const entityKind = z.enum(['person', 'organisation', 'place'])
export type EntityKind = z.infer<typeof entityKind>

export const entityName = z.string().trim().min(1).max(300)

/** An entity of the library, or a name that was found and that no person has confirmed yet. */
export const entityRef = z.union([z.object({ entityId }), z.object({ kind: entityKind, name: entityName })])
export type EntityRef = z.infer<typeof entityRef>

/** A place in a list, as the list gave it. */
export const cursor = z.string().max(500)
export const pageLimit = z.int().min(1).max(100)

/** The article that an excerpt or a quotation is from, as much of it as a line shows. */
export const fromArticle = z.object({
  articleId,
  title: z.string(),
  outlet: z.string().nullable(),
  /** EDTF, as precise as stated; null where the article is undated. */
  published: z.string().nullable(),
})
export type FromArticle = z.infer<typeof fromArticle>

/** A mention as a readable passage: its sentence or a part of it. */
export const excerpt = z.object({
  article: fromArticle,
  start: offset,
  end: offset,
  before: z.string(),
  exact: z.string(),
  after: z.string(),
  state: z.enum(['suggested', 'matched', 'confirmed', 'added']),
  reason: z.string().nullable(),
})
export type Excerpt = z.infer<typeof excerpt>

export const excerptPage = z.object({ excerpts: z.array(excerpt), next: cursor.nullable() })
export type ExcerptPage = z.infer<typeof excerptPage>
