import { isTextRole, type Line } from '../../../preload/contract/importing'
import type { PageLine } from '../../../preload/contract/page'
import { settingIn } from '../../../preload/contract/setting'
import type { TakeApart } from '../take-apart'
import type { FeedEntry, FeedText } from './feed'

const cutOff = /(?:…|\.\.\.|\[(?:…|\.\.\.|&#8230;)\])\s*$/

/** So long a description is not about an article: it is the article. */
const maxSummaryLength = 1500

type EntryBody = { lines: Line[]; isSummary: boolean }

/** What there is of an entry's text, and whether that is all of it. */
export async function bodyOf(
  { content, summary }: FeedEntry,
  url: string | null,
  takeApart: TakeApart,
): Promise<EntryBody> {
  const whole = content === null ? [] : await linesOf(content, url, takeApart)
  const isWhole = whole.some(isBody)
  const lines = isWhole || summary === null ? whole : await linesOf(summary, url, takeApart)
  const body = lines.filter(isBody)
  const length = body.reduce((sum, { text }) => sum + text.length, 0)
  const isCut = cutOff.test(body.at(-1)?.text ?? '')
  return { lines, isSummary: isCut || length === 0 || (!isWhole && length < maxSummaryLength) }
}

/** The lines of an entry's words. Markup is only ever taken apart where pages are. */
async function linesOf(text: FeedText, url: string | null, takeApart: TakeApart): Promise<Line[]> {
  if (!isMarkup(text)) return paragraphsOf(text.value)
  const { all = [] } = await takeApart(`<!doctype html><body>${text.value}</body>`, url, 'lines')
  return all.map(lineOf)
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
