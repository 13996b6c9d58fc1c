import { mergeCalls } from '../../preload/contract/define'
import { LibraryError } from '../../preload/contract/errors'
import type { Handlers } from '../../preload/contract/index'
import type { LibraryStatus } from '../../preload/contract/library'
import type { Program } from '../app/program'
import { type SalvageCalls, salvageCalls } from './safety/salvage'
import { type UnsavedCalls, unsavedCalls } from './safety/unsaved'
import { windowCalls, type WindowCalls } from './window'

type Own = Exclude<Extract<keyof Handlers, `library.${string}` | `app.${string}`>, SalvageCalls>

/** Where the person closes a dialog, the library that is open stays so, and its status is the answer. */
export function libraryCalls(
  program: Program,
): Pick<Handlers, Own | SalvageCalls | WindowCalls | UnsavedCalls> {
  const { host, currentLibrary, recent, info } = program
  const within = (folder: string | null, use: (folder: string) => Promise<LibraryStatus>) =>
    folder === null ? currentLibrary.status : use(folder)
  const gone = () =>
    new LibraryError('not-found', 'This library is no longer in the list; open it by its folder.')
  const own: Pick<Handlers, Own> = {
    'library.status': () => currentLibrary.settled(),
    'library.recent': () => recent.list(),
    'library.create': async () =>
      within(await host.chooseNewLibrary(), (folder) => currentLibrary.create(folder)),
    'library.choose': async () => within(await host.chooseLibrary(), (folder) => currentLibrary.open(folder)),
    'library.openRecent': ({ index }) => {
      const entry = recent.entries()[index]
      if (entry === undefined) throw gone()
      return currentLibrary.open(entry.folder)
    },
    'library.openSample': () => currentLibrary.openSample(),
    'library.retry': () => currentLibrary.retry(),
    'app.info': () => info,
    'app.painted': () => {
      program.onPainted()
      return {}
    },
  }
  return mergeCalls(own, salvageCalls(program), windowCalls(program), unsavedCalls(program))
}
