// Lines and acts of the journal whose words have a salted hash, in libraries that have them.

import type { Row } from '../../database/database'
import { hashOfLabel, hashOfWords } from '../../database/chain/hashes'
import type { Value } from '../../database/sql'

function hexOf(value: Value | undefined): string | null {
  return value instanceof Uint8Array ? Buffer.from(value).toString('hex') : null
}

/** Whether a line says what was written; one whose words were deleted for good has no salt any more, and an older one no hash. */
export function isLineSound({ salt, words_hash: hash, before, after }: Row): boolean {
  const [saltHex, hashHex] = [hexOf(salt), hexOf(hash)]
  if (saltHex === null || hashHex === null) return true
  return (
    hashOfWords(saltHex, { before: before === null ? null : String(before), after: String(after) }) ===
    hashHex
  )
}

/** An act whose label is not what was written is known by its lines all the same: its label is hashed anew. */
export function withSoundLabel(act: Row): Row {
  const [salt, hash] = [hexOf(act['label_salt']), hexOf(act['label_hash'])]
  if (salt === null || hash === null || hashOfLabel(salt, String(act['label'])) === hash) return act
  return { ...act, label_salt: null, label_hash: null }
}
