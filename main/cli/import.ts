import type { Opened } from '../importing/services/entries'
import type { Parsed } from '../jobs/messages'
import { type Incoming, isOpened } from '../jobs/parsing'
import { takeIn, titled } from '../jobs/take-in'
import { placeBeforehand } from '../jobs/take-in-kept'
import type { Imported } from '../library/capture'
import { type Library, transaction } from '../library/database'
import { newId } from '../library/ids'
import type { ActId } from '../../preload/contract/common'
import { findNames } from './find-names'
import { fromPath, withoutFolders } from './import-paths'
import { answer, answerJson, progress, tell, tellFailure } from './output'
import { type Read, withReader } from './reading'
import { type LibraryOption, writing } from './which-library'

type Outcome = { file: string } & ((Imported & { title: string }) | { outcome: 'failed'; reason: string })

type Needs = { library: Library; actId: ActId; read: Read }

const keep = (
  incoming: Incoming,
  parsed: Parsed,
  { library, actId }: Needs,
): Imported & { title: string } => {
  const { title } = titled(parsed.reading, incoming.name)
  if (parsed.keepsake !== null) placeBeforehand(library, parsed.reading, parsed.keepsake)
  const { articleId, outcome } = transaction(library, () => takeIn(library, incoming, parsed, actId))
  return { articleId, outcome, title }
}

/** Each of the articles that another service's export holds, under the name of the file and its own. */
const importEntries = async (
  file: string,
  { entries, left, service }: Opened,
  needs: Needs,
): Promise<Outcome[]> => {
  const outcomes: Outcome[] = []
  for (const [at, entry] of entries.entries()) {
    progress(`importing ${at + 1} of ${entries.length} from ${service}`)
    outcomes.push(...(await importOne(`${file}: ${entry.name}`, needs, () => entry)))
  }
  for (const one of left) tell(`${file}: ${one}`)
  return outcomes
}

const importOne = async (
  file: string,
  needs: Needs,
  get: () => Incoming | Promise<Incoming>,
): Promise<Outcome[]> => {
  try {
    const incoming = await get()
    const read = await needs.read(incoming)
    return isOpened(read)
      ? await importEntries(file, read, needs)
      : [{ file, ...keep(incoming, read, needs) }]
  } catch (error) {
    return [{ file, outcome: 'failed', reason: tellFailure(file, error) }]
  }
}

const words = { imported: 'imported', 'new-revision': 'new revision', 'already-there': 'already there' }

const inWords = (one: Outcome): string =>
  one.outcome === 'failed' ? '' : `${words[one.outcome].padEnd(13)}  ${one.articleId}  ${one.title}\n`

/** One article a file, or all that an export holds. All of one call are one step of undo. */
export const importFiles = (paths: string[], option: LibraryOption & { json?: true }): Promise<void> =>
  writing(option, async (library) => {
    const files = await withoutFolders(paths)
    const actId = newId() as ActId
    const outcomes: Outcome[] = []
    await withReader(async (read) => {
      for (const [at, file] of files.entries()) {
        if (files.length > 1) progress(`importing ${at + 1} of ${files.length}`)
        outcomes.push(...(await importOne(file, { library, actId, read }, () => fromPath(file))))
      }
    })
    if (outcomes.some(({ outcome }) => outcome === 'imported' || outcome === 'new-revision'))
      await findNames(library)
    progress('')
    if (option.json) answerJson(outcomes)
    else answer(outcomes.map(inWords).join(''))
  })
