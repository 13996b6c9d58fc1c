import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { LibraryError } from '../../../preload/contract/errors'
import type { Paths } from '../../app/paths'
import { standing } from '../../library/annotations/own-words'
import { folderOf, type LibraryOption, reading } from '../which-library'
import { findingsOfFolder } from './file-system'
import { type Finding, fine, problem } from './finding'
import { wordsInLog } from './log-words'

/** How the library is kept, on what, and whether its words are in the log. */
export async function findingsOfLibrary(options: LibraryOption, { logs }: Paths): Promise<Finding[]> {
  const folder = folderOf(options)
  const where = fine('library', 'folder', folder ?? 'none was opened yet')
  if (folder === null) return [where]
  if (!existsSync(folder))
    return [problem(where, 'It is not there: put it back, or open it in its new place.')]
  try {
    const kept = await reading({ library: folder }, (library) => {
      const { journalMode, foreignKeys, trustsSchema } = standing(library)
      const words = wordsInLog(library, [join(logs, 'dateline.log'), join(logs, 'dateline.log.1')])
      const log = fine('log', 'words of the library in it', words)
      return [
        fine('library', 'journal mode', journalMode),
        fine('library', 'references are checked', foreignKeys),
        fine('library', 'its schema may call functions', trustsSchema),
        words === 0
          ? log
          : problem(log, 'Show this log to nobody, and report it: no word of yours may be in it.'),
      ]
    })
    return [where, ...(await findingsOfFolder(folder)), ...kept]
  } catch (error) {
    if (!(error instanceof LibraryError)) throw error
    return [problem(where, error.message)]
  }
}
