import { firstHead } from '../database/chain/hashes'
import { head } from '../database/chain/seal'
import { type Library, one } from '../database/database'
import { sql } from '../database/sql'

export type HeadWithin = { isWithin: true; later: number } | { isWithin: false }

/** Whether a head that was kept elsewhere is still a seal of the journal, and how many acts were sealed after it. */
export function headWithin(library: Library, hash: string): HeadWithin {
  const { acts } = head(library)
  const asked = hash.toLowerCase()
  if (asked === firstHead(library.id)) return { isWithin: true, later: acts }
  const found = one<{ n: number }>(library, sql`SELECT n FROM seal WHERE lower(hex(hash)) = ${asked}`)
  return found === undefined ? { isWithin: false } : { isWithin: true, later: acts - found.n }
}
