import { LibraryError } from '../../../preload/contract/errors'
import { isTextRole, type Line, type Reading } from '../../../preload/contract/importing'
import type { PageParts } from '../../../preload/contract/page'
import { settingIn } from '../../../preload/contract/setting'
import { articleAddress, type Facts, fieldsOf, toldLanguage } from '../fields'
import { lettersOf } from '../letters'
import { type ArticleLine, articleLines } from '../article/article-lines'
import { withoutHead } from './body-head'
import { factsOf, type PageFacts } from './facts'
import { isOutlet } from './outlet'
import type { MergedLine } from '../article/judged-page'
import { mergeViews } from './merge'
import type { Weights } from '../article/score'
import { statedLines } from './stated-body'
import { topicOf } from './topic'

/**
 * What of a page that was taken apart is its article, and what was only around it; nothing is dropped, a line
 * that is not the article's says why. Throws `unreadable` where no paragraph is left: a page that its scripts
 * put together may have been saved before it showed anything. `url` is where the page came from, if that is
 * known.
 */
export function readPage(parts: PageParts, url: string | null, model?: Weights): Reading {
  const stated = factsOf(parts, url)
  const isOutlets = stated.authors.every((name) => isOutlet(name, stated.outlet))
  const found = bodyOf(parts, stated, model)
  const { body, authors } = withoutHead(found.lines, { ...stated, headings: parts.headings, isOutlets })
  const facts = authors.length > 0 ? { ...stated, authors } : stated
  if (!body.some(({ role }) => isTextRole(role))) {
    throw new LibraryError(
      'unreadable',
      'There is no article in this page, only buttons and links; save the page again once it shows its text.',
    )
  }
  const { doubts } = found
  const language = facts.language ?? toldLanguage(body)
  return {
    fields: understood({ ...facts, language }, url),
    lines: [...headLines(facts), ...body],
    ...(doubts.length > 0 && { doubts }),
    ...(facts.isOutletGuessed && { guessed: ['outlet'] }),
  }
}

type Body = { lines: Line[]; doubts: string[] }

/** What was found in the page; where that is little, the text that its structured data carries. */
function bodyOf(parts: PageParts, facts: PageFacts, model: Weights | undefined): Body {
  const own = bySource(parts, facts.title, model)
  const found = own === null ? byViews(parts) : { ...own, lines: own.lines.map(articleLine) }
  const stated = statedLines(facts.body)
  if (lengthOf(stated) <= 2 * lengthOf(found.lines.filter(isPart))) return found
  const rest = found.lines.map((line): Line => {
    const isBody = line.role !== 'left-out' && line.role !== 'caption' && line.role !== 'standfirst'
    return isBody
      ? { ...line, role: 'left-out', why: 'the page’s structured data has more of the text' }
      : line
  })
  return { lines: [...stated, ...rest], doubts: [] }
}

/** The lines of a page, each kept as the article's or not, and why; `title` is what it is known to be about. */
export function pageLines(parts: PageParts, title: string | null): MergedLine[] {
  return bySource(parts, title)?.lines ?? mergeViews(parts.readability, parts.defuddle)
}

/** By the page's own lines; null where what the extractors took is put together anew and is not among them. */
function bySource(
  parts: PageParts,
  title: string | null,
  model?: Weights,
): ReturnType<typeof articleLines> | null {
  const { source, readability, defuddle } = parts
  if (source === undefined) return null
  const votes = source.lines.reduce(
    (sum, line) => sum + line.text.length * Math.max(line.readability, line.defuddle),
    0,
  )
  const apart = [readability, defuddle].map((view) => lengthOf(view?.lines ?? []))
  return Math.max(...apart) > 2 * votes ? null : articleLines(source, topicOf(parts, title), model)
}

function byViews(parts: PageParts): Body {
  const lines = mergeViews(parts.readability, parts.defuddle).map(bodyLine)
  return { lines: [...leadOf(parts, lines), ...lines], doubts: [] }
}

function articleLine(line: ArticleLine): Line {
  return line.isStandfirst ? { ...bodyLine(line), role: 'standfirst' } : bodyLine(line)
}

function bodyLine(line: MergedLine): Line {
  const { text, kind, isKept, why } = line
  return { text, role: isKept ? kind : 'left-out', why, ...settingIn(line) }
}

function isPart({ role }: Line): boolean {
  return role !== 'left-out'
}

function lengthOf(lines: readonly { text: string }[]): number {
  return lines.reduce((sum, { text }) => sum + text.length, 0)
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
