import { parseOpml } from 'feedsmith'
import { LibraryError } from '../../../preload/contract/errors'
import { parseUrl } from '../../../preload/contract/parse-url'
import { decode } from '../decoding/decode'
import { withoutDeclarations } from './markup'
import type { ListedFeed, ParsedOpml } from './parsed'

type Outline = { text?: string; title?: string; xmlUrl?: string; outlines?: Outline[] }

const maxFeeds = 5000
const maxDepth = 20
const maxNameLength = 200

/** The feeds that a list from a feed reader names, each with the folder it was in. */
export function readOpml(bytes: Uint8Array): ParsedOpml {
  const text = withoutDeclarations(decode(bytes, 4096).text.replace(/^\ufeff/, ''))
  const found: ParsedOpml = { feeds: [], refused: 0 }
  try {
    collect(parseOpml(text).body?.outlines ?? [], [], found)
  } catch (error) {
    throw notAList(error)
  }
  return found
}

function collect(outlines: Outline[], path: readonly string[], into: ParsedOpml): void {
  for (const { text, title, xmlUrl, outlines: inner = [] } of outlines) {
    const name = (title ?? text)?.replace(/\s+/gu, ' ').trim().slice(0, maxNameLength) ?? ''
    if (xmlUrl !== undefined) {
      const folder = path.length === 0 ? null : path.join(' / ').slice(0, maxNameLength)
      const url = xmlUrl.trim().replace(/^feed:(?:\/\/)?(?=https?:)/i, '')
      const feed: ListedFeed = { url, title: name === '' ? null : name, folder }
      if (isAddress(url) && into.feeds.length < maxFeeds) into.feeds.push(feed)
      else into.refused += 1
    }
    if (path.length < maxDepth) collect(inner, name === '' ? path : [...path, name], into)
  }
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
