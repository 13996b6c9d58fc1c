import type { Collected, ServiceEntry } from '../../../preload/contract/collected'
import { LibraryError } from '../../../preload/contract/errors'
import type { Line, Reading } from '../../../preload/contract/importing'
import type { PageLine } from '../../../preload/contract/page'
import { keptNoText } from '../../../preload/contract/words'
import { articleAddress, fieldsOf, languageTag } from '../fields'
import { type About, nothingAbout, readDocument } from '../formats/document'
import type { TakeApart } from '../take-apart'
import { entryIn } from './entry'
import { serviceDate } from './service-date'

type Given = { reading: Reading; serviceEntry: ServiceEntry }

/** Reads the article of an export that was taken apart. */
export function readEntry(bytes: Uint8Array, takeApart: TakeApart): Promise<Given> {
  return readCollected(entryIn(bytes), takeApart)
}

/**
 * Reads what a service kept of an article: its text where there is one, and what a person did with it.
 * `hasText` says whether the text is the article's own; else fetching the page can give it one later. A
 * summary becomes a fact.
 */
async function readCollected(collected: Collected, takeApart: TakeApart): Promise<Given> {
  const found = await readText(collected, takeApart)
  const { service, savedAt, tags, isRead, isStarred, isArchived, notes, highlights, facts, file } = collected
  const said: [string, string][] = collected.excerpt === null ? [] : [['summary', collected.excerpt]]
  const marks = {
    service,
    savedAt,
    tags,
    isRead,
    isStarred,
    isArchived,
    notes,
    highlights,
    ...(file && { file }),
  }
  return {
    reading: found ?? readKept(collected),
    serviceEntry: { ...marks, facts: [...said, ...facts].slice(0, 500), hasText: found !== null },
  }
}

/** The reading of a kept text; null where there is none, or nothing of it is an article's. */
async function readText(collected: Collected, takeApart: TakeApart): Promise<Reading | null> {
  const lines = await linesOf(collected.content, takeApart)
  if (lines.length === 0) return null
  try {
    return readDocument(lines, aboutOf(collected), articleAddress(collected.url))
  } catch (error) {
    // A text of which nothing is left but buttons: what else was kept of it is not lost with it.
    if (error instanceof LibraryError && error.code === 'unreadable') return null
    throw error
  }
}

/**
 * The kept text by lines. Markup goes through the sandboxed page like any other; words are parted at empty
 * lines.
 */
async function linesOf(content: Collected['content'], takeApart: TakeApart): Promise<PageLine[]> {
  if (content === null) return []
  if (content.kind === 'html') return (await takeApart(content.words, null, 'lines')).all ?? []
  return content.words
    .split(/\n\s*\n/)
    .map((text): PageLine => ({ text: text.trim(), kind: 'paragraph', linked: 0, within: '' }))
    .filter(({ text }) => text !== '')
}

/**
 * Each field gives as its reason that the service kept it so. A date that cannot be read stays among the lines,
 * as one that is left out, so that a person can still see it.
 */
function aboutOf(collected: Collected): About {
  const { service, title, byline, published, outlet, section = null, url, language } = collected
  const date = serviceDate(published)
  const why = `as ${service} kept it`
  return {
    ...nothingAbout,
    title: title === null ? null : { words: title, why },
    byline: byline === null ? null : { words: byline, why },
    published: date && { date, why },
    outlet: outlet === null ? null : { words: outlet, why },
    section,
    url,
    language: languageTag(language),
    more:
      published !== null && date === null
        ? [{ text: published, role: 'left-out', why: 'a date that could not be read' }]
        : [],
  }
}

/** Where only the address, a summary or marked words were kept, those are the text: nothing is made up, nothing lost. */
function readKept(collected: Collected): Reading {
  const { service, title, byline, url, excerpt, highlights } = collected
  const about = aboutOf(collected)
  const why = keptNoText(service)
  const said = saidOf(collected)
  const lines: (Line | null)[] = [
    { text: title ?? url ?? firstWordsOf(collected), role: 'title', why: `as ${service} kept it` },
    byline === null ? null : { text: byline, role: 'byline', why: `as ${service} kept it` },
    about.published && { text: about.published.date.words, role: 'published', why: about.published.why },
    url === null ? null : { text: url, role: 'paragraph', why: `only the address: ${why}` },
    said === null ? null : { text: said, role: 'paragraph', why: `what it is known by: ${why}` },
    excerpt === null ? null : { text: excerpt, role: 'paragraph', why: `a summary or selection: ${why}` },
    ...highlights.map(({ exact }): Line => ({
      text: exact,
      role: 'paragraph',
      why: `words that were marked: ${why}`,
    })),
    ...about.more,
  ]
  const whole = lines.filter((line) => line !== null)
  const fields = fieldsOf({
    title: whole[0]?.text ?? 'Untitled',
    byline,
    published: about.published?.date ?? null,
    outlet: collected.outlet,
    section: about.section,
    url,
    language: about.language,
  })
  return { fields, lines: whole }
}

const maxFirstWords = 200

/** What a person finds an article by that has neither a title nor an address. */
function firstWordsOf({ highlights, excerpt, notes, outlet, byline }: Collected): string {
  const words = highlights[0]?.exact ?? excerpt ?? notes[0]?.body ?? outlet ?? byline ?? 'Untitled'
  return words.replace(/\s+/g, ' ').slice(0, maxFirstWords)
}

/**
 * Who wrote it, where and when, of an article without an address: in the text, because two editorials of two
 * years are otherwise one. Where there is no title either, everything that the service said.
 */
function saidOf({ title, byline, outlet, published, url, highlights, facts }: Collected): string | null {
  if (url !== null || highlights.length > 0) return null
  const known = [byline, outlet, published].filter((words) => words !== null)
  const rest = title === null ? facts.map(([name, value]) => `${name}: ${value}`) : []
  return [...known, ...rest].join('; ') || null
}
