import { z } from 'zod'
import { articleId, done, feedId, feedRuleId, instant, namedAct, nothing } from './common'
import { call } from './define'
import { ruleFields } from './words'

/** What a person says in a rule. */
const ruleDraft = z.object({
  /** Null: what any feed brings. */
  feedId: feedId.nullable(),
  field: z.enum(ruleFields),
  /** Parted by commas: one of them is enough, as whole words. */
  words: z
    .string()
    .trim()
    .max(500)
    .regex(/[^\s,]/u, 'must have a word'),
  /** What is put on the articles; null for a rule that mutes them. */
  tag: z
    .string()
    .trim()
    .max(200)
    .regex(/[^\s/]/u, 'must have a letter')
    .nullable(),
})
export type FeedRuleDraft = z.infer<typeof ruleDraft>

const feedRule = ruleDraft.extend({
  id: feedRuleId,
  /** Deleted, and some of what it muted is still as it left it. */
  isDeleted: z.boolean(),
  /** The articles that it muted or tagged as they arrived. */
  articles: z.int(),
  /** Those that are still as the rule left them: archived and read. */
  muted: z.int(),
})
export type FeedRule = z.infer<typeof feedRule>

/** An article, and by which of a rule's words it was found. */
const foundArticle = z.object({
  articleId,
  title: z.string(),
  outlet: z.string().nullable(),
  found: z.string(),
})
export type FoundArticle = z.infer<typeof foundArticle>

const ruledArticle = foundArticle.extend({
  /** Where the rule looked then: it may be another rule by now. */
  field: z.enum(ruleFields),
  /** It is still archived and read, by this rule. */
  isMuted: z.boolean(),
  at: instant,
})
export type RuledArticle = z.infer<typeof ruledArticle>

/** What a rule did to an article as it arrived. */
const articleRuling = ruledArticle.pick({ found: true, field: true, isMuted: true, at: true }).extend({
  ruleId: feedRuleId,
  deed: z.enum(['muted', 'tagged']),
  /** The rule's words as they are now. */
  words: z.string(),
  isDeleted: z.boolean(),
})
export type ArticleRuling = z.infer<typeof articleRuling>

const named = z.object({ ruleId: feedRuleId })

export const feedRuleCalls = {
  /** Those that stand, and deleted ones of which something is left to bring back. */
  'feedRule.list': call(nothing, z.array(feedRule)),
  /** Concerns what arrives from now on; what is there stays as it is. */
  'feedRule.create': call(ruleDraft.extend(namedAct), feedRule),
  'feedRule.change': call(ruleDraft.extend({ ...named.shape, ...namedAct }), feedRule),
  'feedRule.remove': call(named.extend(namedAct), done),
  /** What the rule would have found among the newest articles of its feeds: `looked` says among how many. */
  'feedRule.preview': call(
    ruleDraft,
    z.object({ looked: z.int(), matched: z.int(), articles: z.array(foundArticle) }),
  ),
  /** What the rule did, the latest first: at most 100. */
  'feedRule.ruled': call(named, z.array(ruledArticle)),
  /** What rules did to an article, the mutings first. */
  'feedRule.byArticle': call(z.object({ articleId }), z.array(articleRuling)),
  /** Unread and in the lists again: one article, or for null all that the rule muted. */
  'feedRule.bringBack': call(
    named.extend({ articleId: articleId.nullable(), ...namedAct }),
    z.object({ articles: z.int() }),
  ),
}
