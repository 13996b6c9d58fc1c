import { z } from 'zod'
import { setting } from './structure'
import { maxImageSourceLength, maxPageImages } from './words'

/** What the element of a line says that it is. */
const pageLineKind = z.enum([
  'heading',
  'paragraph',
  'item',
  'row',
  'preformatted',
  'caption',
  'quote-source',
])

/** One paragraph of a page, with what its place in the page says about it. */
const pageLine = setting.extend({
  text: z.string(),
  kind: pageLineKind,
  /** The share of its characters that are links. */
  linked: z.number().min(0).max(1),
  /** Class names and ids of the elements it stands in, nearest first. */
  within: z.string().max(1000),
  /** Kept out of its reader's sight by the markup around it. */
  isUnseen: z.literal(true).optional(),
})
export type PageLine = z.infer<typeof pageLine>

const words = z.string().max(5000)

/** An image of a page, with what stands around it: by that its place among the article's lines is found. */
const pageImage = z.object({
  /** A `data:` address that carries it, or the address where it is. Nothing is ever fetched from there. */
  source: z.string().max(maxImageSourceLength),
  /** Where it may be asked for while its page is fetched; null for one that no reader is meant to see, and for any other document's. */
  ask: z.string().max(2000).nullable(),
  alt: z.string().max(2000),
  /** The words under it; null where it stands in no figure. */
  caption: words.nullable(),
  /** The lines above and below it, the nearest first. */
  above: z.array(words).max(3),
  below: z.array(words).max(3),
  /** Class names and ids of the elements it stands in, nearest first. */
  within: z.string().max(1000),
})
export type PageImage = z.infer<typeof pageImage>

/** An element that lines stand in; its `parent` is one of those before it, -1 for the body. */
const pageElement = z.object({
  parent: z.int().min(-1),
  /** Its name, id and class names. */
  name: z.string().max(300),
  hasPicture: z.boolean(),
})
export type PageElement = z.infer<typeof pageElement>

/** A line of a page, with the share of its characters that each extractor took for the article's. */
const sourceLine = pageLine.extend({
  readability: z.number().min(0).max(1),
  defuddle: z.number().min(0).max(1),
  /** The element that it stands in. */
  home: z.int().min(0),
})
export type SourceLine = z.infer<typeof sourceLine>

/** All that a page says, in its own order, and where it stands: what of it is the article is not decided yet. */
const pageSource = z
  .object({
    elements: z.array(pageElement).max(20_000),
    lines: z.array(sourceLine).max(200_000),
  })
  .refine(({ elements, lines }) => {
    const isBelow = elements.every(({ parent }, at) => parent < at)
    return isBelow && lines.every(({ home }) => home < elements.length)
  })
export type PageSource = z.infer<typeof pageSource>

/** What one of the two extractors made of a page. Its lines are empty where they are counted in the page's own. */
const pageView = z.object({
  title: words.nullable(),
  byline: words.nullable(),
  published: words.nullable(),
  outlet: words.nullable(),
  lines: z.array(pageLine).max(200_000),
})
export type PageView = z.infer<typeof pageView>

/** A web page taken apart: plain data, and nothing decided yet. */
export const pageParts = z.object({
  language: words.nullable(),
  canonical: words.nullable(),
  /** The words of its `title` element. */
  title: words.nullable(),
  /** `name`, `property` or `itemprop` of its meta elements, in lower case, with their content. */
  meta: z.array(z.tuple([words, words])).max(2000),
  /** The scripts of type `application/ld+json`. */
  jsonLd: z.array(z.string().max(2_000_000)).max(200),
  headings: z.array(words).max(50),
  /** The feeds that its head names. */
  feeds: z
    .array(z.object({ href: words, title: words.nullable() }))
    .max(50)
    .optional(),
  /**
   * Elements that say by their markup when or by whom the page was written; `shown` is text below the heading that
   * looks like a date, `lead` what the page shows of its description, `data` what its own program calls the day of
   * publication, `title` a line that is one of its stated titles or begins it.
   */
  stated: z
    .array(
      z.object({
        what: z.enum(['published', 'byline', 'time', 'updated', 'shown', 'lead', 'data', 'title']),
        words,
      }),
    )
    .max(500),
  readability: pageView.nullable(),
  defuddle: pageView.nullable(),
  images: z.array(pageImage).max(maxPageImages).optional(),
  source: pageSource.optional(),
  /** Every line of it, of a document that is nothing but text. */
  all: z.array(pageLine).max(200_000).optional(),
})
export type PageParts = z.infer<typeof pageParts>

/** What of a page is asked for: its article, every line of a document that is nothing but text, or both of a newsletter. */
export type PageWish = 'article' | 'lines' | 'both'

/** What crosses to and from the hidden page. */
export type PageRequest = { id: number; html: string; url: string | null; want: PageWish }
export const pageReply = z.discriminatedUnion('ok', [
  z.object({ id: z.int(), ok: z.literal(true), parts: pageParts }),
  z.object({ id: z.int(), ok: z.literal(false), reason: z.string().max(2000) }),
])
export type PageReply = z.infer<typeof pageReply>
