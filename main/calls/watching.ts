import { LibraryError } from '../../preload/contract/errors'
import type { Handlers } from '../../preload/contract/index'
import { isWithin } from '../base/files'
import { filesIn } from '../base/folder-files'
import type { Program } from '../app/program'

type Names = Extract<keyof Handlers, `watch.${string}`>

export function watchingCalls(program: Program): Pick<Handlers, Names> {
  return {
    'watch.status': () => program.watcher.status,
    'watch.choose': async () => {
      await choose(program)
      return program.watcher.status
    },
    'watch.stop': () => {
      program.watcher.stop()
      return program.watcher.status
    },
  }
}

/**
 * What lies in the folder already is imported only where the person wants it; else it counts as known, and only
 * later files come in. Throws `invalid-input` where folder and library lie in one another, because the
 * library's own files would then be imported.
 */
async function choose({ library, host, watcher }: Program): Promise<void> {
  const { folder: home, id: libraryId, name: libraryName } = library()
  const folder = await host.chooseWatched()
  if (folder === null) return
  if (isWithin(folder, home) || isWithin(home, folder)) throw ownFolder()
  const there = await filesIn(folder)
  const isWhole = there.length > 0 && (await host.confirmExisting(there.length))
  const known = new Set(isWhole ? [] : there.map(({ name }) => name))
  watcher.watch({ folder, libraryId, libraryName, known })
}

function ownFolder() {
  return new LibraryError(
    'invalid-input',
    'The library lies in this folder, or the folder in the library; choose one beside it.',
  )
}
