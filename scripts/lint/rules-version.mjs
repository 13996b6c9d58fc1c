// @ts-check
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inRoot } from '../lib/root.mjs'

/** A version of our own lint rules that changes whenever a file that they are made of does. */
export function rulesVersion() {
  const hash = createHash('sha256')
  for (const folder of [inRoot('scripts/lint'), inRoot('scripts/lib')]) {
    for (const name of readdirSync(folder).sort()) {
      if (name.endsWith('.mjs')) hash.update(readFileSync(join(folder, name)))
    }
  }
  return hash.digest('hex').slice(0, 16)
}
