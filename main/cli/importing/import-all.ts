import type { ActId } from '../../../preload/contract/common'
import { LibraryError } from '../../../preload/contract/errors'
import { type Begun, inAdvance } from '../../base/in-advance'
import { inGroups } from '../../base/in-groups'
import { type Became, groupLimits, type ReadOne, sizeOfRead, storeGroup } from '../../intake/store-group'
import { titled } from '../../intake/store-article'
import { openedWhole, type OpenedFile } from '../../intake/opened-file'
import type { Imported } from '../../library/articles/capture'
import type { Library } from '../../library/database/database'
import { type Incoming, isOpened } from '../../parsing/parser-client'
import { progress, tell, tellFailure } from '../output'
import { shown } from './fetched'
import type { OpenLong, Read } from './reading'

type Kept = Imported & { title: string; reason?: string }

/** What became of one article: which one it is in the library and what is to be said of it, or why it is not there. */
export type Outcome = { file: string } & (Kept | { outcome: 'failed'; reason: string })

type Get = (file: string) => Incoming | Promise<Incoming>
type Needs = { library: Library; actId: ActId; read: Read; get: Get; openLong: OpenLong }

/** An article's file, and its title where it was read. */
type From = { file: string; title: string }
type Found = ReadOne<From> | { of: From; opened: OpenedFile }

/**
 * Every article of these files, or all that an export holds. One that cannot be read is told and is an outcome like any
 * other; a fault of ours and a library in trouble are thrown. `outcomes` are only those that are on the disk.
 */
export async function importAll(files: readonly string[], needs: Needs, outcomes: Outcome[]): Promise<void> {
  for await (const group of inGroups(articlesIn(files, needs), sizeOfRead, groupLimits)) {
    const became: [From, Became][] = []
    await storeGroup(needs.library, group, {
      actId: needs.actId,
      enter: (of, what) => became.push([of, what]),
    })
    for (const [{ file, title }, what] of became) outcomes.push({ file, ...outcomeOf(file, title, what) })
  }
}

function outcomeOf(file: string, title: string, became: Became) {
  if ('error' in became) return { outcome: 'failed' as const, reason: tellFailure(file, became.error) }
  const { articleId, outcome, reason } = became
  const kept: Kept = { articleId, outcome, title }
  if (typeof reason !== 'string') return kept
  tell(`${file}: ${reason}`)
  return { ...kept, reason }
}

/** What was read of each file in its order, with the articles of an export in its place. */
async function* articlesIn(files: readonly string[], needs: Needs): AsyncGenerator<ReadOne<From>, void> {
  const found = inAdvance(files, (file, at) => {
    if (files.length > 1) progress(`importing ${at + 1} of ${files.length}`)
    return begin(
      shown(file),
      needs,
      () => needs.get(file),
      () => needs.openLong(file),
    )
  })
  for await (const one of found) {
    if (!('opened' in one)) yield one
    else {
      await one.opened.keep(needs.library)
      yield* entriesOf(one.of.file, one.opened, needs)
    }
  }
}

/** Each of the articles that another service's export holds, under the name of the file and its own. */
async function* entriesOf(
  file: string,
  { names, entryAt, left, service }: OpenedFile,
  needs: Needs,
): AsyncGenerator<ReadOne<From>, void> {
  const found = inAdvance(names, (name, at) => {
    progress(`importing ${at + 1} of ${names.length} from ${service}`)
    return begin(`${file}: ${name}`, needs, async () => {
      const entry = await entryAt(at)
      if (entry === undefined) throw changed()
      return entry
    })
  })
  // An export in an export: nothing writes that.
  for await (const one of found) if (!('opened' in one)) yield one
  for (const one of left) tell(`${file}: ${one}`)
}

function changed() {
  return new LibraryError('unreadable', 'The file was changed while it was read; import it again.')
}

async function begin(
  file: string,
  { read }: Needs,
  get: () => Incoming | Promise<Incoming>,
  openLong: () => ReturnType<OpenLong> = () => Promise.resolve(null),
): Promise<Begun<Found>> {
  const nothing = { file, title: '' }
  try {
    const long = await openLong()
    if (long !== null) return { size: 0, answer: Promise.resolve({ of: nothing, opened: long }) }
    const incoming = await get()
    const answer = read(incoming).then(
      (found): Found =>
        isOpened(found)
          ? { of: nothing, opened: openedWhole(incoming, found) }
          : { of: { file, title: titled(found.reading, incoming.name).title }, incoming, parsed: found },
      (error: unknown) => ({ of: nothing, error }),
    )
    return { size: incoming.bytes.length, answer }
  } catch (error) {
    return { size: 0, answer: Promise.resolve({ of: nothing, error }) }
  }
}
