import { z } from 'zod'
import { actId, articleId, done, highlightId, namedAct, nothing, taggingId } from './common'
import { call } from './define'
import { highlightColor } from './highlight'
import { listedRow } from './review'
import { maxReviewed, reviewFormats, togetherOn } from './words'

/** A tag's name; `/` nests it. */
const tagName = z.string().trim().min(1, 'must not be empty').max(200)

const color = highlightColor.nullable()

/** A tag on an article, or on one of its highlights. */
const tagging = z.object({
  id: taggingId,
  name: tagName,
  color,
  highlightId: highlightId.nullable(),
  /** Its feed files the article under it; no person put it on. */
  isOfFeed: z.boolean(),
})
export type Tagging = z.infer<typeof tagging>

/** A tag, or a name in which others are nested. */
const tagSummary = z.object({
  name: z.string(),
  color,
  /** What it stands for. */
  description: z.string().nullable(),
  hasMemo: z.boolean(),
  /** What bears it, or one of those nested in it, each counted once: articles by a highlight of theirs too. */
  articles: z.int(),
  highlights: z.int(),
  /** No person put it on anything or said anything of it, nor of those nested in it. */
  isOfFeed: z.boolean(),
})
export type TagSummary = z.infer<typeof tagSummary>

const allTags = z.object({
  /** As a tree has them: what is nested follows what it lies in. */
  tags: z.array(tagSummary),
  /** There are more than 5,000 of them, of which these are those that most articles bear. */
  isMore: z.boolean(),
})
export type AllTags = z.infer<typeof allTags>

const tagOffer = z.object({
  name: z.string(),
  color,
  /** How many articles and highlights bear it. */
  uses: z.int(),
  /** It is what was typed, but for case and blanks. */
  isTyped: z.boolean(),
})
export type TagOffer = z.infer<typeof tagOffer>

const named = z.object({ name: tagName, ...namedAct })

/** Which tags the code book shows: those that say what they stand for, or all; of these, those that have the words. */
export const codeFilter = z.object({ words: z.string().max(300), isCodesOnly: z.boolean() })
export type CodeFilter = z.infer<typeof codeFilter>

const asked = z.object({
  /** More than fit on a screen make no table. */
  names: z.array(tagName).min(1).max(30),
  on: z.enum(togetherOn),
})
export type TogetherAsked = z.infer<typeof asked>

const together = z.object({
  /** In the order in which they were asked for. */
  names: z.array(z.string()),
  /** How often each comes with each other one; with itself, how often at all. */
  counts: z.array(z.array(z.int())),
})
export type Together = z.infer<typeof together>

const saved = z.object({ fileName: z.string() }).nullable()

/** How many rows were written; of what was cancelled the rest is as it was. */
const written = z.object({ changed: z.int(), isCancelled: z.boolean() })

export const tagCalls = {
  /** Those on the article and those on its highlights, by name. */
  'tag.list': call(z.object({ articleId }), z.array(tagging)),
  /** Every tag that something bears, or of which something is said. */
  'tag.all': call(nothing, allTags),
  /** The tags that a person may mean who typed this, the likeliest first; for nothing, those that most bear. */
  'tag.complete': call(z.object({ typed: z.string().max(200) }), z.object({ tags: z.array(tagOffer) })),
  /** One that is there already is not put on twice. */
  'tag.add': call(
    z.union([
      z.object({ articleId, name: tagName, ...namedAct }),
      z.object({ highlightId, name: tagName, ...namedAct }),
    ]),
    tagging,
  ),
  'tag.remove': call(z.object({ taggingId }), done),
  /** Puts one on many highlights, in one step of undo; those that have it already stay as they are. */
  'tag.addToMany': call(
    z.object({ highlightIds: z.array(highlightId).min(1).max(maxReviewed), name: tagName, actId }),
    z.object({ changed: z.int() }),
  ),
  /** Which tags `tag.rename` would have fall together with others; the first 20 of them. */
  'tag.wouldMerge': call(
    z.object({ name: tagName, to: tagName }),
    z.object({ merges: z.array(z.object({ name: z.string(), into: z.string() })), total: z.int() }),
  ),
  /** Those nested in it go along. Where there is a tag of the new name, they are merged. May take turns, as `article.doWithMany`. */
  'tag.rename': call(named.extend({ to: tagName }), written),
  /** What bears it bears the other one from then on. Throws `conflict` where the one lies in the other. */
  'tag.merge': call(named.extend({ into: tagName }), written),
  /** Takes it and those nested in it off whatever bears them. */
  'tag.delete': call(named, written),
  'tag.setColor': call(named.extend({ color }), done),
  /** What it stands for; null for nothing. */
  'tag.describe': call(named.extend({ description: z.string().trim().min(1).max(2000).nullable() }), done),
  /** A longer note on it; null for none. */
  'tag.setMemo': call(named.extend({ memo: z.string().trim().min(1).max(20_000).nullable() }), done),
  /** What the code book shows of one besides: its memo, and the newest three of the highlights that bear it. */
  'tag.code': call(
    z.object({ name: tagName }),
    z.object({ memo: z.string().nullable(), examples: z.array(listedRow) }),
  ),
  /** How often tags come together. What is nested in one counts as it. */
  'tag.together': call(asked, together),
  /** Asks where to; null where the person closed the dialog. */
  'tag.exportBook': call(z.object({ filter: codeFilter, format: z.enum(reviewFormats) }), saved),
  'tag.exportTogether': call(asked, saved),
}
