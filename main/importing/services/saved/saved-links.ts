// Most services keep of an article what Pocket did, in a table or in JSON: address, title, tags, when it was
// saved. They differ in what they call it. Here is what they call it; what has none of these names is a fact.

import type { Collected, CollectedHighlight } from '../../../../preload/contract/collected'
import {
  type Collection,
  collectedOf,
  colorOf,
  factsOf,
  highlightOf,
  isSet,
  isWebAddress,
  leftOut,
  tagsOf,
  wordsOf,
  momentOf,
  publishedOf,
  savedOf,
} from '../collect'
import { type Fields, fieldsIn, isFields, plainRest } from '../json'

// In small letters, without what parts their words: "created_at" and "createdAt" are one name.
const usual = {
  address: ['url', 'href', 'uri', 'link', 'sourceurl', 'articleurl', 'givenurl'],
  title: ['title', 'name', 'articletitle'],
  byline: ['author', 'authors', 'byline', 'publishedby'],
  outlet: ['publisher', 'sitename', 'publication'],
  published: ['published', 'publishedat', 'publisheddate', 'datepublished', 'publicationdate'],
  language: ['language', 'lang'],
  savedAt: [
    ...['savedat', 'saveddate', 'datesaved', 'createdat', 'created', 'creationdate', 'dateadded', 'addedat'],
    ...['timeadded', 'added', 'time', 'timestamp', 'date', 'importdate'],
  ],
  excerpt: ['excerpt', 'summary', 'articleexcerpt', 'selection', 'description'],
  note: ['note', 'notes', 'extended', 'comment', 'annotation'],
  tags: ['tags', 'labels', 'documenttags', 'booktags', 'tagnames', 'keywords'],
  folder: ['folder', 'collection', 'collections', 'lists'],
  isStarred: [
    'starred',
    'isstarred',
    'favorite',
    'favourite',
    'favorited',
    'isfavorite',
    'isfav',
    'important',
  ],
  isArchived: ['archived', 'isarchived', 'archive'],
  isRead: ['read', 'isread', 'readat'],
  isToRead: ['toread'],
  state: ['state', 'status', 'location'],
  content: ['content', 'html', 'textcontent'],
  highlights: ['highlights'],
} as const

type What = keyof typeof usual

/** Names that a service gives to other things than most do. */
type OwnNames = Partial<Record<What, readonly string[]>>

type Kind = {
  service: string
  own?: OwnNames
  /** What parts the tags of one cell. */
  between?: RegExp
}

/** Rows or objects as articles; those without an address, a title, words or marks are told in `left`. */
export function readSavedLinks(rows: readonly Fields[], kind: Kind): Collection {
  const read = rows.map((row) => savedLink(row, kind))
  const collected = read.filter((one) => one !== null)
  return {
    service: kind.service,
    collected,
    left: leftOut(
      rows.length - collected.length,
      'entry has no web address, no title and no note',
      'entries have no web address, no title and no note',
    ),
  }
}

/** What one of them says; null where there is nothing that a person could want to see again. */
export function savedLink(row: Fields, { service, own = {}, between = /[,;|]/ }: Kind): Collected | null {
  const given = new Given(row, own)
  const address = wordsOf(given.take('address'))
  const isOpenable = isWebAddress(address)
  const title = wordsOf(given.take('title'))
  const note = wordsOf(given.take('note'))
  const { highlights, notes } = marksOf(given.take('highlights'))
  const content = wordsOf(given.take('content'))
  if (!isOpenable && title === null && note === null && content === null && highlights.length === 0)
    return null
  const state = given.state()
  const isArchived = isSet(given.take('isArchived')) || state === 'archived'
  const toRead = wordsOf(given.take('isToRead'))
  const authors = given.take('byline')
  return collectedOf(service, {
    title: title === address ? null : title,
    url: isOpenable ? address : null,
    byline: wordsOf(Array.isArray(authors) ? authors.map(nameOf).filter(Boolean).join(', ') : authors),
    outlet: wordsOf(given.take('outlet')),
    published: publishedOf(given.take('published')),
    language: wordsOf(given.take('language')),
    excerpt: wordsOf(given.take('excerpt')),
    content:
      content === null
        ? null
        : { kind: /<\/?[a-z][a-z\d]{0,20}[\s/>]/i.test(content) ? 'html' : 'text', words: content },
    savedAt: savedOf(given.take('savedAt')),
    tags: tagsOf([...foldersIn(given.take('folder')), ...tagWords(given.take('tags'), between)]),
    isArchived,
    isRead:
      isArchived || state === 'read' || isSet(given.take('isRead')) || (toRead !== null && !isSet(toRead)),
    isStarred: isSet(given.take('isStarred')) || state === 'starred',
    notes: [...(note === null ? [] : [{ body: note, madeAt: null }]), ...notes],
    highlights,
    facts: factsOf({ ...(isOpenable ? {} : { address }), ...plainRest(row, given.taken) }),
  })
}

/** Whether half of some objects have an address that can be opened, so that they are a list of saved links. */
export function areSavedLinks(rows: readonly Fields[]): boolean {
  const some = rows.slice(0, 100)
  const addressed = some.filter((row) => isWebAddress(wordsOf(new Given(row, {}).take('address'))))
  return some.length > 0 && addressed.length * 2 >= some.length
}

