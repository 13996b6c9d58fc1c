import type { ActId, JobId } from '../../preload/contract/common'
import type { Job } from '../../preload/contract/job'
import { get, openItem, settle, type WaitingItem } from '../library/jobs/jobs'
import { explain, isLibraryTrouble } from '../base/errors'
import { withImagesBeside } from '../intake/beside-page'
import { inAdvance } from '../base/in-advance'
import { openedWhole, type OpenedFile } from '../intake/opened-file'
import { type Became, type ReadOne, storeGroup } from '../intake/store-group'
import { bytesOf, longExportOf } from './entry-bytes'
import type { WorkerContext } from './worker-context'
import { type Incoming, isOpened } from '../parsing/parser-client'

const unforeseen = 'Dateline could not import this; look in the log file, and keep the file.'

/**
 * `skipUndo`: the program began it by itself. `singly`: so many are taken one by one, because the worker before this one
 * died of one of them.
 */
export type ImportInHand = { jobId: JobId; skipUndo: boolean; singly: number }

/** An item as it was read: an article, a file that holds many, or why it is neither. */
export type ReadItem = ReadOne<WaitingItem> | { of: WaitingItem; opened: OpenedFile }

/** What stands in the items, in their order. */
export function readItems(
  context: WorkerContext,
  items: readonly WaitingItem[],
): AsyncGenerator<ReadItem, void> {
  return inAdvance(items, async (item) => {
    try {
      const opened = await longExportOf(context, item)
      if (opened !== null) return { size: 0, answer: Promise.resolve({ of: item, opened }) }
      const incoming = await bytesOf(context, item)
      return { size: incoming.bytes.length, answer: read(context, item, incoming) }
    } catch (error) {
      return { size: 0, answer: Promise.resolve({ of: item, error }) }
    }
  })
}

async function read({ parser }: WorkerContext, item: WaitingItem, incoming: Incoming): Promise<ReadItem> {
  try {
    const parsed = await (item.entry === null ? parser.open(incoming) : parser.parse(incoming))
    if (isOpened(parsed)) return { of: item, opened: openedWhole(incoming, parsed) }
    if (item.path === null || !parsed.isPage) return { of: item, incoming, parsed }
    const images = await withImagesBeside(item.path, parsed, parser)
    return { of: item, incoming, parsed: { ...parsed, images } }
  } catch (error) {
    return { of: item, error }
  }
}

/**
 * Stores a group of what was read. What becomes of each, good or bad, is a result, in one transaction with its article:
 * after a crash between the two, the job would take its own for an older one. Only a library in trouble throws.
 */
export async function importGroup(
  context: WorkerContext,
  { jobId, skipUndo }: ImportInHand,
  group: readonly ReadItem[],
): Promise<Job> {
  const { library, post } = context
  // All articles of a job are one step of undo: the job's id is the act's.
  const actId = jobId as string as ActId
  const isWanted = () => get(library, { jobId }).state === 'running'
  const enter = ({ position }: WaitingItem, became: Became) => {
    const result =
      'error' in became ? { outcome: 'failed' as const, reason: told(context, became.error) } : became
    settle(library, { jobId, position, ...result })
  }
  for (const some of withoutOpened(group)) {
    if (!Array.isArray(some)) await openOrFail(context, jobId, some)
    else await storeGroup(library, some, { actId, skipUndo, isWanted, enter, isShared: true })
  }
  const isMarked = group.some((one) => 'parsed' in one && one.parsed.serviceEntry !== null)
  const marked = isMarked ? (['highlight', 'note', 'tag'] as const) : []
  post({ kind: 'changed', nouns: ['article', 'source', 'change', ...marked], articleId: null })
  return get(library, { jobId })
}

type OpenedItem = Extract<ReadItem, { opened: OpenedFile }>

/** The articles of a group together, and each file that holds many by itself, in their order. */
function withoutOpened(group: readonly ReadItem[]): (ReadOne<WaitingItem>[] | OpenedItem)[] {
  const parts: (ReadOne<WaitingItem>[] | OpenedItem)[] = []
  for (const one of group) {
    const last = parts.at(-1)
    if ('opened' in one) parts.push(one)
    else if (Array.isArray(last)) last.push(one)
    else parts.push([one])
  }
  return parts
}

async function openOrFail(context: WorkerContext, jobId: JobId, item: OpenedItem): Promise<void> {
  try {
    await open(context, jobId, item)
  } catch (error) {
    if (isLibraryTrouble(error)) throw error
    const { position } = item.of
    settle(context.library, { jobId, position, outcome: 'failed', reason: told(context, error) })
  }
}

/** Puts the articles that a file holds in its place. They are read from the kept file, whatever becomes of the person's. */
async function open(context: WorkerContext, jobId: JobId, { of: item, opened }: OpenedItem): Promise<void> {
  const { library, lastOpened } = context
  const { names, entryAt, left, service } = opened
  const sha256 = await opened.keep(library)
  Object.assign(lastOpened, { of: sha256, entryAt })
  const count = `${names.length.toLocaleString('en')} ${names.length === 1 ? 'article' : 'articles'}`
  const reason = `${service}: ${[count, ...left].join('; ')}.`
  openItem(library, { jobId, position: item.position, reason, sha256 }, names)
}

/** Why a file could not be imported, as a sentence; a bug is sent to main's log. */
function told({ post }: WorkerContext, error: unknown): string {
  const { sentence, bug } = explain(error, unforeseen)
  if (bug !== null) post({ kind: 'bug', event: 'import', error: bug })
  return sentence
}
