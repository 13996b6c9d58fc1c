import { LibraryError } from '../../../../preload/contract/errors'
import { type Collection, wordsOf } from '../collect'
import { isBrowserJson, readBrowserJson } from '../saved/browser-json'
import { isCsl, readCsl } from '../references/csl'
import { isHypothesis, readHypothesis } from '../hypothesis'
import { isKarakeep, isLinkwarden, readKarakeep, readLinkwarden } from '../saved/link-keepers'
import { type Fields, fieldsIn, isFields } from '../json'
import { isOmnivoreList, readOmnivoreList } from '../omnivore'
import { areSavedLinks, readSavedLinks } from '../saved/saved-links'
import { isStarred, readStarred } from '../saved/starred'
import { isZoteroJson, readZoteroJson } from '../references/zotero-json'
import { isWallabag, readWallabag } from '../wallabag'

/**
 * What a service's JSON holds; null for any other. The services with shapes of their own are asked first. Throws where it
 * is a list of nothing, which says no more of the service.
 */
export function openJson(json: unknown): Collection | null {
  if (isWallabag(json)) return readWallabag(json)
  if (isHypothesis(json)) return readHypothesis(json)
  if (isOmnivoreList(json)) return readOmnivoreList(json)
  if (isKarakeep(json)) return readKarakeep(json)
  if (isLinkwarden(json)) return readLinkwarden(json)
  if (isBrowserJson(json)) return readBrowserJson(json)
  if (isStarred(json)) return readStarred(json)
  if (isZoteroJson(json)) return readZoteroJson(json)
  if (isCsl(json)) return readCsl(json)
  if (isEmpty(json)) {
    throw new LibraryError(
      'unreadable',
      'There is no article in this file, only an empty list; export it again, or choose another one.',
    )
  }
  return openList(json)
}

type ItemReader = (items: readonly unknown[]) => Collection

/**
 * How any items of a list are read, of which these are some. Null where only the whole list says what is in it: marks of
 * one page may stand far apart in it, and a record may name another one.
 */
export function itemReader(some: readonly unknown[]): ItemReader | null {
  if (isWallabag(some)) return readWallabag
  if (isHypothesis(some)) return null
  if (isOmnivoreList(some)) return readOmnivoreList
  const rows = fieldsIn(some)
  if (isZoteroJson(some) || isCsl(some) || !areSavedLinks(rows)) return null
  const kind = kindOf(rows)
  return (items) => readSavedLinks(fieldsIn(items), kind)
}

const lists = ['bookmarks', 'items', 'links', 'results', 'data', 'articles', 'documents', 'list', 'entries']
// Further names of lists, in the shapes that have a reader of their own.
const otherLists = ['annotations', 'rows', 'collections']

function isEmpty(json: unknown): boolean {
  if (Array.isArray(json)) return json.length === 0
  const listed = isFields(json)
    ? [...lists, ...otherLists].map((name) => json[name]).filter(Array.isArray)
    : []
  return listed.length > 0 && listed.every(({ length }) => length === 0)
}

/** A list of objects with addresses, by itself or under one of the names that such a list has. */
function openList(json: unknown): Collection | null {
  if (isFields(json) && wordsOf(json['version'])?.includes('jsonfeed.org')) return null
  const rows = isFields(json)
    ? (lists.map((name) => fieldsIn(json[name])).find((one) => one.length > 0) ?? [])
    : fieldsIn(json)
  return areSavedLinks(rows) ? readSavedLinks(rows, kindOf(rows)) : null
}

/** The service whose names these are. */
function kindOf([first = {}]: readonly Fields[]): Parameters<typeof readSavedLinks>[1] {
  const has = (...names: string[]) => names.every((name) => name in first)
  if (has('href', 'extended')) return pinboard
  if (has('article__url')) return { service: 'Readability', own: { savedAt: ['dateadded'] } }
  if (has('url', 'created', 'private'))
    return { service: 'Delicious', own: { note: ['description'], excerpt: [] } }
  if (has('highlights') && ('user_book_id' in first || 'book_tags' in first)) return { service: 'Readwise' }
  if (has('link', 'excerpt')) return { service: 'Raindrop' }
  return { service: 'Saved links' }
}

/** What Pinboard calls a description is the title; its tags are words without blanks. */
const pinboard = {
  service: 'Pinboard',
  own: { title: ['description'], note: ['extended'], excerpt: [] },
  between: /\s+/,
}
