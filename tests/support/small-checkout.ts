import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'

export type Files = Record<string, string>

/** A folder for each test of a file, into which it writes a checkout of a few files. */
export function smallCheckout() {
  const made = { folder: '' }
  beforeEach(() => {
    made.folder = mkdtempSync(join(tmpdir(), 'dateline-house-'))
  })
  afterEach(() => {
    rmSync(made.folder, { recursive: true, force: true })
  })
  const write = (files: Files) => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(made.folder, path)), { recursive: true })
      writeFileSync(join(made.folder, path), text)
    }
  }
  return { made, write }
}
