import { articleFields } from '../../../preload/contract/article'
import { LibraryError } from '../../../preload/contract/errors'
import type { Line, Reading } from '../../../preload/contract/importing'
import type { PageParts } from '../../../preload/contract/page'
import { withoutHead } from './body-head'
import { factsOf, isOutlet, type PageFacts } from './facts'
import { lineRoles } from './line-roles'
import { type MergedLine, mergeViews } from './merge'

/**
 * What of a page that was taken apart is its article, and what was only around it; nothing is dropped, a line
 * that is not the article's says why. Throws `unreadable` where no paragraph is left: a page that its scripts
 * put together may have been saved before it showed anything. `url` is where the page came from, if that is
 * known.
 */
export function readPage(parts: PageParts, url: string | null): Reading {
  const stated = factsOf(parts, url)
  const isOutlets = stated.authors.every((name) => isOutlet(name, stated.outlet))
  const { body, authors } = withoutHead(bodyOf(parts, stated), { ...stated, isOutlets })
  const facts = authors.length > 0 ? { ...stated, authors } : stated
  if (!body.some(({ role }) => role === 'paragraph')) {
    throw new LibraryError(
      'unreadable',
      'There is no article in this page, only buttons and links; save the page again once it shows its text.',
    )
  }
  return { fields: fieldsOf(facts, url), lines: [...headLines(facts), ...leadOf(parts, body), ...body] }
}

/** What was found in the page; where that is little, the text that its structured data carries. */
function bodyOf(parts: PageParts, { body }: PageFacts): Line[] {
  const found = mergeViews(parts.readability, parts.defuddle).map(bodyLine)
  const stated = body.map((text): Line => ({ text, role: 'paragraph', why: 'in the page’s structured data' }))
  return lengthOf(stated) > 2 * lengthOf(found) ? stated : found
}

function bodyLine({ text, kind, isKept, why }: MergedLine): Line {
  return isKept ? { text, role: lineRoles[kind], why } : { text, role: 'left-out', why }
}

function lengthOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { role, text }) => sum + (role === 'left-out' ? 0 : text.length), 0)
}

/**
 * The fields, cut to what the library keeps of each. No page states the agency or the dateline's place apart
 * from its text.
 */
function fieldsOf(facts: PageFacts, url: string | null): Reading['fields'] {
  return {
    title: facts.title?.slice(0, 500).trim() ?? null,
    byline: facts.authors.length === 0 ? null : facts.authors.join(', ').slice(0, 500),
    agency: null,
    datelinePlace: null,
    published: facts.published,
    updated: facts.updated,
    outlet: facts.outlet?.slice(0, 200) ?? null,
    section: facts.section?.slice(0, 200) ?? null,
    url: webAddress(facts.canonical, url) ?? webAddress(url, null),
    language: facts.language,
  }
}

/**
 * A page's address made whole, by the rules of the contract; null for anything but the web's. The page is
 * untrusted: what it calls its canonical address may be relative, broken, or a script.
 */
function webAddress(address: string | null, base: string | null): string | null {
  if (address === null) return null
  try {
    return articleFields.shape.url.catch(null).parse(new URL(address, base ?? undefined).href)
  } catch {
    return null
  }
}

/** What a page says of its article, each as a line with the words that said it. */
function headLines({ title, otherTitles, authors, published, updated, section }: PageFacts): Line[] {
  const lines: (Line | null)[] = [
    title === null ? null : { text: title, role: 'title', why: 'the page’s title' },
    ...otherTitles.map((text): Line => ({
      text,
      role: 'left-out',
      why: 'the title that the page states for others',
    })),
    authors.length === 0 ? null : { text: authors.join(', '), role: 'byline', why: 'named as its authors' },
    published && { text: published.words, role: 'published', why: 'says when it was published' },
    updated && { text: updated.words, role: 'left-out', why: 'says when it was updated, not published' },
    section === null ? null : { text: section, role: 'left-out', why: 'names the section' },
  ]
  return lines.filter((line) => line !== null)
}

/** The description, where the page shows it above its text and it is not the text's own beginning. */
function leadOf({ stated }: PageParts, body: readonly Line[]): Line[] {
  const lead = stated.find(({ what }) => what === 'lead')?.words
  if (lead === undefined || body.some(({ text }) => bare(text).includes(bare(lead).slice(0, 60)))) return []
  return [{ text: lead, role: 'standfirst', why: 'the page’s description, shown in it' }]
}

function bare(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
