// This file reads the JSON-LD (W3C, with the words of schema.org) that pages carry for search engines. It is
// the page's own data and the best that most pages say of themselves, but written by hand and by templates:
// types, nesting and even the JSON are often wrong, so that much is accepted and nothing is relied on.

import { plainWords } from './entities'
import { alike, likenessOf } from './likeness'

type Node = Record<string, unknown>

/**
 * What structured data says of the article. Every list is in the order of the page; null and empty where it
 * says nothing. The words are plain, without markup, and no date is read yet.
 */
export type Structured = {
  titles: string[]
  authors: string[]
  published: string | null
  updated: string | null
  outlet: string | null
  section: string | null
  language: string | null
  /** The text itself, where the data carries it, by paragraphs. */
  body: string[]
}

// What schema.org has below Article, and what is used for articles all the same.
const articleType =
  /(?:Article|BlogPosting|Report|LiveBlogPosting|Review|ScholarlyWork|Column|SocialMediaPosting)$/
// These describe the page around an article; they are asked for what no article node says.
const pageType = /(?:WebPage|ItemPage|VideoObject|CreativeWork|Recipe|PodcastEpisode)$/

/** By what a page's own article is told from others that its data describes too. */
export type PageIdentity = { addresses: readonly string[]; titles: readonly string[] }

/**
 * What the page's JSON-LD says of its article; the first node that knows a fact states it. A teaser's node may stand
 * before the article's: what is of this address or headline comes first, and what is of another says nothing.
 */
export function structuredIn(
  scripts: readonly string[],
  page: PageIdentity = { addresses: [], titles: [] },
): Structured {
  const all = scripts.flatMap((script) => nodesIn(parse(script)))
  const known = byId(all)
  const ranked = all
    .map((node) => ({ node, rank: rank(node), own: ownness(node, page) }))
    .filter((one, _at, others) => one.rank > 0 && isOwn(one, others))
    .sort((one, other) => other.rank - one.rank || other.own - one.own)
    .map(({ node }) => node)
  const first = (...keys: string[]): string | null => {
    for (const node of ranked) {
      for (const key of keys) {
        const words = wordsIn(node[key])
        if (words !== null) return words
      }
    }
    return null
  }
  const articles = ranked.filter((node) => rank(node) === 2)
  return {
    titles: articles
      .flatMap((node) => [wordsIn(node['headline']), wordsIn(node['name'])])
      .filter((one) => one !== null),
    authors: ranked.map((node) => peopleIn(node['author'], known)).find((names) => names.length > 0) ?? [],
    published: first('datePublished', 'dateCreated', 'uploadDate'),
    updated: first('dateModified'),
    outlet: publisherIn(ranked, known),
    section: first('articleSection'),
    language: first('inLanguage'),
    body: articles.map(bodyIn).reduce((body, other) => (lengthOf(other) > lengthOf(body) ? other : body), []),
  }
}

type Ranked = { rank: number; own: number }

/** An article of another address or headline is only believed where no node is this page's and none other is there. */
function isOwn({ rank: own, own: ownness }: Ranked, all: readonly Ranked[]): boolean {
  if (own < 2 || ownness > 0) return true
  const articles = all.filter((other) => other.rank === 2)
  return ownness === 0 ? !articles.some((other) => other.own > 1) : articles.length === 1
}

/** 2: says this page's address or headline; 1: a headline like it; -1: another address and another headline. */
function ownness(node: Node, { addresses, titles }: PageIdentity): number {
  const pages = listOf(node['mainEntityOfPage']).map((one) =>
    isNode(one) ? (one['@id'] ?? one['url']) : one,
  )
  const given = [node['url'], node['@id'], ...pages].flatMap((one) => addressKey(one) ?? [])
  const headline = wordsIn(node['headline']) ?? wordsIn(node['name'])
  const here = addresses.flatMap((one) => addressKey(one) ?? [])
  const likeness = headline === null ? 0 : likenessOf(headline, titles)
  if (given.some((one) => here.includes(one)) || likeness === 1) return 2
  if (likeness >= alike) return 1
  return given.length > 0 && here.length > 0 && headline !== null && titles.length > 0 ? -1 : 0
}

