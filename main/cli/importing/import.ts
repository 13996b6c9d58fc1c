import type { ActId } from '../../../preload/contract/common'
import { importFormats } from '../../../preload/contract/import-formats'
import { newId } from '../../library/database/ids'
import type { AllowOption } from './fetched'
import { findNames } from './find-names'
import { importAll, type Outcome } from './import-all'
import { withoutFolders } from './import-paths'
import { incomingAt } from './incoming'
import { answer, answerJson, progress } from '../output'
import { withReader } from './reading'
import { type LibraryOption, writing } from '../which-library'

const documents = Object.entries(importFormats)
  .filter(([name, { group }]) => group !== 'Web pages' && name !== 'service' && name !== 'text')
  .map(([, { extensions }]) => `.${extensions[0] ?? ''}`)

/** What the shell's help says of what can be imported. */
export const pathsHelp = `web pages (.html, .mhtml, .webarchive, .warc, also packed with gzip), ${documents.join(', ')} and plain text, exports of other services (Pocket, Omnivore, Zotero and others), folders of them, and addresses`

/** One article a file, or all that an export holds. All of one call are one step of undo. */
export function importFiles(
  paths: string[],
  option: LibraryOption & AllowOption & { json?: true },
): Promise<void> {
  return writing(option, async (library) => {
    const files = await withoutFolders(paths)
    const actId = newId() as ActId
    const outcomes: Outcome[] = []
    const get = (file: string) => incomingAt(file, option)
    try {
      await withReader((read, openLong) =>
        importAll(files, { library, actId, read, get, openLong }, outcomes),
      )
      if (outcomes.some(({ outcome }) => outcome === 'imported' || outcome === 'new-revision'))
        await findNames(library)
    } finally {
      // Also where the disk is full by then: what is in the library is said.
      progress('')
      if (option.json) answerJson(outcomes)
      else answer(outcomes.map(inWords).join(''))
    }
  })
}

const words = { imported: 'imported', 'new-revision': 'new revision', 'already-there': 'already there' }

function inWords(one: Outcome): string {
  return one.outcome === 'failed' ? '' : `${words[one.outcome].padEnd(13)}  ${one.articleId}  ${one.title}\n`
}
