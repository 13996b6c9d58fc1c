import { createHash } from 'node:crypto'
import type { Collected, CollectedHighlight, CollectedNote } from '../../../preload/contract/collected'
import { Zip } from '../formats/zip'
import {
  type Collection,
  collectedOf,
  factsOf,
  highlightOf,
  isWebAddress,
  leftOut,
  publishedOf,
  savedOf,
  tagsOf,
  wordsOf,
} from './collect'
import { cutOff, type Fields, fieldsIn, plainRest, readJson } from './json'

// The archive's lists, "metadata_0_to_19.json"; a person may have packed the folder anew, with its own name
// before them.
const metadata = /^(?:[^/]+\/)?metadata_\d+_to_\d+\.json$/

/** By the names in the archive, so that nothing is unpacked for it. */
export function isOmnivore(names: readonly string[]): boolean {
  return names.some((name) => metadata.test(name))
}

const taken = new Set([
  'id',
  'slug',
  'title',
  'description',
  'author',
  'url',
  'state',
  'labels',
  'savedAt',
  'publishedAt',
])

/**
 * Highlights as Omnivore writes them: `> the words`, its labels in a paragraph of their own or behind the words, then
 * the note below; words without such a mark at the beginning are a note on the whole.
 */
export function readHighlights(markdown: string): {
  highlights: CollectedHighlight[]
  notes: CollectedNote[]
} {
  const highlights: CollectedHighlight[] = []
  const notes: CollectedNote[] = []
  let justRead: CollectedHighlight | null = null
  for (const block of markdown.replace(/\r\n?/g, '\n').split(/\n{2,}/)) {
    const words = block.trim()
    if (words === '') continue
    const last = highlights.at(-1)
    const isBelowWords = last !== undefined && last === justRead
    justRead = null
    if (/^[>\s]+$/.test(words)) continue
    if (words.startsWith('>')) {
      justRead = quoteOf(words)
      highlights.push(justRead)
    } else if (isBelowWords && isLabels(words)) last.tags = tagsOf([...last.tags, ...labelsIn(words)])
    else if (last === undefined) notes.push({ body: words, madeAt: null })
    else last.note = last.note === null ? words : `${last.note}\n\n${words}`
  }
  return { highlights, notes }
}

/** Labels stand behind the words, each after a blank; what only looks like one further up belongs to the words. */
function quoteOf(block: string): CollectedHighlight {
  const words = block.replace(/^>[ \t]?/gm, '').trim()
  const parts = words.split('#')
  let first = parts.length
  while (first > 1 && isLabel(parts[first - 1] ?? '') && /\s$/.test(parts[first - 2] ?? '')) first -= 1
  const exact = parts.slice(0, first).join('#').trimEnd()
  return highlightOf(exact, { tags: tagsOf(parts.slice(first)) })
}

/** "#hydrology #dam safety": a line of labels, each of which may have blanks in it. A heading has one before its words. */
function isLabels(words: string): boolean {
  return !words.includes('\n') && labelsIn(words).every(isLabel) && words.startsWith('#')
}

function labelsIn(words: string): string[] {
  return words.slice(1).split(' #')
}

/** A label is one line of at most 101 characters; it may have blanks in it, but does not begin with one. */
function isLabel(words: string): boolean {
  return /^\S[^\n]{0,100}$/.test(words.trimEnd())
}

/**
 * Omnivore: lists of articles, their text as HTML, and their highlights as Markdown, in one archive. Texts that
 * none of the lists names have no title and no address; they are left, and `left` says how many.
 */
export function readOmnivore(bytes: Uint8Array): Collection {
  const zip = new Zip(bytes)
  const pdfs = pdfsIn(zip)
  const lists = zip.names.filter((name) => metadata.test(name)).sort()
  const collected = lists.flatMap((name) => {
    const root = name.slice(0, name.lastIndexOf('/') + 1)
    const list = readJson(zip.text(name) ?? '')
    if (list === undefined) throw cutOff()
    return fieldsIn(list).map((fields) =>
      withFile(articleOf(zip, root, fields), pdfs.get(pdfOf(root, fields))),
    )
  })
  const files = [...pdfs.values()]
  const named = new Set(collected.map(({ file }) => file))
  const alone = files.filter(({ bytes: pdf }) => !named.has(hashOf(pdf))).length
  const read = lists.length + collected.reduce((sum, { content }) => sum + (content === null ? 0 : 1), 0)
  const texts = zip.names.filter((name) => /(?:^|\/)content\/[^/]+\.html$/.test(name)).length
  const unnamed = Math.max(0, texts + lists.length - read)
  return {
    service: 'Omnivore',
    collected,
    files,
    left: [
      ...leftOut(unnamed, 'text is in none of its lists', 'texts are in none of its lists'),
      ...leftOut(alone, 'PDF is in none of its lists', 'PDFs are in none of its lists'),
    ],
  }
}

/** Omnivore kept PDFs whole. Each is read as any other PDF, and what a list says of it is added to its article. */
function pdfsIn(zip: Zip): Map<string, { name: string; bytes: Uint8Array }> {
  const names = zip.names.filter((name) => /(?:^|\/)content\/[^/]+\.pdf$/i.test(name))
  return new Map(
    names.map((name) => [
      name.toLowerCase(),
      { name: name.slice(name.lastIndexOf('/') + 1), bytes: zip.read(name) ?? new Uint8Array() },
    ]),
  )
}

function pdfOf(root: string, fields: Fields): string {
  return `${root}content/${wordsOf(fields['slug']) ?? ''}.pdf`.toLowerCase()
}

function withFile(article: Collected, pdf: { bytes: Uint8Array } | undefined): Collected {
  return pdf === undefined ? article : { ...article, file: hashOf(pdf.bytes) }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** One of the archive's lists by itself: a person unpacked it, or got no more. */
export function isOmnivoreList(json: unknown): boolean {
  const [first] = fieldsIn(json)
  return first !== undefined && ['slug', 'url', 'savedAt', 'state'].every((name) => name in first)
}

/** The articles of one list. Texts and highlights lie in other files, and `left` says where. */
export function readOmnivoreList(json: unknown): Collection {
  return {
    service: 'Omnivore',
    collected: fieldsIn(json).map((fields) => articleOf(null, '', fields)),
    left: [
      'texts and highlights are in the other files of the export: import its whole .zip to have them too',
    ],
  }
}

/** An article with its text and marks, which lie in files named by its slug. */
function articleOf(zip: Zip | null, root: string, fields: Fields): Collected {
  const slug = wordsOf(fields['slug']) ?? ''
  const html = zip?.text(`${root}content/${slug}.html`) ?? null
  const marked = readHighlights(zip?.text(`${root}highlights/${slug}.md`) ?? '')
  const url = wordsOf(fields['url'])
  const isArchived = wordsOf(fields['state'])?.toLowerCase() === 'archived'
  return collectedOf('Omnivore', {
    ...marked,
    title: wordsOf(fields['title']),
    url: isWebAddress(url) ? url : null,
    byline: wordsOf(fields['author']),
    published: publishedOf(fields['publishedAt']),
    excerpt: wordsOf(fields['description']),
    savedAt: savedOf(fields['savedAt']),
    tags: tagsOf(Array.isArray(fields['labels']) ? fields['labels'] : []),
    isArchived,
    isRead: isArchived || Number(fields['readingProgress']) >= 99,
    content: wordsOf(html) === null ? null : { kind: 'html', words: html ?? '' },
    facts: factsOf(plainRest(fields, taken)),
  })
}
