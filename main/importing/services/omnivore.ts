import type { Collected, CollectedHighlight, CollectedNote } from '../../../preload/contract/collected'
import { Zip } from '../formats/zip'
import {
  type Collection,
  collectedOf,
  factsOf,
  highlightOf,
  isWebAddress,
  leftOut,
  savedOf,
  tagsOf,
  wordsOf,
} from './collect'
import { type Fields, fieldsIn, plainRest, readJson } from './json'

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
 * Highlights as Omnivore writes them: `> the words #label`, then the note below; words without such a mark at the
 * beginning are a note on the whole.
 */
export function readHighlights(markdown: string): {
  highlights: CollectedHighlight[]
  notes: CollectedNote[]
} {
  const highlights: CollectedHighlight[] = []
  const notes: CollectedNote[] = []
  for (const block of markdown.replace(/\r\n?/g, '\n').split(/\n{2,}/)) {
    const words = block.trim()
    if (words === '') continue
    const last = highlights.at(-1)
    if (words.startsWith('>')) highlights.push(quoteOf(words))
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
  const lists = zip.names.filter((name) => metadata.test(name)).sort()
  const collected = lists.flatMap((name) => {
    const root = name.slice(0, name.lastIndexOf('/') + 1)
    return fieldsIn(readJson(zip.text(name) ?? '')).map((fields) => articleOf(zip, root, fields))
  })
  const read = lists.length + collected.reduce((sum, { content }) => sum + (content === null ? 0 : 1), 0)
  const texts = zip.names.filter((name) => /(?:^|\/)content\/[^/]+\.html$/.test(name)).length
  const unnamed = Math.max(0, texts + lists.length - read)
  return {
    service: 'Omnivore',
    collected,
    left: leftOut(unnamed, 'text is in none of its lists', 'texts are in none of its lists'),
  }
}

/** An article with its text and marks, which lie in files named by its slug. */
function articleOf(zip: Zip, root: string, fields: Fields): Collected {
  const slug = wordsOf(fields['slug']) ?? ''
  const html = zip.text(`${root}content/${slug}.html`)
  const marked = readHighlights(zip.text(`${root}highlights/${slug}.md`) ?? '')
  const url = wordsOf(fields['url'])
  const isArchived = wordsOf(fields['state'])?.toLowerCase() === 'archived'
  return collectedOf('Omnivore', {
    ...marked,
    title: wordsOf(fields['title']),
    url: isWebAddress(url) ? url : null,
    byline: wordsOf(fields['author']),
    published: wordsOf(fields['publishedAt']),
    excerpt: wordsOf(fields['description']),
    savedAt: savedOf(fields['savedAt']),
    tags: tagsOf(Array.isArray(fields['labels']) ? fields['labels'] : []),
    isArchived,
    isRead: isArchived || Number(fields['readingProgress']) >= 99,
    content: wordsOf(html) === null ? null : { kind: 'html', words: html ?? '' },
    facts: factsOf(plainRest(fields, taken)),
  })
}
