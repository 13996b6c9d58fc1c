import { highlightColor } from './highlight'
import { z } from 'zod'
import {
  type ArticleId,
  articleId,
  done,
  instant,
  nothing,
  offset,
  revisionId,
  sourceId,
  statedDate,
  namedAct,
  statedMoment,
} from './common'
import { call } from './define'
import { setting } from './structure'

/**
 * `item` is one of a list, `row` one of a table with its cells joined by " | ", `preformatted` text whose blanks and line
 * breaks count, `quote-source` the line that says who is quoted in the block quotation above it.
 */
export const blockKind = z.enum([
  'title',
  'standfirst',
  'caption',
  'heading',
  'paragraph',
  'item',
  'row',
  'preformatted',
  'quote-source',
])
export type BlockKind = z.infer<typeof blockKind>

/**
 * A piece of a revision's canonical text. Blocks are in reading order and joined by one blank line. There may be blank
 * lines inside one: blocks are found by their offsets, never by parting the text.
 */
const block = setting.extend({ kind: blockKind, start: offset, end: offset })
export type Block = z.infer<typeof block>

/** An image of a revision. It lies beside the text, which knows nothing of it. */
const articleImage = z.object({
  sha256: z.string().regex(/^[\da-f]{64}$/),
  /** It stands before the block that starts here, in one figure with it where that is a caption; or after the last. */
  at: offset,
  /** In pixels, as it is shown. */
  width: z.int().positive(),
  height: z.int().positive(),
  alt: z.string(),
})
export type ArticleImage = z.infer<typeof articleImage>

/** An image that was asked for on the network along with its page. */
export const askedImage = z.object({
  address: z.string(),
  /** Where it was in the end: its address may have led on to another site. Null where nothing came. */
  foundAt: z.string().nullable(),
  outcome: z.enum(['kept', 'left-out', 'failed']),
  /** Why it was not kept, in a sentence. */
  reason: z.string().nullable(),
})
export type AskedImage = z.infer<typeof askedImage>

const revision = z.object({
  id: revisionId,
  number: z.int().min(1),
  /** The canonical text: every offset in the library counts its UTF-16 code units. */
  text: z.string(),
  blocks: z.array(block),
  images: z.array(articleImage),
  /** What was asked for on the network when its bytes were fetched, besides the page. */
  askedImages: z.array(askedImage),
  originalSha256: z.string().length(64),
  createdAt: instant,
})
export type Revision = z.infer<typeof revision>

/** What a person may correct: what was understood about an article, never its words. */
export const articleFields = z.object({
  title: z.string().trim().min(1, 'must not be empty').max(500),
  byline: z.string().trim().max(500).nullable(),
  /** The news agency whose report it is: Reuters, AFP. */
  agency: z.string().trim().min(1).max(200).nullable(),
  /** Where the report was filed from, as printed before its first words: "MOSCOW". */
  datelinePlace: z.string().trim().min(1).max(200).nullable(),
  published: statedDate.nullable(),
  updated: statedDate.nullable(),
  outlet: z.string().trim().min(1).max(200).nullable(),
  section: z.string().trim().min(1).max(200).nullable(),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .nullable(),
  /** BCP 47, or null while unknown. */
  language: z.string().max(35).nullable(),
})
export type ArticleFields = z.infer<typeof articleFields>

/** Where words come from, down to the bytes. */
export type Evidence = Pick<
  ArticleFields,
  'title' | 'outlet' | 'byline' | 'agency' | 'datelinePlace' | 'published' | 'url'
> & { articleId: ArticleId; capturedAt: string; originalSha256: string; revision: number }

/** What lists show of an article: its columns alone, and none of its text but the excerpt. */
export const articleSummary = articleFields
  .pick({ title: true, byline: true, published: true, outlet: true })
  .extend({
    id: articleId,
    sourceId: sourceId.nullable(),
    excerpt: z.string(),
    capturedAt: instant,
    readAt: instant.nullable(),
    starredAt: instant.nullable(),
    archivedAt: instant.nullable(),
    deletedAt: instant.nullable(),
    highlightCount: z.int(),
    noteCount: z.int(),
    /** The first two of the tags that a person put on it, by name. */
    tags: z.array(z.object({ name: z.string(), color: highlightColor.nullable() })),
    tagCount: z.int(),
    /** Why a person should look at what was understood of its text; none once it is marked as checked, or corrected. */
    doubts: z.array(z.string()),
  })
export type ArticleSummary = z.infer<typeof articleSummary>