/** An address without what differs between the ways in which one page is named. */
function addressKey(address: unknown): string | null {
  const [, host = '', path = ''] =
    typeof address === 'string'
      ? (/^https?:\/\/(?:www\.|m\.)?([^/?#]+)([^?#]*)/i.exec(address.trim()) ?? [])
      : []
  const rest = path.replace(/(?:\/amp|\.amp)?\/?$/, '')
  return host === '' || rest === '' ? null : host.toLowerCase() + rest
}

const maxDepth = 12

/**
 * All nodes that a value holds, itself first, in the places where articles are found. What is deeper or
 * longer than any page writes is left alone: the data is untrusted.
 */
function nodesIn(value: unknown, depth = 0): Node[] {
  if (depth > maxDepth) return []
  if (Array.isArray(value)) return value.slice(0, 500).flatMap((one) => nodesIn(one, depth + 1))
  if (!isNode(value)) return []
  const inner = ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart', 'itemReviewed'].flatMap((key) =>
    nodesIn(value[key], depth + 1),
  )
  return [value, ...inner]
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * A script's JSON; null where it cannot be read. Some programs wrap it in a comment or CDATA, as scripts were
 * once written.
 */
function parse(script: string): unknown {
  const bare = script.replace(
    /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*$/g,
    '',
  )
  try {
    return JSON.parse(bare)
  } catch {
    try {
      // Remarks, line ends inside of strings, commas before brackets and brackets too many are the usual faults.
      return JSON.parse(
        firstValue(
          bare
            .replace(/^[ \t]*\/\/.*$/gm, '')
            .replace(/\p{Cc}+/gu, ' ')
            .replace(/,\s*([}\]])/g, '$1'),
        ),
      )
    } catch {
      return null
    }
  }
}

/** A text up to where the bracket closes that it begins with. */
function firstValue(text: string): string {
  let depth = 0
  let isWords = false
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at)
    if (isWords && letter === '\\') at += 1
    else if (letter === '"') isWords = !isWords
    else if (!isWords && (letter === '{' || letter === '[')) depth += 1
    else if (!isWords && (letter === '}' || letter === ']')) depth -= 1
    if (depth === 0 && !isWords && /[}\]]/.test(letter)) return text.slice(0, at + 1)
  }
  return text
}

/**
 * Nodes by their @id: an author may only be referred to ("author": {"@id": "#ann"}) and be named elsewhere.
 */
function byId(nodes: readonly Node[]): Map<string, Node> {
  return new Map(
    nodes.flatMap((node) => (typeof node['@id'] === 'string' ? [[node['@id'], node] as const] : [])),
  )
}

/** What describes an article comes before what describes its page; all else says nothing of it. */
function rank(node: Node): number {
  const types = typesOf(node)
  if (types.some((type) => articleType.test(type))) return 2
  return types.some((type) => pageType.test(type)) ? 1 : 0
}

function typesOf(node: Node): string[] {
  return listOf(node['@type']).filter((type) => typeof type === 'string')
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value]
}

/**
 * The first words of a value, which may be a list, or a node with a name or a language. Null where there are
 * none.
 */
function wordsIn(value: unknown): string | null {
  if (Array.isArray(value)) return wordsIn(value[0])
  if (isNode(value)) return wordsIn(value['name'] ?? value['@value'])
  if (typeof value !== 'string') return null
  const words = plainWords(value)
  return words === '' ? null : words
}

/** Names of people or organisations, whether they are given as words, as nodes, or as references to nodes. */
function peopleIn(value: unknown, known: Map<string, Node>): string[] {
  return listOf(value).flatMap((one) => {
    if (typeof one === 'string') return [plainWords(one)]
    if (!isNode(one)) return []
    const whole = one['name'] === undefined && typeof one['@id'] === 'string' ? known.get(one['@id']) : one
    return listOf(whole?.['name'] ?? whole?.['author']).flatMap((name) => wordsIn(name) ?? [])
  })
}

function publisherIn(nodes: readonly Node[], known: Map<string, Node>): string | null {
  return nodes.flatMap((node) => peopleIn(node['publisher'], known)).find((name) => name !== '') ?? null
}

/**
 * Some programs leave markup in the text: the ends of paragraphs and lines become line ends, the rest goes.
 */
function bodyIn(node: Node): string[] {
  const body = node['articleBody']
  if (typeof body !== 'string') return []
  const lines = body.replace(/<\/p>|<br\s*\/?>/gi, '\n').split(/\n+/)
  return lines.map(plainWords).filter((line) => line !== '')
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length, 0)
}
