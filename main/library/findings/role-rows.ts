import type { FoundRole } from '../../../preload/contract/role'
import { type Library, run } from '../database/database'
import { fold } from '../database/fold'

/**
 * Roles of the same key are one role: capitals, full stops of initials, hyphens and a leading article aside.
 * "Secretary of State" and "US Secretary of State" stay two: the one may be another country's.
 */
export function roleKey(words: string): string {
  return fold(words)
    .replace(/(?<=\p{L})\.(?=\p{L}|\s|$)/gu, '')
    .replace(/[-‐‑\s]+/gu, ' ')
    .replace(/’/g, "'")
    .replace(/^(?:the|an?) (?=\S)/, '')
    .trim()
}

export function insertRole(
  library: Library,
  { start, end, words, entity, nameStart }: FoundRole,
  entityNumbers: ReadonlyMap<string, number>,
): void {
  const n = entityNumbers.get(entity)
  if (n === undefined) return
  run(
    library,
    `INSERT INTO found_role (found_entity_n, start_offset, end_offset, words, folded, name_start)
     VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
    n,
    start,
    end,
    words,
    roleKey(words),
    nameStart,
  )
}
