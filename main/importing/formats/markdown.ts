import MarkdownIt from 'markdown-it'
import { parse } from 'yaml'
import { LibraryError } from '../../../preload/contract/errors'
import type { Line, Reading } from '../../../preload/contract/importing'
import { pageDate } from '../pages/page-date'
import type { TakeApart } from '../take-apart'
import { articleAddress, languageTag } from '../fields'
import { notesIn, withMarks } from './markdown-marks'
import { type About, nothingAbout, readDocument, type Stated } from './document'

// The lines between the dashes at the very beginning, as Jekyll and Obsidian write them; 50,000 characters at
// most.
const front = /^\ufeff?---[ \t]*\r?\n([\s\S]{0,50000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/

type Fields = Record<string, unknown>

// By the names that programs use, in the order in which they are believed.
const names = {
  title: ['title', 'headline'],
  byline: ['byline', 'author', 'authors', 'creator', 'by'],
  published: [
    'published',
    'published-about',
    'date_published',
    'datepublished',
    'publish_date',
    'publishdate',
    'pubdate',
    'date',
    'created',
  ],
  zone: ['published-zone'],
  updated: ['updated', 'modified', 'date_modified', 'datemodified', 'lastmod', 'last_modified'],
  section: ['section', 'category'],
  outlet: ['outlet', 'publication', 'publisher', 'site', 'site_name', 'website', 'source'],
  url: ['url', 'link', 'source', 'canonical', 'canonical_url', 'permalink'],
  language: ['language', 'lang', 'locale'],
}

const zone = /^(?:Z|[+-]\d\d:\d\d)$/

// A level is a quotation, a list or an item.
const maxDepth = 100

class TooDeep extends Error {}

// What comes of it is taken apart like any other page's markup, which is where it is made harmless.
const markdown = new MarkdownIt({ html: true, linkify: true, maxNesting: maxDepth + 1 })
markdown.validateLink = () => true
markdown.normalizeLinkText = (address) => address

// By itself the reader leaves out what lies deeper than its limit, and an article must not lose words unsaid.
markdown.block.ruler.before(
  'table',
  'limit',
  ({ level }) => {
    if (level >= maxDepth) throw new TooDeep()
    return false
  },
  { alt: ['paragraph', 'reference', 'blockquote', 'list'] },
)

// A task's box is no word of the text.
markdown.core.ruler.after('block', 'task', ({ tokens }) => {
  for (const [at, token] of tokens.entries()) {
    const isItem = token.type === 'inline' && tokens[at - 2]?.type === 'list_item_open'
    if (isItem) token.content = token.content.replace(/^\[[ xX]\][ \t]+(?=\S)/, '')
  }
})

withMarks(markdown)

/** Reads Markdown: its front matter as facts, its headings, lists and quotations as what they are. */
export async function readMarkdown(text: string, url: string | null, takeApart: TakeApart): Promise<Reading> {
  const { about, length } = frontOf(text) ?? { about: nothingAbout, length: 0 }
  const { all = [] } = await takeApart(htmlOf(text.slice(length).replace(/^\ufeff/, '')), null, 'lines')
  return readDocument(all, about, url)
}

const startsWithField = /^[\w][\w .-]{0,40}:(?:\s|$)/

/** What stands between the first dashes; null where that is part of the text. */
function frontOf(text: string): { about: About; length: number } | null {
  const found = front.exec(text)
  const [whole = '', yaml = ''] = found ?? []
  if (found === null) return null
  const fields = fieldsOf(yaml)
  if (fields !== null) return { about: aboutOf(fields), length: whole.length }
  if (!startsWithField.test(yaml)) return null
  const why = 'front matter that is no YAML'
  const more = yaml.split('\n').map((line): Line => ({ text: line.trim(), role: 'left-out', why }))
  return {
    about: { ...nothingAbout, more: more.filter(({ text: one }) => one !== '') },
    length: whole.length,
  }
}

function fieldsOf(yaml: string): Fields | null {
  try {
    // Everything stays the words that stand there: 2016-03-25 is no instant, and "no" is no false.
    const found: unknown = parse(yaml, { schema: 'failsafe', maxAliasCount: 20, uniqueKeys: false })
    return isFields(found) ? found : null
  } catch {
    return null
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What the lines between the dashes say, each fact by the first name that it goes by. */
function aboutOf(fields: Fields): About {
  const lower = new Map(Object.entries(fields).map(([name, value]) => [name.toLowerCase(), wordsOf(value)]))
  const used = new Set<string>()
  const first = (given: readonly string[], isIt: (words: string) => boolean = () => true): string | null => {
    const name = given.find((one) => (lower.get(one) ?? null) !== null && isIt(lower.get(one) ?? ''))
    if (name === undefined) return null
    used.add(name)
    return lower.get(name) ?? null
  }
  const stated = (words: string | null, why: string): Stated | null =>
    words === null ? null : { words, why }
  const url = first(names.url, (words) => articleAddress(words) !== null)
  const date = pageDate(first(names.published, (words) => pageDate(words) !== null))
  const its = first(names.zone, (words) => zone.test(words))
  const about = {
    ...nothingAbout,
    title: stated(first(names.title), 'the title in the file’s front matter'),
    byline: stated(first(names.byline), 'the author in the file’s front matter'),
    published: date && {
      date: its !== null && date.value.length > 10 ? { ...date, zone: its } : date,
      why: 'the date in the file’s front matter',
    },
    outlet: stated(
      first(names.outlet, (words) => words !== url),
      'the outlet in the file’s front matter',
    ),
    updated: pageDate(first(names.updated, (words) => pageDate(words) !== null)),
    section: first(names.section),
    url,
    language: languageTag(first(names.language)),
  }
  const rest = [...lower].filter(([name, words]) => !used.has(name) && words !== null)
  const more = rest.map(([name, words]): Line => ({
    text: `${name}: ${words ?? ''}`,
    role: 'left-out',
    why: 'in the file’s front matter',
  }))
  return { ...about, more }
}

/**
 * A value as words: lists joined, of an object its name, and of Obsidian's links ("[[Ada Marsh]]") what they
 * show.
 */
function wordsOf(value: unknown): string | null {
  if (Array.isArray(value)) {
    const all = value.map(wordsOf).filter((words) => words !== null)
    return all.length === 0 ? null : all.join(', ')
  }
  if (isFields(value)) return wordsOf(value['name'] ?? null)
  if (typeof value !== 'string') return null
  const words = value
    .replace(/^\[\[(?:[^\]|]*\|)?([^\]]*)\]\]$/, '$1')
    .replace(/\s+/g, ' ')
    .trim()
  return words === '' ? null : words
}

function htmlOf(body: string): string {
  try {
    const env = {}
    return markdown.render(body, env) + notesIn(env, (words) => markdown.render(words, env))
  } catch (cause) {
    throw new LibraryError(
      'unreadable',
      'The marks in this text lie within one another too deeply; save it as a .txt file and import that.',
      { cause },
    )
  }
}
