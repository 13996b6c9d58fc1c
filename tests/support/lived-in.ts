import type { Library } from '../../main/library/database/database'
import { tables } from '../../main/library/database/tables'
import { LibraryError } from '../../preload/contract/errors'
import { pick, type Random, randomFrom } from './random'

export function emptyTables(library: Library): string[] {
  return Object.keys(tables).filter(
    (table) => library.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get() === 0,
  )
}

/** A library in which so much was done that every table has rows. */
export function livedIn(
  library: Library,
  acts: readonly ((library: Library, random: Random) => void)[],
): Library {
  library.db.pragma('synchronous = OFF')
  const random = randomFrom(11)
  for (let round = 0; round < 2_000 && emptyTables(library).length > 0; round += 1) {
    try {
      pick(random, acts)?.(library, random)
    } catch (error) {
      if (!(error instanceof LibraryError)) throw error
    }
  }
  return library
}
