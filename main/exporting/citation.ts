import type { Token } from 'markdown-it'
import type { Article } from '../../preload/contract/article'
import type { Citation } from '../../preload/contract/citation'
import type { StatedDate } from '../../preload/contract/common'
import type { Quote } from '../../preload/contract/quote'
import { escapeText } from './escape'
import { type PlaceholderName, placeholders } from './placeholders'
import { newReader } from './reader'
import { fillTemplate, parseTemplate, type Values } from './template'

export type CitedWords = {
  exact: string
  article: Article
  /** The original of the revision that the words are of. */
  sha256: string
  /** When those bytes were imported. */
  capturedAt: string
  /** The quotation that the words are of, where they are of one. */
  quote: Pick<Quote, 'speaker' | 'cue' | 'state' | 'kind'> | null
  /** That the article says otherwise by now, and what. */
  changed: string | null
  link: string
}

type CitationValues = Record<PlaceholderName, string | null>

/** What each placeholder stands for, as it is: not escaped. */
export function citationValues({
  exact,
  article,
  sha256,
  capturedAt,
  quote,
  changed,
  link,
}: CitedWords): CitationValues {
  return {
    words: exact,
    speaker: quote?.speaker?.name ?? null,
    cue: quote?.cue?.words ?? null,
    state: quote?.state ?? null,
    kind: quote?.kind ?? null,
    title: article.title,
    outlet: article.outlet,
    author: article.byline,
    agency: article.agency,
    dateline: article.datelinePlace,
    date: dateWords(article.published),
    updated: dateWords(article.updated),
    printedDate: article.published?.words ?? null,
    url: article.url,
    captured: `${capturedAt.slice(0, 16).replace('T', ' ')} UTC`,
    changed,
    sha256,
    link,
  }
}

function dateWords(published: StatedDate | null): string | null {
  if (published === null) return null
  const { value, zone } = published
  if (value.length <= 10) return value
  const zoneWords = zone === null ? ' (time zone not stated)' : zone === 'Z' ? ' UTC' : ` UTC${zone}`
  return value.replace('T', ' ') + zoneWords
}

const isAddress = /^(?:https?|dateline):\/\/[^\s<>\\]+$/i

// A template's own markup too is words: what is pasted elsewhere may only be words and links.
const reader = newReader({ html: false, breaks: true, mayLink: (address) => isAddress.test(address) })

const { escapeHtml } = reader.utils
Object.assign(reader.renderer.rules, {
  softbreak: () => '<br>',
  hardbreak: () => '<br>',
  s_open: () => '<del>',
  s_close: () => '</del>',
  image: (tokens: Token[], at: number) => escapeHtml(tokens[at]?.content ?? ''),
  link_open: (tokens: Token[], at: number) =>
    `<a href="${escapeHtml(String(tokens[at]?.attrGet('href') ?? ''))}">`,
})

const names = placeholders.map(({ name }) => name)

/** Fills a template with values; throws BrokenTemplate where it cannot be read. */
export function citationOf(template: string, values: Values): Citation {
  const escaped = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, escapedValue(value)]),
  )
  const markdown = fillTemplate(parseTemplate(template, names), escaped)
  return { markdown, html: reader.render(markdown).trim() }
}

// A template uses this noncharacter for what is missing; in a text it is one of the text's own signs.
const ownSign = /\ufdd0/g

// Between angle brackets an address is a link, and nothing in it has to be escaped.
function escapedValue(value: string | null): string | null {
  return value === null
    ? null
    : isAddress.test(value)
      ? `<${value}>`
      : escapeText(value).replace(ownSign, '&#64976;')
}
