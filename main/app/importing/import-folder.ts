import { LibraryError } from '../../../preload/contract/errors'
import { filesIn } from '../../base/folder-files'
import { untilDone } from '../../library/database/waiting/when-free'
import type { Program } from '../program'
import type { Start } from './import-draft'

/** Asks for a folder, and imports what is in it. */
export async function chooseFolder({ library, host, queue }: Program): Promise<Start> {
  library()
  const folder = await host.chooseFolder()
  if (folder === null) return { kind: 'nothing' }
  const items = await filesIn(folder)
  if (items.length === 0) {
    throw new LibraryError(
      'not-found',
      'There is no file in this folder that Dateline reads; choose another one.',
    )
  }
  return { kind: 'job', jobId: await untilDone(library(), () => queue.importItems(items)) }
}
