import { isTextRole, type Line } from '../../../preload/contract/importing'
import type { PageLine } from '../../../preload/contract/page'
import { settingIn } from '../../../preload/contract/setting'
import type { TakeApart } from '../take-apart'
import { mediaLinks } from './entry-media'
import type { FeedEntry, FeedText } from './feed'

const cutOff = /(?:…|\.\.\.|\[(?:…|\.\.\.|&#8230;)\])\s*$/

/** So long a description is not about an article: it is the article. */
const maxSummaryLength = 1500

type EntryBody = { lines: Line[]; isSummary: boolean }

/**
 * What there is of an entry's text, with what is said of its sound, films and pictures, and links to them; and whether
 * that is all of it.
 */
export async function bodyOf(entry: FeedEntry, base: string, takeApart: TakeApart): Promise<EntryBody> {
  const { content, summary } = entry
  const whole = content === null ? [] : await linesOf(content, base, takeApart)
  const isWhole = whole.some(isBody)
  const own = isWhole || summary === null ? whole : await linesOf(summary, base, takeApart)
  const said = [...own, ...(await descriptionsOf(entry, own, base, takeApart))]
  const body = said.filter(isBody)
  const length = body.reduce((sum, { text }) => sum + text.length, 0)
  const isCut = cutOff.test(body.at(-1)?.text ?? '')
  const isSummary = isCut || length === 0 || (!isWhole && length < maxSummaryLength)
  return { lines: [...said, ...mediaLinks(entry, base)], isSummary }
}

/** Captions and descriptions, those left out that the entry's own words have already. */
async function descriptionsOf(
  { media }: FeedEntry,
  own: readonly Line[],
  base: string,
  takeApart: TakeApart,
): Promise<Line[]> {
  const known = new Set(own.map(({ text }) => text))
  const found: Line[] = []
  for (const { description } of media) {
    for (const line of description === null ? [] : await linesOf(description, base, takeApart)) {
      if (!known.has(line.text)) found.push(line)
      known.add(line.text)
    }
  }
  return found
}

/** The lines of an entry's words. Markup is only ever taken apart where pages are. */
async function linesOf(text: FeedText, url: string | null, takeApart: TakeApart): Promise<Line[]> {
  if (!isMarkup(text)) return paragraphsOf(text.value)
  const { all = [] } = await takeApart(`<!doctype html><body>${unescaped(text.value)}</body>`, url, 'lines')
  return all.map(lineOf)
}

/** Some programs escape a feed once too often: then the markup stands in it as words, from the first to the last. */
function unescaped(value: string): string {
  const isTwice = /^\s*&lt;(p|div|h[1-6]|ul|ol|table|figure|a|img)\b[^<]*&gt;\s*$/i.test(value)
  if (!isTwice) return value
  return value
    .replace(/&lt;/gi, '<')
    .replace(/&gt;/gi, '>')
    .replace(/&quot;/gi, '"')
    .replace(/&amp;/gi, '&')
}

function isMarkup({ value, isPlain }: FeedText): boolean {
  return !isPlain && /[<&]/.test(value)
}

function paragraphsOf(words: string): Line[] {
  return words
    .split(/\n\s*\n/)
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
    .map((text) => lineOf({ text, kind: 'paragraph', linked: 0, within: '' }))
}

/** What programs put below an entry. */
const leadsOn =
  /^(?:the post .+ (?:appeared first|first appeared) on .|(?:continue reading.{0,200}|read (?:more|on|the (?:full|whole|rest)).{0,200}|comments|weiterlesen.{0,200}|lire la suite.{0,200}|leer más.{0,200})$)/iu
const maxLeadLength = 500

function lineOf(line: PageLine): Line {
  const { text, kind } = line
  return text.length <= maxLeadLength && leadsOn.test(text.trim())
    ? { text, role: 'left-out', why: 'only leads to the page' }
    : { text, role: kind, why: 'in the feed’s entry', ...settingIn(line) }
}

function isBody({ role }: Line): boolean {
  return isTextRole(role) || role === 'heading'
}
