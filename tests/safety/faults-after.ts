import { closeLibrary, openLibrary } from '../../main/library/database/open'
import { verify } from '../../main/library/verify/verify'
import { isLost } from './kept'
import { placesIn } from './prepare'

/**
 * What is wrong with the library in `folder` after something went wrong there, opened as the program opens it: what a process had
 * acknowledged (`done`) and is not there, and what `verify` finds. `about` says what happened.
 */
export async function faultsAfter(folder: string, done: readonly string[], about: string): Promise<string[]> {
  const places = placesIn(folder)
  try {
    const library = openLibrary(places.library, { backupsFolder: places.backups, mode: 'write' })
    try {
      const gone = done.filter((line) => isLost(library, line))
      const { problems } = await verify(library)
      return [
        ...(gone.length === 0
          ? []
          : [`${about}: ${gone.length} of ${done.length} acknowledged are lost, such as “${gone[0]}”.`]),
        ...problems.slice(0, 1).map(({ sentence }) => `${about}: ${sentence}`),
      ]
    } finally {
      closeLibrary(library)
    }
  } catch (error) {
    return [`${about}: it cannot be opened: ${String(error)}`]
  }
}
