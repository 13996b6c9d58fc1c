import { Zip } from '../../formats/zip'
import type { Collection } from '../collect'
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
    collected: found.flatMap(({ collected, service }) =>
      collected.map((one) => (service === generic ? { ...one, service: first.service } : one)),
    ),
    left: found.flatMap(({ left }) => left),
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
