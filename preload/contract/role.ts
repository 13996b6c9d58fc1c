import { z } from 'zod'
import { offset } from './common'
import { fromArticle } from './entity-ref'

const span = { start: offset, end: offset }
const words = z.string().min(1).max(1_000)

/** What a text says a person is, in its own words: "US Secretary of State". Rebuildable: a suggestion. */
export type FoundRole = {
  start: number
  end: number
  words: string
  /** The key of a found entity of the same analysis. */
  entity: string
  /** Where the name beside it begins. */
  nameStart: number
}

export const articleRole = z.object({ ...span, words })
export type ArticleRole = z.infer<typeof articleRole>

/** A role in all articles that state it, however they write it. It held on the days of those articles, no more is known. */
export const entityRole = z.object({
  /** As it is written most often. */
  words,
  articles: z.int(),
  /** EDTF: the first and the last day of a dated article that states it; null where none is dated. */
  first: z.string().nullable(),
  last: z.string().nullable(),
  /** How many of the articles have no date. */
  undated: z.int(),
  /** Where it is stated last. */
  example: z.object({ article: fromArticle, ...span }),
})
export type EntityRole = z.infer<typeof entityRole>
