import { Parser } from 'htmlparser2'
import type { Collected } from '../../../preload/contract/collected'
import {
  type Collection,
  collectedOf,
  factsOf,
  isSet,
  isWebAddress,
  leftOut,
  savedOf,
  tagsOf,
  wordsOf,
} from './collect'

/**
 * By the document type, which all browsers have copied from Netscape's ever since, or by a list of links or folders
 * that say when each was added.
 */
export function isBookmarks(head: string): boolean {
  return (
    /^[^<]{0,64}(?:<!--[^<>]{0,2000}-->\s{0,32})?<!doctype\s{1,32}netscape-bookmark-file-1\s{0,32}>/i.test(
      head,
    ) ||
    (/<dl[\s>]/i.test(head) && /<dt>\s{0,64}<(?:a|h3)\s[^<>]{0,4000}\badd_date="?\d/i.test(head))
  )
}

type Attributes = Readonly<Record<string, string>>

// Deeper than a person nests folders.
const maxDepth = 20

const taken = new Set([
  'href',
  'add_date',
  'time_added',
  'tags',
  'toread',
  'icon',
  'icon_uri',
  'data-important',
])

/** What a link says of itself. Folders become one tag by their path: "News/Europe". */
function articleOf(attributes: Attributes, folders: readonly string[]): Collected {
  const rest = Object.entries(attributes).filter(([name]) => !taken.has(name))
  // A file that says nothing of reading leaves its bookmarks unread.
  const toRead = attributes['toread']
  const folder = folders
    .filter((name) => name !== '')
    .slice(0, maxDepth)
    .join('/')
  const address = wordsOf(attributes['href'])
  const isOpenable = isWebAddress(address)
  return collectedOf('Browser bookmarks', {
    url: isOpenable ? address : null,
    savedAt: savedOf(attributes['add_date'] ?? attributes['time_added']),
    tags: tagsOf([folder, ...(attributes['tags'] ?? '').split(',')]),
    isRead: toRead === '0',
    isStarred: isSet(attributes['data-important']),
    facts: factsOf({ ...(isOpenable ? {} : { address }), ...Object.fromEntries(rest) }),
  })
}

// Whatever else stands in a title only looks a certain way.
const parts = new Set(['dl', 'dt', 'dd', 'a', 'h1', 'h3', 'hr'])

/**
 * The state of reading: which folder it is in, and which words are being gathered for what. Nobody closes
 * these elements reliably, so that each new one ends what was open before it.
 */
class Bookmarks {
  readonly #all: Collected[] = []
  words = ''
  readonly #folders: string[] = []
  #heading: string | null = null
  /** The bookmark whose title is being read. */
  #open: Collected | null = null
  /** The bookmark that a description would belong to; null below a folder's name. */
  #last: Collected | null = null
  #isDescription = false

  /** How many so far were no web addresses, and nothing that a person wrote. */
  others = 0

  /**
   * Those since the last time that can be opened, and what a person wrote without an address: some programs keep notes
   * so, whose address is a place in themselves. What remains are scripts, files and searches. `isEnd`: before that, the
   * last one may still get its title or a description.
   */
  take(isEnd: boolean): Collected[] {
    const complete = this.#all.splice(0, isEnd ? this.#all.length : this.#all.length - 1)
    const good = complete.filter((one) => one.url !== null || (one.title !== null && isWritten(one)))
    this.others += complete.length - good.length
    return good
  }

  /** A list that begins is the folder that the heading before it named; the outermost one has no name. */
  open(name: string, attributes: Attributes): void {
    if (!this.#isPart(name, attributes['href'])) return
    if (this.#isDescription) this.#endDescription()
    this.words = ''
    if (name === 'dl') {
      this.#folders.push(this.#heading ?? '')
      this.#heading = null
    }
    this.#isDescription = name === 'dd'
    if (name === 'h3') this.#last = null
    if (name !== 'a') return
    this.#open = articleOf(attributes, this.#folders)
    this.#last = this.#open
    this.#all.push(this.#open)
  }

  /** Links in a description are words of it: a bookmark's own begins its line of the list. */
  #isPart(name: string, href: string | undefined): boolean {
    return parts.has(name) && !(name === 'a' && (this.#isDescription || href === undefined))
  }

  /** A slash in a folder's name becomes a hyphen, because a slash parts the folders of a tag. */
  close(name: string): void {
    if (!parts.has(name) || (name === 'a' && this.#open === null)) return
    if (this.#isDescription) this.#endDescription()
    if (name === 'dl') this.#folders.pop()
    if (name === 'h3') this.#heading = wordsOf(this.words)?.replaceAll('/', '-') ?? ''
    if (name === 'a' && this.#open !== null) this.#open.title = wordsOf(this.words)
    if (name === 'a') this.#open = null
    this.words = ''
  }

  /** A description belongs to the bookmark before it, which keeps the first one that it is given. */
  #endDescription(): void {
    const words = wordsOf(this.words)
    if (this.#last !== null && words !== null) this.#last.excerpt ??= words
    this.#isDescription = false
  }
}

/** Something with a description, or by a title in the program itself: "?aBcD", where "javascript:" is none. */
function isWritten({ excerpt, facts }: Collected): boolean {
  const address = facts.find(([name]) => name === 'address')?.[1] ?? ''
  return excerpt !== null || !/^[a-z][a-z\d+.-]*:/i.test(address)
}

/** Reads a file of bookmarks whose text comes in pieces. */
export class BookmarkPieces {
  readonly service = 'Browser bookmarks'
  readonly #found = new Bookmarks()
  readonly #parser = new Parser({
    onopentag: (name, attributes) => this.#found.open(name, attributes),
    ontext: (words) => void (this.#found.words += words),
    onclosetag: (name) => this.#found.close(name),
  })

  write(html: string): Collected[] {
    this.#parser.write(html)
    return this.#found.take(false)
  }

  end(): Collected[] {
    this.#parser.end()
    return this.#found.take(true)
  }

  get left(): string[] {
    return leftOut(
      this.#found.others,
      'bookmark is no web address (a script, a file or a search)',
      'bookmarks are no web addresses (scripts, files or searches)',
    )
  }
}

/** The file of bookmarks that every browser writes, and Pocket and Pinboard did: folders in folders, kept as tags. */
export function readBookmarks(html: string): Collection {
  const pieces = new BookmarkPieces()
  const collected = [...pieces.write(html.replace(/^\ufeff/, '')), ...pieces.end()]
  return { service: pieces.service, collected, left: pieces.left }
}
