import { z } from 'zod'
import { articleId, done, highlightId, taggingId } from './common'
import { call } from './define'

/** A tag's name; `/` nests it. */
const tagName = z.string().trim().min(1, 'must not be empty').max(200)

/** A tag on an article, or on one of its highlights. */
const tagging = z.object({
  id: taggingId,
  name: tagName,
  highlightId: highlightId.nullable(),
  /** Its feed files the article under it; no person put it on. */
  isOfFeed: z.boolean(),
})
export type Tagging = z.infer<typeof tagging>

export const tagCalls = {
  /** Those on the article and those on its highlights, by name. */
  'tag.list': call(z.object({ articleId }), z.array(tagging)),
  /** One that is there already is not put on twice. */
  'tag.add': call(z.object({ articleId, name: tagName }), tagging),
  'tag.remove': call(z.object({ taggingId }), done),
}
