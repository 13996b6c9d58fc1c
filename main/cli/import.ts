import { readFileSync, statSync } from 'node:fs'
import { filesIn } from '../folder-files'
import type { Incoming } from '../jobs/parsing'
import { readOriginal, tooLarge } from '../jobs/read-original'
import { takeIn, titled } from '../jobs/take-in'
import type { Imported } from '../library/capture'
import type { Library } from '../library/database'
import { newId } from '../library/ids'
import { maxOriginalBytes } from '../../preload/contract/words'
import type { ActId } from '../../preload/contract/common'
import { findNames } from './find-names'
import { answer, answerJson, progress, tellFailure } from './output'
import { type Read, withReader } from './reading'
import { type LibraryOption, writing } from './which-library'

type Outcome = { file: string } & ((Imported & { title: string }) | { outcome: 'failed'; reason: string })

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

const fromStandardInput = (): Incoming => {
  const bytes = readFileSync(0)
  if (bytes.length > maxOriginalBytes) throw tooLarge()
  return { bytes, name: null }
}

type Needs = { library: Library; actId: ActId; read: Read }

const importOne = async (file: string, { library, actId, read }: Needs): Promise<Outcome> => {
  try {
    const incoming = file === '-' ? fromStandardInput() : await readOriginal(file)
    const parsed = await read(incoming)
    const { title } = titled(parsed.reading, incoming.name)
    return { file, ...takeIn(library, incoming, parsed, actId), title }
  } catch (error) {
    return { file, outcome: 'failed', reason: tellFailure(file, error) }
  }
}

const words = { imported: 'imported', 'new-revision': 'new revision', 'already-there': 'already there' }

const inWords = (one: Outcome): string =>
  one.outcome === 'failed' ? '' : `${words[one.outcome].padEnd(13)}  ${one.articleId}  ${one.title}\n`

/** One article a file. All of one call are one step of undo. */
/** Folders are given for what is in them. */
const withoutFolders = async (paths: readonly string[]): Promise<string[]> => {
  const files: string[] = []
  for (const path of paths) {
    if (path === '-' || !isFolder(path)) files.push(path)
    else files.push(...(await filesIn(path)).map((file) => file.path))
  }
  return files
}

export const importFiles = (paths: string[], option: LibraryOption & { json?: true }): Promise<void> =>
  writing(option, async (library) => {
    const files = await withoutFolders(paths)
    const actId = newId() as ActId
    const outcomes: Outcome[] = []
    await withReader(async (read) => {
      for (const file of files) {
        if (files.length > 1) progress(`importing ${outcomes.length + 1} of ${files.length}`)
        outcomes.push(await importOne(file, { library, actId, read }))
      }
    })
    if (outcomes.some(({ outcome }) => outcome === 'imported' || outcome === 'new-revision'))
      await findNames(library)
    progress('')
    if (option.json) answerJson(outcomes)
    else answer(outcomes.map(inWords).join(''))
  })
