import { z } from 'zod'
import { instant, statedMoment } from './common'
import { highlightColor } from './highlight'

// As much as a person marks in one text; a file that has more of it is no service's.
const maxMarks = 10_000
const words = z.string().max(200_000)
const tags = z.array(z.string().min(1).max(200)).max(1000)

/** A passage that a person marked in another program: known by its words. */
const collectedHighlight = z.object({
  exact: words.min(1),
  prefix: z.string().max(1000),
  suffix: z.string().max(1000),
  /** Markdown. */
  note: words.nullable(),
  color: highlightColor,
  tags,
  madeAt: instant.nullable(),
})
export type CollectedHighlight = z.infer<typeof collectedHighlight>

const collectedNote = z.object({ body: words.min(1), madeAt: instant.nullable() })
export type CollectedNote = z.infer<typeof collectedNote>

/** What a person did with an article in another service, and what that said about it. */
const serviceEntry = z.object({
  /** By the name that people know it by: Pocket. */
  service: z.string().min(1).max(100),
  savedAt: statedMoment.nullable(),
  tags,
  isRead: z.boolean(),
  isStarred: z.boolean(),
  isArchived: z.boolean(),
  notes: z.array(collectedNote).max(maxMarks),
  highlights: z.array(collectedHighlight).max(maxMarks),
  /** What has no place of its own here, as name and value. */
  facts: z.array(z.tuple([z.string().max(200), words])).max(500),
  /** Whether the service kept the article's text, or no more than where it is and what was said or marked in it. */
  hasText: z.boolean(),
  /** The SHA-256 of a file that lies beside it in the export and is its text, such as a PDF; left out where there is none. */
  file: z.string().length(64).optional(),
})
export type ServiceEntry = z.infer<typeof serviceEntry>

/** One article of a service's export: what stands in such a file becomes one of these an article. */
export const collected = serviceEntry.omit({ hasText: true }).extend({
  title: z.string().max(2000).nullable(),
  url: z.string().max(4000).nullable(),
  byline: z.string().max(2000).nullable(),
  outlet: z.string().max(1000).nullable(),
  /** Left out where nothing is said, so that older exports still give the same bytes. */
  section: z.string().max(1000).optional(),
  /** As the service wrote it. */
  published: z.string().max(200).nullable(),
  language: z.string().max(100).nullable(),
  /** What the service said that the article is about, or a selection from it. */
  excerpt: words.nullable(),
  content: z.object({ kind: z.enum(['html', 'text']), words: z.string() }).nullable(),
})
export type Collected = z.infer<typeof collected>
