import { z } from 'zod'
import { nothing } from '../common'
import { call } from '../define'
import { backupNouns, backupReasons } from './backup-words'

const count = z.int().min(0)

const backup = z.object({
  number: z.int().min(1),
  /** Null where the manifest is damaged, and nothing but the number is known. */
  held: z
    .object({
      at: z.string(),
      reason: z.enum(backupReasons),
      counts: z.record(z.enum(backupNouns), count),
      /** What came into the folder for it. */
      addedBytes: count,
      /** Of the library's database. */
      bytes: count,
      /** Originals and images that were missing from the library. */
      missing: count,
    })
    .nullable(),
  /** `of-damaged`: it is what the library was, and that had damaged rows. */
  state: z.enum(['whole', 'of-damaged', 'damaged']),
})
export type Backup = z.infer<typeof backup>

const backupList = z.object({
  /** Where they lie, for the person to read; the window cannot use it. */
  folder: z.string(),
  /** In Dateline's own data folder. */
  isUsualFolder: z.boolean(),
  limitBytes: count,
  usedBytes: count,
  /** When all of them were last read and proved. */
  checkedAt: z.string().nullable(),
  /** Why the last one that Dateline was to make by itself could not be made. */
  problem: z.string().nullable(),
  /** The newest first. */
  backups: z.array(backup),
})
export type BackupList = z.infer<typeof backupList>

const difference = z.object({
  /** Only in the library now. */
  gone: count,
  /** Only in the back-up. */
  back: count,
  other: count,
})

/** The sizes to choose from, in bytes. */
export const backupLimits = [2, 5, 10, 20, 50, 100, 500].map((gigabytes) => gigabytes * 1_000_000_000)

const numbered = z.object({ number: z.int().min(1).max(99_999_999) })

/** About the library that is open, or the one that could not be opened. */
export const backupCalls = {
  'backup.list': call(nothing, backupList),
  'backup.make': call(nothing, z.object({ number: z.int(), damaged: count, missing: count })),
  'backup.compare': call(numbered, z.record(z.enum(backupNouns), difference)),
  /** `before` is the back-up of what stood before, which restores that; null where that could not be opened. */
  'backup.restore': call(numbered, z.object({ before: z.int().nullable(), missing: count })),
  /** Asks for a folder. Nothing changes where the person closes the dialog. */
  'backup.chooseFolder': call(nothing, nothing),
  'backup.useUsualFolder': call(nothing, nothing),
  'backup.setLimit': call(z.object({ bytes: z.int().min(1_000_000).max(1e15) }), nothing),
}
