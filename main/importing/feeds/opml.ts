import { parseOpml } from 'feedsmith'
import { LibraryError } from '../../../preload/contract/errors'
import { withoutLogin } from '../../../preload/contract/login'
import { parseUrl } from '../../../preload/contract/parse-url'
import { decode } from '../decoding/decode'
import { withoutDeclarations } from './markup'
import type { ListedFeed, ParsedOpml } from './parsed'

type Outline = {
  text?: string
  title?: string
  type?: string
  xmlUrl?: string
  url?: string
  category?: string
  outlines?: Outline[]
}

const maxFeeds = 5000
const maxDepth = 20
const maxNameLength = 200
const maxFolders = 20

/**
 * The feeds that a list from a feed reader names, each once with the folders it was in: a reader in which a feed is in
 * two folders writes it twice.
 */
export function readOpml(bytes: Uint8Array): ParsedOpml {
  const text = withoutDeclarations(decode(bytes, 4096).text.replace(/^\ufeff/, ''))
  const found = { feeds: new Map<string, ListedFeed>(), refused: 0 }
  try {
    collect(parseOpml(text).body?.outlines ?? [], [], found)
  } catch (error) {
    throw notAList(error)
  }
  return { feeds: [...found.feeds.values()], refused: found.refused }
}

type Found = { feeds: Map<string, ListedFeed>; refused: number }

function collect(outlines: Outline[], path: readonly string[], into: Found): void {
  for (const outline of outlines) {
    const { text, title, outlines: inner = [] } = outline
    const name = nameIn(title ?? text)
    const address = addressIn(outline)
    if (address !== null) {
      const url = address
        .trim()
        .replace(/^feed:(?:\/\/)?(?=https?:)/i, '')
        .replace(/^feed:\/\//i, 'https://')
      const folders = path.length === 0 ? categoriesIn(outline.category) : [folderOf(path)]
      const { address: bare, login } = withoutLogin(url)
      if (isAddress(bare)) put(into, { url: bare, login, title: name === '' ? null : name, folders })
      else into.refused += 1
    }
    if (path.length < maxDepth) collect(inner, name === '' ? path : [...path, name], into)
  }
}

function nameIn(words: string | undefined): string {
  return words?.replace(/\s+/gu, ' ').trim().slice(0, maxNameLength) ?? ''
}

/** Old lists write "url", which is also what a link to a page has. */
function addressIn({ xmlUrl, url, type }: Outline): string | null {
  return xmlUrl ?? (/^(?:rss|atom|feed)$/i.test(type ?? '') ? url : undefined) ?? null
}

/** OPML's other way to say folders, for a feed that is in none by its place: "/News/World,/Rivers". */
function categoriesIn(category: string | undefined): string[] {
  return (category ?? '')
    .split(',')
    .map((one) => folderOf(one.split('/').map(nameIn)))
    .filter((folder) => folder !== '')
}

function folderOf(names: readonly string[]): string {
  return names
    .filter((name) => name !== '')
    .join(' / ')
    .slice(0, maxNameLength)
}

function put(into: Found, feed: ListedFeed): void {
  const { feeds } = into
  const known = feeds.get(feed.url)
  if (known === undefined && feeds.size >= maxFeeds) {
    into.refused += 1
    return
  }
  const folders = new Set([...(known?.folders ?? []), ...feed.folders])
  feeds.set(feed.url, {
    ...feed,
    login: known?.login ?? feed.login,
    title: known?.title ?? feed.title,
    folders: [...folders].slice(0, maxFolders),
  })
}

function isAddress(url: string): boolean {
  return /^https?:\/\/[^\s]{1,1990}$/i.test(url) && parseUrl(url) !== null
}

function notAList(cause: unknown) {
  return new LibraryError(
    'unreadable',
    'This is no list of feeds; choose an OPML file that a feed reader exported.',
    {
      cause,
    },
  )
}
