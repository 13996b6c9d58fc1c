import type { BackupReason } from '../../../preload/contract/safety/backup-words'
import { compareBackup } from '../../library/backups/compare'
import { type Backup, lastCheckedAt, listBackups, usedBytes } from '../../library/backups/list'
import { type Made, makeBackup } from '../../library/backups/make'
import { prepareRestore, type Restored } from '../../library/backups/restore'
import { storeOf } from '../../library/backups/store'
import type { Turns } from '../../library/backups/turns'
import type { Library } from '../../library/database/database'
import { failure } from '../../library/database/errors'
import { closeLibrary, openLibrary } from '../../library/database/open'

/** `parent` holds the stores of libraries. */
type Of = { folder: string; backupsFolder: string; parent: string }

type Kinds = {
  make: { asked: Of & { reason: BackupReason; limitBytes: number }; answer: Made }
  /** `libraryId` is null where the library cannot be opened and was never seen: it is asked of its file. */
  list: { asked: Of & { libraryId: string | null }; answer: Listed }
  compare: { asked: Of & { number: number }; answer: Awaited<ReturnType<typeof compareBackup>> }
  /** Everything of a restore but the last step, for which nobody may have the library open. */
  restore: { asked: Of & { libraryId: string | null; number: number }; answer: Restored }
}

export type Listed = { backups: Backup[]; usedBytes: number; checkedAt: string | null }

type Name = keyof Kinds

type WorkOf<N extends Name> = { [K in N]: { name: K; asked: Kinds[K]['asked'] } }[N]

/** One thing to do with back-ups, as it is sent to their process. */
export type BackupWork = WorkOf<Name>

export type BackupNamed<N extends Name> = BackupWork & { name: N }

export type BackupAnswer<N extends Name> = Kinds[N]['answer']

type Ways = { [K in Name]: (asked: Kinds[K]['asked'], turns: Turns) => Promise<Kinds[K]['answer']> }

const ways: Ways = {
  make: (asked, turns) => reading(asked, (library) => makeBackup(library, { ...asked, turns })),
  list: (asked) => {
    const store = storeOf(asked.parent, asked.libraryId ?? idOf(asked))
    const listed = {
      backups: listBackups(store),
      usedBytes: usedBytes(store),
      checkedAt: lastCheckedAt(store),
    }
    return Promise.resolve(listed)
  },
  compare: (asked, turns) =>
    reading(asked, (library) =>
      compareBackup(library, storeOf(asked.parent, library.id), { number: asked.number, turns }),
    ),
  restore: (asked, turns) => {
    const { folder, number } = asked
    return prepareRestore(storeOf(asked.parent, asked.libraryId ?? idOf(asked)), { folder, number, turns })
  },
}

async function reading<T>(of: Of, work: (library: Library) => Promise<T>): Promise<T> {
  const library = openLibrary(of.folder, { backupsFolder: of.backupsFolder, mode: 'read' })
  try {
    return await work(library)
  } finally {
    closeLibrary(library)
  }
}

/** The id of a library that can be read though something is wrong with it. */
function idOf({ folder, backupsFolder }: Of): string {
  try {
    const library = openLibrary(folder, { backupsFolder, mode: 'read' })
    closeLibrary(library)
    return library.id
  } catch {
    throw failure(
      'not-found',
      'Dateline cannot tell which back-ups are this library’s; restore one in a shell with “dateline restore”.',
    )
  }
}

/** Does what is asked; what is asked for by a name is answered by it. */
export async function doBackupWork<N extends Name>(
  { name, asked }: WorkOf<N>,
  turns: Turns,
): Promise<BackupAnswer<N>> {
  return ways[name](asked, turns)
}
