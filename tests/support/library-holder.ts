// A process that opens a library as it is told, says how that went, and stays until its input ends.
import type { Library } from '../../main/library/database/database'
import { closeLibrary, openLibrary } from '../../main/library/database/open'
import { LibraryError } from '../../preload/contract/errors'

const [folder = '', backupsFolder = '', lock = 'own'] = process.argv.slice(2)
const held = lock === 'held-by-parent' ? 'held-by-parent' : 'own'

// Kept, or the collector of garbage would close it and free its lock.
const opened: Library[] = []

function tryToOpen(): string {
  try {
    opened.push(openLibrary(folder, { backupsFolder, mode: 'write', lock: held }))
    return 'open'
  } catch (error) {
    return error instanceof LibraryError ? error.code : String(error)
  }
}

process.stdout.write(`${tryToOpen()}\n`)
process.stdin
  .on('end', () => {
    for (const library of opened) closeLibrary(library)
    process.exit(0)
  })
  .resume()
