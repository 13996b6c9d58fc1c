import { basename, dirname, resolve } from 'node:path'
import { LibraryError } from '../../../preload/contract/errors'
import type { BackupReason } from '../../../preload/contract/safety/backup-words'
import { type Backup, findStores, listBackups, usedBytes } from '../../library/backups/list'
import { makeBackup } from '../../library/backups/make'
import { restoreAsNew } from '../../library/backups/restore'
import type { Store } from '../../library/backups/store'
import type { Turns } from '../../library/backups/turns'
import { answer, answerJson, exitCodes, progress, tell, UsageError } from '../output'
import { table } from '../table'
import { type LibraryOption, reading } from '../which-library'

type Json = { json?: true }

const turns: Turns = {
  onProgress: ({ step, done, total }) =>
    progress(`${step} ${total === 0 ? 100 : Math.floor((100 * done) / total)} %`),
  isWanted: () => true,
}

// The shell keeps to the plan alone: who names a folder sees what it takes.
const noLimit = Number.MAX_SAFE_INTEGER

/** Makes a back-up in a folder of back-ups. The exit code says that some failed where not all could be kept whole. */
export function backUpLibrary(options: LibraryOption & Json & { output: string }): Promise<void> {
  return reading(options, async (library) => {
    const parent = parentOf(resolve(options.output), library.id)
    const made = await makeBackup(library, { parent, reason: 'shell', limitBytes: noLimit, turns })
    progress('')
    if (made.damaged > 0)
      tell(`${made.damaged} rows or texts of the library are damaged; run “dateline verify” to see which.`)
    if (made.missing > 0)
      tell(
        `${made.missing} originals or images are missing from the library or damaged, so they were not kept.`,
      )
    if (made.damaged + made.missing > 0) process.exitCode = exitCodes.someFailed
    if (options.json) answerJson({ ...made, folder: parent, libraryId: library.id })
    else
      answer(
        `back-up ${made.number} made: ${sizeOf(made.addedBytes)} added, ${sizeOf(made.storeBytes)} in all\n`,
      )
  })
}

/** Who names the folder of a library's own back-ups means them, and not a folder within. */
function parentOf(folder: string, libraryId: string): string {
  return basename(folder) === libraryId ? dirname(folder) : folder
}

const reasons: Record<BackupReason, string> = {
  hourly: 'hourly',
  asked: 'asked for',
  shell: 'by the shell',
  quitting: 'at quitting',
  'before-migration': 'before a new format',
  'before-restore': 'before a restore',
  'before-erase': 'before emptying the trash',
}

const states: Record<Backup['state'], string> = {
  whole: 'whole',
  'of-damaged': 'of a damaged library',
  damaged: 'DAMAGED',
}

/** The back-ups in a folder, the newest first. */
export function listInFolder(path: string, options: Json): void {
  const found = storesAt(resolve(path)).map(({ store, name }) => ({
    store,
    name,
    backups: listBackups(store),
  }))
  if (options.json) {
    answerJson(
      found.map(({ store, name, backups }) => ({
        libraryId: store.libraryId,
        name,
        bytes: usedBytes(store),
        backups: backups.map(({ number, state, manifest }) => ({ number, state, ...factsOf(manifest) })),
      })),
    )
    return
  }
  const parts = found.map(({ store, name, backups }) => {
    const head = `${name} (${store.libraryId}), ${sizeOf(usedBytes(store))}\n`
    return head + table(backups.map(rowOf), process.stdout.isTTY ? process.stdout.columns : null)
  })
  answer(parts.join('\n'))
}

function factsOf(manifest: Backup['manifest']) {
  if (manifest === null) return {}
  const { at, reason, counts, addedBytes, missing, damaged, schema } = manifest
  return { at, reason, counts, addedBytes, missing, damaged, schema }
}

