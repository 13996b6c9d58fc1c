import { statSync } from 'node:fs'
import { filesIn } from '../folder-files'
import { takeIn, titled } from '../jobs/take-in'
import type { Imported } from '../library/capture'
import type { Library } from '../library/database'
import { keepImages } from '../library/images'
import { newId } from '../library/ids'
import type { ActId } from '../../preload/contract/common'
import { type AllowOption, isAddress } from './fetched'
import { findNames } from './find-names'
import { incomingAt } from './incoming'
import { answer, answerJson, progress, tellFailure } from './output'
import { type Read, withReader } from './reading'
import { type LibraryOption, writing } from './which-library'

type Outcome = { file: string } & ((Imported & { title: string }) | { outcome: 'failed'; reason: string })

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

type Needs = { library: Library; actId: ActId; read: Read; allow: AllowOption }

const importOne = async (file: string, { library, actId, read, allow }: Needs): Promise<Outcome> => {
  try {
    const incoming = await incomingAt(file, allow)
    const parsed = await read(incoming)
    const { title } = titled(parsed.reading, incoming.name)
    const kept = { ...parsed, images: keepImages(library, parsed.images) }
    return { file, ...takeIn(library, incoming, kept, actId), title }
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
    if (path === '-' || isAddress(path) || !isFolder(path)) files.push(path)
    else files.push(...(await filesIn(path)).map((file) => file.path))
  }
  return files
}

export const importFiles = (
  paths: string[],
  option: LibraryOption & AllowOption & { json?: true },
): Promise<void> =>
  writing(option, async (library) => {
    const files = await withoutFolders(paths)
    const actId = newId() as ActId
    const outcomes: Outcome[] = []
    await withReader(async (read) => {
      for (const file of files) {
        if (files.length > 1) progress(`importing ${outcomes.length + 1} of ${files.length}`)
        outcomes.push(await importOne(file, { library, actId, read, allow: option }))
      }
    })
    if (outcomes.some(({ outcome }) => outcome === 'imported' || outcome === 'new-revision'))
      await findNames(library)
    progress('')
    if (option.json) answerJson(outcomes)
    else answer(outcomes.map(inWords).join(''))
  })
