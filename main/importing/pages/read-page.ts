import { LibraryError } from '../../../preload/contract/errors'
import { isTextRole, type Line, type Reading } from '../../../preload/contract/importing'
import type { PageParts } from '../../../preload/contract/page'
import { settingIn } from '../../../preload/contract/setting'
import { articleAddress, type Facts, fieldsOf } from '../fields'
import { lettersOf } from '../letters'
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
  if (!body.some(({ role }) => isTextRole(role))) {
    throw new LibraryError(
      'unreadable',
      'There is no article in this page, only buttons and links; save the page again once it shows its text.',
    )
  }
  return { fields: understood(facts, url), lines: [...headLines(facts), ...leadOf(parts, body), ...body] }
}

/** What was found in the page; where that is little, the text that its structured data carries. */
function bodyOf(parts: PageParts, { body }: PageFacts): Line[] {
  const found = mergeViews(parts.readability, parts.defuddle).map(bodyLine)
  const stated = body.map((text): Line => ({ text, role: 'paragraph', why: 'in the page’s structured data' }))
  return lengthOf(stated) > 2 * lengthOf(found) ? stated : found
}

function bodyLine(line: MergedLine): Line {
  const { text, kind, isKept, why } = line
  return { text, role: isKept ? lineRoles[kind] : 'left-out', why, ...settingIn(line) }
}

function lengthOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { role, text }) => sum + (role === 'left-out' ? 0 : text.length), 0)
}

/**
 * No page states the agency or the dateline's place apart from its text. What it calls its canonical address may be
 * relative, broken, or a script.
 */
function understood({ authors, canonical, ...same }: PageFacts, url: string | null): Facts {
  return fieldsOf({
    ...same,
    byline: authors.join(', '),
    url: articleAddress(canonical, url ?? undefined) ?? url,
  })
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
  if (lead === undefined || body.some(({ text }) => lettersOf(text).includes(lettersOf(lead).slice(0, 60))))
    return []
  return [{ text: lead, role: 'standfirst', why: 'the page’s description, shown in it' }]
}
