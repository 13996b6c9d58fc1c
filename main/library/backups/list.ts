import { existsSync } from 'node:fs'
import { guarded } from '../database/errors'
import { lastCheck } from './check'
import { findManifests, type Manifest } from './manifest'
import { bytesBelow, type Store, storesIn } from './store'

/** How far a back-up can be relied on. */
type State =
  /** Everything in it was proved, when it was made or since. */
  | 'whole'
  /** It is what the library was, and that had damaged rows. */
  | 'of-damaged'
  /** Some of it is damaged in the folder of back-ups. */
  | 'damaged'

export type Backup = { number: number; state: State; manifest: Manifest | null }

/** The newest first. Of a damaged manifest only the number is known. */
export function listBackups(store: Store): Backup[] {
  return guarded(() => {
    const damaged = new Set(lastCheck(store)?.damaged)
    return findManifests(store.folder)
      .map(({ number, manifest }) => ({ number, manifest, state: stateOf(manifest, damaged.has(number)) }))
      .reverse()
  })
}

function stateOf(manifest: Manifest | null, isDamaged: boolean): State {
  if (manifest === null || isDamaged) return 'damaged'
  return manifest.damaged > 0 ? 'of-damaged' : 'whole'
}

/** When everything in the store was last read and proved. */
export function lastCheckedAt(store: Store): string | null {
  return lastCheck(store)?.at ?? null
}

/** The bytes that a store takes on its disk. */
export function usedBytes(store: Store): number {
  return existsSync(store.folder) ? bytesBelow(store.folder) : 0
}

/** The stores in a folder, each with the name that its library had last. */
export function findStores(parent: string): { store: Store; name: string }[] {
  return guarded(() =>
    storesIn(parent).map((store) => {
      const names = findManifests(store.folder).flatMap(({ manifest }) => manifest?.library.name ?? [])
      return { store, name: names.at(-1) ?? 'unknown' }
    }),
  )
}
