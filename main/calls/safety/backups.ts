import { LibraryError } from '../../../preload/contract/errors'
import type { Handlers } from '../../../preload/contract/index'
import type { Program } from '../../app/program'
import { isWithin } from '../../base/files'

type Names = Extract<keyof Handlers, `backup.${string}`>

export function backupCalls(program: Program): Pick<Handlers, Names> {
  const { backups, backupSettings } = program
  return {
    'backup.list': () => list(program),
    'backup.make': async () => {
      const { number, damaged, missing } = await backups.make('asked')
      return { number, damaged, missing }
    },
    'backup.compare': ({ number }) => backups.compare(number),
    'backup.restore': ({ number }) => backups.restore(number),
    'backup.chooseFolder': async () => {
      await chooseFolder(program)
      return {}
    },
    'backup.useUsualFolder': () => {
      backupSettings.folder = null
      backups.onSettings()
      return {}
    },
    'backup.setLimit': ({ bytes }) => {
      backupSettings.limitBytes = bytes
      backups.onSettings()
      return {}
    },
  }
}

async function list({ backups, backupSettings }: Program) {
  const { backups: listed, usedBytes, checkedAt } = await backups.list()
  return {
    folder: backups.folder,
    isUsualFolder: backupSettings.folder === null,
    limitBytes: backupSettings.limitBytes,
    usedBytes,
    checkedAt,
    problem: backups.problem,
    backups: listed.map(({ number, state, manifest }) => ({ number, state, held: heldIn(manifest) })),
  }
}

async function chooseFolder({ backups, backupSettings, currentLibrary, host }: Program): Promise<void> {
  const folder = await host.chooseBackups()
  if (folder === null) return
  const home = currentLibrary.opened?.folder
  if (home !== undefined && (isWithin(folder, home) || isWithin(home, folder))) throw ownFolder()
  backupSettings.folder = folder
  backups.onSettings()
}

type Manifest = Awaited<ReturnType<Program['backups']['list']>>['backups'][number]['manifest']

function heldIn(manifest: Manifest) {
  if (manifest === null) return null
  const { at, reason, counts, addedBytes, missing, database } = manifest
  return { at, reason, counts, addedBytes, missing, bytes: database.bytes }
}

function ownFolder() {
  return new LibraryError(
    'invalid-input',
    'The library lies in this folder, or the folder in the library; choose one beside it, or on another disk.',
  )
}
