import { readdirSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { LibraryError } from '../../preload/contract/errors'
import type { Library } from '../library/database/database'
import { lockName } from '../library/database/lock'
import { closeLibrary, createLibrary, openLibrary } from '../library/database/open'
import { defaultDataFolder, pathsIn } from '../app/paths'
import { openRecent } from '../app/recent'
import { holderOf } from './lock-holder'
import { tell, UsageError } from './output'

export type LibraryOption = { library?: string }

/**
 * Opens the library for this work, and closes it also where the work throws. Works also while Dateline has the
 * library open.
 */
export function reading<T>(option: LibraryOption, work: (library: Library) => T | Promise<T>): Promise<T> {
  return use(open(someFolderOf(option), 'read'), work)
}

async function use<T>(library: Library, work: (library: Library) => T | Promise<T>): Promise<T> {
  try {
    return await work(library)
  } finally {
    closeLibrary(library)
  }
}

function open(folder: string, mode: 'read' | 'write'): Library {
  try {
    return openLibrary(folder, { mode, backupsFolder: paths().backups })
  } catch (error) {
    throw withHolder(error, folder)
  }
}

function paths() {
  return pathsIn(defaultDataFolder())
}

/**
 * Where the library is locked, the error says by which program, as far as the system tells; any other is as it
 * was.
 */
function withHolder(error: unknown, folder: string): unknown {
  if (!(error instanceof LibraryError) || error.code !== 'library-locked') return error
  const holder = holderOf(join(folder, lockName))
  if (holder === null) return error
  return new LibraryError(error.code, `This library is open in ${holder}; close it there, or import there.`)
}

/** The library named, else that of the environment, else the one that Dateline opened last; null where there is none. */
export function folderOf({ library }: LibraryOption): string | null {
  const named = library ?? process.env['DATELINE_LIBRARY']
  if (named !== undefined && named !== '') return resolve(named)
  return openRecent(paths().recent).entries()[0]?.folder ?? null
}

function someFolderOf(option: LibraryOption): string {
  const folder = folderOf(option)
  if (folder === null) throw new UsageError('No library has been opened yet; name one with --library DIR.')
  return folder
}

/** Makes the library where one was named that is not there yet; never one that was merely open last, whose disk may be away. */
export function writing<T>(option: LibraryOption, work: (library: Library) => T | Promise<T>): Promise<T> {
  const folder = someFolderOf(option)
  if (option.library === undefined || !isMissingOrEmpty(folder)) return use(open(folder, 'write'), work)
  tell(`making a new library in ${folder}`)
  return use(createLibrary(folder, { name: basename(folder), backupsFolder: paths().backups }), work)
}

function isMissingOrEmpty(folder: string): boolean {
  const about = statSync(folder, { throwIfNoEntry: false })
  return about === undefined || (about.isDirectory() && readdirSync(folder).length === 0)
}
