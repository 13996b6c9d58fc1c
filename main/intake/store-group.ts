// Many articles in one transaction, a savepoint each: a bulk import else waits three times for the disk for each of
// them. Their bytes are on the disk before, all at once; and a transaction is short, because main writes beside it.

import type { ActId } from '../../preload/contract/common'
import { isLibraryTrouble } from '../base/errors'
import type { GroupLimits } from '../base/in-groups'
import { type Imported, labelImport } from '../library/articles/capture'
import { keepImagesOfMany } from '../library/articles/images'
import { keepAllBytes } from '../library/articles/originals'
import { type Library, savepoint } from '../library/database/database'
import type { Parsed } from '../parsing/messages'
import type { Incoming } from '../parsing/parser-client'
import { inShortTransactions } from './short-transactions'
import { storeArticle } from './store-article'
import { precomputePlacements } from './store-from-service'

/** So many are stored together: none is acknowledged before, so none waits long for the others. */
export const groupLimits: GroupLimits = { most: 64, bytes: 8 * 1024 * 1024, ms: 150 }

/** What was read of a file, and what is known of the file besides; or the error for which nothing was. */
export type ReadOne<T> = { of: T } & (ReadArticle | { error: unknown })
type ReadArticle = { incoming: Incoming; parsed: Parsed }

/** How much of the memory what was read takes until it is stored; a file that is opened counts as a file. */
export function sizeOfRead(read: object): number {
  const { incoming, parsed } = read as Partial<ReadArticle>
  const images = parsed?.images ?? []
  return images.reduce((sum, { bytes }) => sum + bytes.length, incoming?.bytes.length ?? 0)
}

/** What became of one: its article, or the error for which there is none. */
export type Became = (Imported & { reason?: string | null }) | { error: unknown }

type How<T> = {
  actId: ActId
  skipUndo?: boolean
  /** Asked in each transaction before it stores anything: a cancelled import adds nothing more. */
  isWanted?: () => boolean
  /** What is written along with the article, in its transaction. */
  enter: (of: T, became: Became) => void
  /** Another connection writes too: it gets its turn between any two transactions. */
  isShared?: boolean
}

type Ready<T> = { of: T } & ({ store: () => Imported & { reason?: string | null } } | { error: unknown })

/**
 * Stores what was read, in its order. One that cannot be stored leaves nothing behind but its error. All that `enter`
 * was told is on the disk once this resolves. Throws where the library is in trouble: what was not stored yet is not
 * entered either, and none is half there.
 */
export async function storeGroup<T>(
  library: Library,
  group: readonly ReadOne<T>[],
  { actId, skipUndo = false, isWanted = () => true, enter, isShared = false }: How<T>,
): Promise<void> {
  const ready = await madeReady(library, group, { actId, skipUndo })
  await inShortTransactions(library, ready, (one) => enter(one.of, became(library, one)), {
    isWanted,
    isShared,
    atEnd: () => labelImport(library, actId),
  })
}

function became<T>(library: Library, one: Ready<T>): Became {
  if ('error' in one) return { error: one.error }
  try {
    return savepoint(library, one.store)
  } catch (error) {
    if (isLibraryTrouble(error)) throw error
    return { error }
  }
}

/** Puts the bytes of all on the disk, and finds what takes longer than a transaction should. */
async function madeReady<T>(
  library: Library,
  group: readonly ReadOne<T>[],
  { actId, skipUndo }: { actId: ActId; skipUndo: boolean },
): Promise<Ready<T>[]> {
  const good = group.flatMap((one) => ('parsed' in one ? [one] : []))
  const originals = await keepAllBytes(
    library,
    good.map(({ incoming }) => incoming.bytes),
  )
  const pictures = await keepImagesOfMany(
    library,
    good.map(({ parsed }) => parsed.images),
  )
  const kept = new Map(good.map((one, at) => [one, { sha256: originals[at], images: pictures[at] ?? [] }]))
  return group.map((one): Ready<T> => {
    if (!('parsed' in one)) return one
    const { of, incoming, parsed } = one
    const { sha256, images = [] } = kept.get(one) ?? {}
    const { reading, serviceEntry } = parsed
    try {
      if (serviceEntry !== null) precomputePlacements(library, reading, serviceEntry)
    } catch (error) {
      if (isLibraryTrouble(error)) throw error
      return { of, error }
    }
    const stored = { ...parsed, images, ...(sha256 !== undefined && { sha256 }) }
    return {
      of,
      store: () => storeArticle(library, incoming, stored, actId, { skipUndo, isOneOfMany: true }),
    }
  })
}