/** How many of the things that a service keeps of an article these names stand for. */
export function knownNames(names: readonly string[]): Set<What> {
  const given = new Set(names.map(plainName))
  const whats = Object.keys(usual) as What[]
  return new Set(whats.filter((what) => usual[what].some((name) => given.has(name))))
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

/** The values of a row by what they are; which of its names were used is kept. */
class Given {
  readonly taken = new Set<string>()
  readonly #row: Fields
  readonly #own: OwnNames
  readonly #names: ReadonlyMap<string, string>

  constructor(row: Fields, own: OwnNames) {
    this.#row = row
    this.#own = own
    this.#names = new Map(Object.keys(row).map((name) => [plainName(name), name]))
  }

  /** The first value of these names that says anything; a name that was taken for another thing says no second one. */
  take(what: What): unknown {
    const [name, value] = this.#find(what) ?? []
    if (name !== undefined) this.taken.add(name)
    return value
  }

  /** What a word says that was done with the article; any other word stays a fact. */
  state(): 'archived' | 'read' | 'starred' | null {
    const [name = '', value] = this.#find('state') ?? []
    const found = states.get(wordsOf(value)?.toLowerCase() ?? '') ?? null
    if (found !== null) this.taken.add(name)
    return found
  }

  #find(what: What): [string, unknown] | undefined {
    for (const alias of this.#own[what] ?? usual[what]) {
      const name = this.#names.get(alias)
      if (name === undefined || this.taken.has(name)) continue
      const value = this.#row[name]
      if (wordsOf(value) !== null || (typeof value === 'object' && value !== null)) return [name, value]
    }
    return undefined
  }
}

const states = new Map<string, 'archived' | 'read' | 'starred'>([
  ['archive', 'archived'],
  ['archived', 'archived'],
  ['read', 'read'],
  ['finished', 'read'],
  ['starred', 'starred'],
  ['liked', 'starred'],
  ['favorite', 'starred'],
])

/** The name of a tag, a person or a folder, which some write as words and some as an object. */
function nameOf(given: unknown): string | null {
  return wordsOf(
    isFields(given) ? (given['name'] ?? given['label'] ?? given['title'] ?? given['slug']) : given,
  )
}

/** Folders that a service made by itself say nothing of an article. */
function foldersIn(given: unknown): (string | null)[] {
  const names = (Array.isArray(given) ? given : [given]).map(nameOf)
  return names.filter((name) => name !== null && !/^(?:unsorted|unfiled|unread|inbox|archive)$/i.test(name))
}

/** Tags as a list, as a list in JSON, or as words with marks between them. */
export function tagWords(given: unknown, between: RegExp): (string | null)[] {
  if (Array.isArray(given)) return given.map(nameOf)
  const words = wordsOf(given) ?? ''
  return listIn(words)?.map(nameOf) ?? words.split(between)
}

/** `["one","two"]`, or as Python writes it: `['one', "two"]`. */
function listIn(words: string): unknown[] | null {
  if (!/^\[.*\]$/s.test(words)) return null
  try {
    const found: unknown = JSON.parse(words)
    return Array.isArray(found) ? found : null
  } catch {
    const quoted = [...words.matchAll(/'([^']*)'|"([^"]*)"/g)].map(([, one, other]) => one ?? other)
    return quoted.length > 0 ? quoted : null
  }
}

type Marks = Pick<Collected, 'highlights' | 'notes'>

/** Highlights as a list of objects or words, or in one cell, each behind the word "Highlight:". */
function marksOf(given: unknown): Marks {
  const listed = Array.isArray(given) ? given : typeof given === 'string' ? marksInCell(given) : []
  const highlights = listed.flatMap((mark) => markOf(mark) ?? [])
  const notes = fieldsIn(listed).flatMap((mark) => {
    const body = markOf(mark) === null ? noteIn(mark) : null
    return body === null ? [] : [{ body, madeAt: madeAtIn(mark) }]
  })
  return { highlights, notes }
}

function markOf(given: unknown): CollectedHighlight | null {
  if (!isFields(given)) return wordsOf(given) === null ? null : highlightOf(wordsOf(given) ?? '')
  const exact = firstOf(given, ['text', 'quote', 'exact', 'highlight', 'content'])
  if (exact === null) return null
  return highlightOf(exact, {
    note: noteIn(given),
    color: colorOf(given['color']),
    tags: tagsOf(tagWords(given['tags'], /,/)),
    madeAt: madeAtIn(given),
  })
}

function noteIn(mark: Fields): string | null {
  return firstOf(mark, ['note', 'comment', 'annotation'])
}

function madeAtIn(mark: Fields): string | null {
  return momentOf(firstOf(mark, ['highlighted_at', 'created_at', 'createdAt', 'created']))
}

function firstOf(fields: Fields, names: readonly string[]): string | null {
  return names.map((name) => wordsOf(fields[name])).find((words) => words !== null) ?? null
}

/** "Highlight:the words", and below it "Note:what was thought of them". */
function marksInCell(cell: string): Fields[] {
  return cell
    .split(/^Highlight:/m)
    .slice(1)
    .map((part) => {
      const [text = '', ...rest] = part.split(/^(?:Note|Annotation|Comment):/m)
      return { text, note: rest.join('\n') }
    })
}
