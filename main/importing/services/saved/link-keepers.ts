// Karakeep and Linkwarden keep links as others do, but in objects within objects: laid flat, they are read like
// the rest.

import type { Collection } from '../collect'
import { wordsOf } from '../collect'
import { type Fields, fieldsIn, isFields, listOf } from '../json'
import { readSavedLinks } from './saved-links'

/** Bookmarks with a content of one of three kinds. */
export function isKarakeep(json: unknown): json is Fields {
  return isFields(json) && fieldsIn(json['bookmarks']).some(({ content }) => isFields(content))
}

/** Karakeep (Hoarder before): links, texts and files, in lists that become tags by their path. */
export function readKarakeep(json: Fields): Collection {
  const lists = pathsOf(fieldsIn(json['lists']))
  const rows = fieldsIn(json['bookmarks']).map((bookmark): Fields => {
    const content = isFields(bookmark['content']) ? bookmark['content'] : {}
    const { type: _type, url, text, title, ...more } = content
    return {
      ...more,
      ...bookmark,
      // The file itself is not in the export; its name is all that is kept.
      title: bookmark['title'] ?? title ?? content['fileName'],
      url: url ?? content['sourceUrl'],
      content: text,
      lists: listOf(bookmark['lists']).map((list) =>
        lists.get(wordsOf(isFields(list) ? list['id'] : list) ?? ''),
      ),
    }
  })
  return readSavedLinks(rows, { service: 'Karakeep' })
}

/** Collections of links, each with its own. */
export function isLinkwarden(json: unknown): json is Fields {
  return isFields(json) && fieldsIn(json['collections']).some(({ links }) => Array.isArray(links))
}

/** Linkwarden: links in collections, which become tags by their path. */
export function readLinkwarden(json: Fields): Collection {
  const collections = fieldsIn(json['collections'])
  const paths = pathsOf(collections)
  const pinned = new Set(fieldsIn(json['pinnedLinks']).map(({ id }) => wordsOf(id)))
  const rows = collections.flatMap((collection) =>
    fieldsIn(collection['links']).map((link): Fields => ({
      ...link,
      collection: paths.get(wordsOf(collection['id']) ?? ''),
      starred: pinned.has(wordsOf(link['id']) ?? 'none'),
    })),
  )
  // What stands in its field of a description is the person's own note: it fetches none.
  return readSavedLinks(rows, {
    service: 'Linkwarden',
    own: { note: ['description'], excerpt: [], savedAt: ['importdate', 'createdat'] },
  })
}

// Deeper than a person nests folders.
const maxDepth = 20

/** Each folder's path by its number, "Research/Dams": each says only which one it lies in. */
function pathsOf(folders: readonly Fields[]): Map<string, string> {
  const byId = new Map(folders.map((folder) => [wordsOf(folder['id']) ?? '', folder]))
  return new Map([...byId].map(([id, folder]) => [id, pathOf(folder, byId)]))
}

function pathOf(folder: Fields, byId: ReadonlyMap<string, Fields>): string {
  const names: string[] = []
  let at: Fields | undefined = folder
  // A folder may say that it lies in itself.
  while (at !== undefined && names.length < maxDepth) {
    names.unshift((wordsOf(at['name']) ?? '').replaceAll('/', '-'))
    at = byId.get(wordsOf(at['parentId']) ?? '')
  }
  return names.filter((name) => name !== '').join('/')
}