export const article = articleSummary.extend({
  /** Whether `capturedAt` is when its file says that it was saved, or when it was imported. */
  capturedBy: z.enum(['import', 'file']),
  ...articleFields.pick({
    agency: true,
    datelinePlace: true,
    updated: true,
    section: true,
    url: true,
    language: true,
  }).shape,
  version: z.int(),
  originalName: z.string().nullable(),
  originalBytes: z.int(),
  /** Its original is a PDF, whose pages can be shown. */
  isPdf: z.boolean(),
  wordCount: z.int(),
  revision,
  /** The headlines of earlier revisions that were others, the latest first. */
  formerTitles: z.array(z.string()),
  /** There were doubts about its text, and a person marked it as checked. */
  isChecked: z.boolean(),
  /** Its text is what a feed says of it, and there is a page to be fetched in its place. */
  isSummary: z.boolean(),
  /** The service that kept no text of it but its address, so that its page can be fetched; null for any other. */
  keptBy: z.string().nullable(),
  /** Where the person stopped reading, as an offset into the revision's text. */
  readingOffset: offset,
})
export type Article = z.infer<typeof article>

/** One of several articles that are the same report. */
const articleCopy = z.object({
  articleId,
  title: z.string(),
  outlet: z.string().nullable(),
  /** EDTF, as precise as stated. */
  published: z.string().nullable(),
  capturedAt: instant,
})
export type ArticleCopy = z.infer<typeof articleCopy>

/** What another service knew of an article that was saved there. */
const serviceRecord = z.object({
  service: z.string(),
  savedAt: statedMoment.nullable(),
  /** By the service's own names. */
  facts: z.array(z.tuple([z.string(), z.string()])),
})
export type ServiceRecord = z.infer<typeof serviceRecord>

/** `all` are those that are neither archived nor deleted; `unread`, `starred` and `to-check` are parts of it. */
export const articleView = z.enum(['all', 'unread', 'starred', 'to-check', 'archived', 'deleted'])
export type ArticleView = z.infer<typeof articleView>

const articleCounts = z.object({
  all: z.int(),
  unread: z.int(),
  starred: z.int(),
  'to-check': z.int(),
  archived: z.int(),
  deleted: z.int(),
})
export type ArticleCounts = z.infer<typeof articleCounts>

const source = z.object({
  id: sourceId,
  name: z.string(),
  kind: z.enum(['outlet']),
  articleCount: z.int(),
  unreadCount: z.int(),
})
export type Source = z.infer<typeof source>

export const articleCalls = {
  'article.counts': call(nothing, articleCounts),
  'article.get': call(z.object({ articleId }), article),
  'article.mark': call(
    z.object({
      ...namedAct,
      articleId,
      read: z.boolean().optional(),
      starred: z.boolean().optional(),
      archived: z.boolean().optional(),
      /** Of the revision that is the article's text by now. */
      checked: z.boolean().optional(),
      /** The program marked it, because it was opened: not a deed that undo would take back. */
      byOpening: z.boolean().optional(),
    }),
    articleSummary,
  ),
  /** The one that was read last on this device, to open the library where it was left; null where none was. */
  'article.last': call(
    nothing,
    z.object({
      articleId: articleId.nullable(),
      title: z.string().nullable(),
      /** The window did not come through with it the last time: it is opened only if the person says so. */
      hasFailed: z.boolean(),
    }),
  ),
  'article.keepPosition': call(z.object({ articleId, offset }), done),
  'article.remove': call(z.object({ articleId, ...namedAct }), done),
  'article.restore': call(z.object({ articleId }), articleSummary),
  /** The captured bytes, decoded as they were when read: what a person compares the reading with. No text of a PDF's. */
  'article.original': call(
    z.object({ articleId }),
    z.object({ text: z.string().nullable(), encoding: z.string() }),
  ),
  /** The captured bytes of a PDF, to show its pages. Throws `not-found` where the original is none. */
  'article.pdf': call(z.object({ articleId }), z.object({ bytes: z.instanceof(Uint8Array) })),
  /**
   * The articles that carry the same report, this one among them, the earliest first; none where it stands alone.
   * Found when the text is read for names, by the words that two texts share.
   */
  'article.copies': call(z.object({ articleId }), z.array(articleCopy)),
  /** "Not the same report": this article is marked as separate from its copies. */
  'article.markSeparate': call(z.object({ articleId }), done),
  /** Where else it was saved, in the order in which that was imported. */
  'article.records': call(z.object({ articleId }), z.array(serviceRecord)),
  'source.list': call(nothing, z.array(source)),
}
