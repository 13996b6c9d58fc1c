import { v7 } from 'uuid'
import { type Library, one } from '../database/database'
import { newId } from '../database/ids'

type Decided = 'naming' | 'mention' | 'quote' | 'entity_merge'

/**
 * An id for a decision that sorts after those of its kind that the library has: of two decisions on one thing the one with the greater id
 * holds, and that must be the one made last, whatever the clock said meanwhile, here or where the other one came from.
 */
export function newDecisionId(library: Library, table: Decided): string {
  const id = newId()
  const last = one<{ id: string | null }>(library, `SELECT max(id) AS id FROM ${table}`)?.id ?? null
  if (last === null || id > last) return id
  const ms = Number.parseInt(last.slice(0, 8) + last.slice(9, 13), 16)
  return Number.isNaN(ms) ? id : v7({ msecs: ms + 1 })
}
