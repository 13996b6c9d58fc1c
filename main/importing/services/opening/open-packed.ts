import { Zip } from '../../formats/zip'
import type { Collected } from '../../../../preload/contract/collected'
import { type Collection, tagsOf } from '../collect'
import { isOmnivore, readOmnivore } from '../omnivore'

type Open = (bytes: Uint8Array) => Promise<Collection | null>

// More than a service parts its export into.
const maxFiles = 200

/**
 * What a service packed: Pocket its tables and what was marked, others one file of bookmarks. Each file in it that is an
 * export is opened by `open`; null where none is.
 */
export async function openPacked(bytes: Uint8Array, open: Open): Promise<Collection | null> {
  const zip = new Zip(bytes)
  if (isOmnivore(zip.names)) return readOmnivore(bytes)
  const names = zip.names
    .filter((name) => /\.(?:json|csv|html?|enex|txt)$/i.test(name) && !isHidden(name))
    .sort(byKind)
  const found: Collection[] = []
  for (const name of names.slice(0, maxFiles)) {
    const collection = await open(zip.read(name) ?? new Uint8Array())
    if (collection !== null) found.push(collection)
  }
  const [first] = found
  if (first === undefined) return null
  return {
    // What lies beside a service's table is that service's.
    service: first.service,
    collected: joined(
      found.map(({ collected, service }) =>
        collected.map((one) => (service === generic ? { ...one, service: first.service } : one)),
      ),
    ),
    left: found.flatMap(({ left }) => left),
  }
}

/** What a further file says of an address that one before it had belongs to that one: it is no article of its own. */
function joined(parts: readonly (readonly Collected[])[]): Collected[] {
  const all: Collected[] = []
  for (const part of parts) {
    const before = new Map<string, number>()
    for (const [at, { url }] of all.entries()) if (url !== null && !before.has(url)) before.set(url, at)
    for (const one of part) {
      const at = before.get(one.url ?? '')
      const known = at === undefined ? undefined : all[at]
      if (at === undefined || known === undefined) all.push(one)
      else all[at] = together(known, one)
    }
  }
  return all
}

function together(one: Collected, other: Collected): Collected {
  const told = Object.entries(other).filter(
    ([name, value]) => value !== null && one[name as keyof Collected] === null,
  )
  return {
    ...one,
    ...Object.fromEntries(told),
    tags: tagsOf([...one.tags, ...other.tags]),
    notes: [...one.notes, ...other.notes],
    highlights: [...one.highlights, ...other.highlights],
    facts: [...one.facts, ...other.facts],
    isRead: one.isRead || other.isRead,
    isStarred: one.isStarred || other.isStarred,
    isArchived: one.isArchived || other.isArchived,
  }
}

const generic = 'Saved links'

/** What macOS packs beside the files. */
function isHidden(name: string): boolean {
  return /(?:^|\/)(?:__MACOSX\/|\.)/.test(name) || name.endsWith('/')
}

/** Tables first: they have the articles, and what lies beside them has what was marked in those. */
function byKind(one: string, other: string): number {
  return Number(other.endsWith('.csv')) - Number(one.endsWith('.csv')) || one.localeCompare(other, 'en')
}
