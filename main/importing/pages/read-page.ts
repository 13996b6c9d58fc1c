import { articleFields } from '../../../preload/contract/article'
import { LibraryError } from '../../../preload/contract/errors'
import type { Line, LineRole, Reading } from '../../../preload/contract/importing'
import type { PageParts } from '../../../preload/contract/page'
import { factsOf, type PageFacts } from './facts'
import { type MergedLine, mergeViews } from './merge'

const webAddress = (address: string | null, base: string | null): string | null => {
  if (address === null) return null
  try {
    return articleFields.shape.url.catch(null).parse(new URL(address, base ?? undefined).href)
  } catch {
    return null
  }
}

const fieldsOf = (facts: PageFacts, url: string | null): Reading['fields'] => ({
  title: facts.title?.slice(0, 500).trim() ?? null,
  byline: facts.authors.length === 0 ? null : facts.authors.join(', ').slice(0, 500),
  published: facts.published,
  outlet: facts.outlet?.slice(0, 200) ?? null,
  url: webAddress(facts.canonical, url) ?? webAddress(url, null),
  language: facts.language,
})

const roles: Record<MergedLine['kind'], LineRole> = {
  heading: 'heading',
  caption: 'caption',
  paragraph: 'paragraph',
  item: 'paragraph',
  quote: 'paragraph',
  table: 'paragraph',
  code: 'paragraph',
}

const bodyLine = ({ text, kind, isKept, why }: MergedLine): Line =>
  isKept ? { text, role: roles[kind], why } : { text, role: 'left-out', why }

/** What a page says of its article, each as a line with the words that said it. */
const headLines = ({ title, authors, published, updated, section }: PageFacts): Line[] => {
  const lines: (Line | null)[] = [
    title === null ? null : { text: title, role: 'title', why: 'the page’s title' },
    authors.length === 0 ? null : { text: authors.join(', '), role: 'byline', why: 'named as its authors' },
    published && { text: published.words, role: 'published', why: 'says when it was published' },
    updated && { text: updated.words, role: 'left-out', why: 'says when it was updated, not published' },
    section === null ? null : { text: section, role: 'left-out', why: 'names the section' },
  ]
  return lines.filter((line) => line !== null)
}

/** What of a page that was taken apart is its article, and what was only around it. */
export const readPage = (parts: PageParts, url: string | null): Reading => {
  const facts = factsOf(parts)
  const body = mergeViews(parts.readability, parts.defuddle).map(bodyLine)
  if (!body.some(({ role }) => role === 'paragraph')) {
    throw new LibraryError(
      'unreadable',
      'There is no article in this page, only buttons and links; save the page again once it shows its text.',
    )
  }
  return { fields: fieldsOf(facts, url), lines: [...headLines(facts), ...body] }
}