function rowOf({ number, state, manifest }: Backup): string[] {
  if (manifest === null) return [String(number), '-', states[state], '-', '-']
  const { article, highlight, note } = manifest.counts
  const holds = `${article} articles, ${highlight} highlights, ${note} notes`
  return [String(number), manifest.at, states[state], holds, reasons[manifest.reason]]
}

function storesAt(path: string) {
  const found = findStores(path)
  if (found.length > 0) return found
  throw new LibraryError(
    'not-found',
    `There are no back-ups in ${path}; name the folder that they were made in.`,
  )
}

type RestoreOptions = Json & { library: string; at?: string; from?: string }

/**
 * Makes a new library of a back-up: of the one named, else of the newest that is whole, where one that turns out damaged
 * is told and the one before it taken.
 */
export async function restoreLibrary(path: string, options: RestoreOptions): Promise<void> {
  const store = chosenStore(path, options.from)
  const folder = resolve(options.library)
  for (const number of numbersOf(store, options.at)) {
    try {
      const restored = await restoreAsNew(store, { number, folder, turns })
      progress('')
      tellRestored(restored, { store, folder, json: options.json })
      return
    } catch (error) {
      progress('')
      const isNext = options.at === undefined && error instanceof LibraryError && error.code === 'unreadable'
      if (!isNext) throw error
      tell(error.message)
      process.exitCode = exitCodes.someFailed
    }
  }
  throw new LibraryError('unreadable', `None of the back-ups in ${path} is whole; nothing was restored.`)
}

function chosenStore(path: string, from: string | undefined): Store {
  const found = storesAt(resolve(path))
  const wanted = found.filter(
    ({ store, name }) => from === undefined || store.libraryId === from || name === from,
  )
  const [first] = wanted
  if (first !== undefined && wanted.length === 1) return first.store
  const names = found.map(({ store, name }) => `${name} (${store.libraryId})`).join(', ')
  throw new UsageError(`The folder has back-ups of several libraries; name one with --from: ${names}.`)
}

/** Those to try, the best first. */
function numbersOf(store: Store, at: string | undefined): number[] {
  const backups = listBackups(store)
  if (at === undefined) {
    const whole = backups.filter(({ state }) => state === 'whole')
    return (whole.length > 0 ? whole : backups.filter(({ state }) => state === 'of-damaged')).map(
      ({ number }) => number,
    )
  }
  const wanted = /^\d{1,8}$/.test(at)
    ? backups.find(({ number }) => number === Number(at))
    : backups.find(
        ({ manifest, state }) =>
          state !== 'damaged' && manifest !== null && Date.parse(manifest.at) <= timeOf(at),
      )
  if (wanted === undefined)
    throw new LibraryError('not-found', `There is no back-up of ${at}; “dateline backups” lists them.`)
  return [wanted.number]
}

function timeOf(words: string): number {
  const time = Date.parse(words)
  if (Number.isNaN(time))
    throw new UsageError(
      'Give --at a number that “dateline backups” lists, or a time such as 2026-11-30T18:00.',
    )
  return time
}

function tellRestored(
  { number, missing }: { number: number; missing: number },
  { store, folder, json }: { store: Store; folder: string; json: true | undefined },
): void {
  const manifest = listBackups(store).find((one) => one.number === number)?.manifest ?? null
  if (missing > 0) {
    tell(`${missing} originals or images are not in the back-ups, or damaged there; all else was restored.`)
    process.exitCode = exitCodes.someFailed
  }
  if (json) answerJson({ number, missing, folder, ...factsOf(manifest) })
  else answer(`back-up ${number} of ${manifest?.at ?? 'an unknown time'} restored into ${folder}\n`)
}

/** For a person: in the unit that leaves up to four figures. */
function sizeOf(bytes: number): string {
  const units = ['bytes', 'KB', 'MB', 'GB', 'TB']
  let at = 0
  let size = bytes
  for (; size >= 1000 && at < units.length - 1; at += 1) size /= 1000
  return `${at === 0 ? size : size.toFixed(1)} ${units[at] ?? ''}`
}
