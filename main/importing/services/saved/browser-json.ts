import type { Collected } from '../../../../preload/contract/collected'
import {
  type Collection,
  collectedOf,
  factsOf,
  isWebAddress,
  leftOut,
  tagsOf,
  wordsOf,
  savedOf,
} from '../collect'
import { type Fields, fieldsIn, isFields, plainRest } from '../json'

/** The file in which Chrome and its kin keep their bookmarks, or the copy that Firefox makes of its own. */
export function isBrowserJson(json: unknown): json is Fields {
  if (!isFields(json)) return false
  return isFields(json['roots']) || (json['type'] === folder && Array.isArray(json['children']))
}

const folder = 'text/x-moz-place-container'

type Node = { fields: Fields; folders: readonly string[] }

/** Folders become one tag by their path, as in the HTML that browsers export; their own outermost ones are none. */
export function readBrowserJson(json: Fields): Collection {
  const roots = isFields(json['roots']) ? Object.values(json['roots']).filter(isFields) : [json]
  const waiting = roots.map((fields): Node => ({ fields, folders: [] })).reverse()
  const collected: Collected[] = []
  let others = 0
  // By a list and not by calls: folders may lie as deep as a stranger likes.
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const { fields, folders } = node
    const address = wordsOf(fields['url'] ?? fields['uri'])
    const isOther = address !== null && !isWebAddress(address)
    if (isWebAddress(address)) collected.push(articleOf(fields, address, folders))
    if (isOther) others += 1
    const within = [...folders, ...nameOf(node, roots)].slice(0, maxDepth)
    const children = fieldsIn(fields['children']).reverse()
    for (const child of children) waiting.push({ fields: child, folders: within })
  }
  return {
    service: 'Browser bookmarks',
    collected,
    left: leftOut(
      others,
      'bookmark is no web address (a script, a file or a search)',
      'bookmarks are no web addresses (scripts, files or searches)',
    ),
  }
}

// Deeper than a person nests folders.
const maxDepth = 20

function nameOf({ fields }: Node, roots: readonly Fields[]): string[] {
  const name = wordsOf(fields['name'] ?? fields['title'])
  const isOwn = roots.includes(fields) || wordsOf(fields['root']) !== null
  return name === null || isOwn ? [] : [name.replaceAll('/', '-')]
}

const taken = new Set([
  ...['id', 'guid', 'index', 'type', 'typeCode', 'name', 'title', 'url', 'uri', 'tags', 'date_added'],
  ...['dateAdded', 'iconUri', 'iconuri', 'date_last_used'],
])

function articleOf(fields: Fields, url: string, folders: readonly string[]): Collected {
  const described = fieldsIn(fields['annos']).find(
    ({ name }) => name === 'bookmarkProperties/description' || name === 'description',
  )
  return collectedOf('Browser bookmarks', {
    title: wordsOf(fields['title'] ?? fields['name']),
    url,
    excerpt: wordsOf(described?.['value']),
    savedAt: momentOfChrome(fields['date_added']) ?? savedOf(fields['dateAdded']),
    tags: tagsOf([folders.join('/'), ...(wordsOf(fields['tags']) ?? '').split(',')]),
    facts: factsOf(plainRest(fields, taken)),
  })
}

const from1601 = 11_644_473_600_000

/** Chrome counts microseconds from 1601. */
function momentOfChrome(given: unknown): string | null {
  const words = wordsOf(given) ?? ''
  return /^\d{17}$/.test(words) ? savedOf(String(Math.floor(Number(words) / 1000) - from1601)) : null
}
