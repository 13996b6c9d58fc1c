// A manifest says what one back-up holds. It is written last, so that a back-up is there whole or not at all, and twice:
// the one stands in for the other where the disk damaged it.

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { backupNouns, backupReasons } from '../../../preload/contract/safety/backup-words'
import { writeWhole } from '../../base/files'
import { sha256 } from '../database/checksum'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.int().min(0)

/** Hashes in lists of their own: those that did not change since the back-up before are kept once. */
const listed = z.object({ count, lists: z.array(hash) })
export type Listed = z.infer<typeof listed>

const manifestSchema = z.object({
  format: z.literal(1),
  /** Order is by this, never by the clock. */
  number: z.int().min(1),
  at: z.iso.datetime(),
  reason: z.enum(backupReasons),
  library: z.object({ id: z.uuid(), name: z.string() }),
  /** The library's format: its user_version. */
  schema: count,
  /** Of what stands, without what is deleted. */
  counts: z.record(z.enum(backupNouns), count),
  /** Two back-ups with the same mark were made of the same state of the library. */
  mark: z.string(),
  /** Rows and texts that were damaged in the library itself when it was backed up. */
  damaged: count,
  /** Originals and images that were neither in the library nor in the store. */
  missing: count,
  database: listed.extend({ bytes: count, sha256: hash }),
  originals: listed,
  images: listed,
  /** What came into the store for this back-up. */
  addedBytes: count,
  /** The head of the chain of acts, where the library has one. */
  journalHead: z.string().optional(),
})

export type Manifest = z.infer<typeof manifestSchema>

const sealed = z.object({ sha256: hash, manifest: z.unknown() })

/** `manifest` is null where both copies of it are damaged. */
export type Found = { number: number; manifest: Manifest | null }

const twins = ['manifests', 'manifest-copies'] as const

function nameOf(number: number): string {
  return `${String(number).padStart(8, '0')}.json`
}

export function writeManifest(folder: string, manifest: Manifest): void {
  const seal = sha256(JSON.stringify(manifest))
  const bytes = Buffer.from(`${JSON.stringify({ sha256: seal, manifest }, null, 1)}\n`)
  // The copy first: once the first is there, the back-up is.
  for (const twin of [...twins].reverse()) {
    mkdirSync(join(folder, twin), { recursive: true })
    writeWhole(join(folder, twin, nameOf(manifest.number)), bytes, { overwrite: true })
  }
}

function readTwin(file: string): Manifest | null {
  if (!existsSync(file)) return null
  const bytes = readFileSync(file, 'utf8')
  try {
    const { sha256: seal, manifest } = sealed.parse(JSON.parse(bytes))
    return sha256(JSON.stringify(manifest)) === seal ? manifestSchema.parse(manifest) : null
  } catch {
    // What is no manifest is as good as none: it is said to be damaged, and never restored.
    return null
  }
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : []
}

/** The oldest first, by number. Either twin alone makes a back-up: whatever it needs was on the disk before. */
export function findManifests(folder: string): Found[] {
  const names = new Set(twins.flatMap((twin) => namesIn(join(folder, twin))))
  return [...names]
    .filter((name) => /^\d{8}\.json$/.test(name))
    .sort()
    .map((name) => {
      const number = Number.parseInt(name, 10)
      const read = twins.map((twin) => readTwin(join(folder, twin, name)))
      return { number, manifest: read.find((one) => one?.number === number) ?? null }
    })
}

/** Writes a damaged or missing twin anew from the other, and removes what was cut off while it was written. */
export function healManifests(folder: string): void {
  for (const { number, manifest } of findManifests(folder)) {
    const isWhole = twins.every((twin) => readTwin(join(folder, twin, nameOf(number))) !== null)
    if (manifest !== null && !isWhole) writeManifest(folder, manifest)
  }
  for (const twin of twins)
    for (const name of namesIn(join(folder, twin)))
      if (name.endsWith('.tmp')) rmSync(join(folder, twin, name), { force: true })
}

export function removeManifest(folder: string, number: number): void {
  for (const twin of twins) rmSync(join(folder, twin, nameOf(number)), { force: true })
}
