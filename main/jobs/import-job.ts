import type { ActId, JobId } from '../../preload/contract/common'
import type { Job } from '../../preload/contract/job'
import type { Opened } from '../importing/services/entries'
import { transaction } from '../library/database/database'
import { keepImages } from '../library/articles/images'
import { openItem, settle, type Settled, type WaitingItem } from '../library/jobs/jobs'
import { keepBytes } from '../library/articles/originals'
import { explain, isLibraryTrouble } from '../base/errors'
import { withImagesBeside } from '../intake/beside-page'
import { bytesOf, keepOpened, keepWhole } from './entry-bytes'
import type { WorkerContext } from './worker-context'
import type { Parsed } from '../parsing/messages'
import { type Incoming, isOpened } from '../parsing/parser-client'
import { storeArticle } from '../intake/store-article'
import { precomputePlacements } from '../intake/store-from-service'

const unforeseen = 'Dateline could not import this; look in the log file, and keep the file.'

/** `skipUndo`: the program began it by itself. */
export type ImportInHand = { jobId: JobId; skipUndo: boolean }

type ReadOne = { incoming: Incoming; parsed: Parsed }
type Read = { incoming: Incoming; parsed: Parsed | Opened }

type ToOpen = { jobId: JobId; incoming: Incoming; opened: Opened }

/** Imports one file of a job. What becomes of it, good or bad, is a result; only a library in trouble throws. */
export async function importNext(
  context: WorkerContext,
  { jobId, skipUndo }: ImportInHand,
  item: WaitingItem,
): Promise<Job> {
  const settled = { jobId, position: item.position }
  const fail = (reason: string) => settle(context.library, { ...settled, outcome: 'failed', reason })
  const found = await read(context, item)
  if (typeof found === 'string') return fail(found)
  const { incoming, parsed } = found
  try {
    if (isOpened(parsed)) return open(context, item, { jobId, incoming, opened: parsed })
    return store(context, settled, { incoming, parsed, skipUndo })
  } catch (error) {
    if (isLibraryTrouble(error)) throw error
    return fail(told(context, error))
  }
}

/** What stands in a file, or why that cannot be known. */
async function read(context: WorkerContext, item: WaitingItem): Promise<Read | string> {
  const { parser } = context
  try {
    const incoming = await bytesOf(context, item)
    const parsed = await (item.entry === null ? parser.open(incoming) : parser.parse(incoming))
    if (item.path === null || isOpened(parsed) || !parsed.isPage) return { incoming, parsed }
    return { incoming, parsed: { ...parsed, images: await withImagesBeside(item.path, parsed, parser) } }
  } catch (error) {
    return told(context, error)
  }
}

/** Puts the articles that a file holds in its place. */
function open(context: WorkerContext, item: WaitingItem, { jobId, incoming, opened }: ToOpen): Job {
  const { library } = context
  const { entries, left, service } = opened
  keepWhole(library, incoming)
  keepOpened(context, item, opened)
  const count = `${entries.length.toLocaleString('en')} ${entries.length === 1 ? 'article' : 'articles'}`
  const reason = `${service}: ${[count, ...left].join('; ')}.`
  const names = entries.map(({ name }) => name)
  return openItem(library, { jobId, position: item.position, reason }, names)
}

/** Why a file could not be imported, as a sentence; a bug is sent to main's log. */
function told({ post }: WorkerContext, error: unknown): string {
  const { sentence, bug } = explain(error, unforeseen)
  if (bug !== null) post({ kind: 'bug', event: 'import', error: bug })
  return sentence
}

/** Article and result in one transaction: after a crash between the two, the job would take its own for an older one. */
function store(
  { library, post }: WorkerContext,
  settled: Pick<Settled, 'jobId' | 'position'>,
  read: ReadOne & { skipUndo: boolean },
): Job {
  const { incoming, parsed, skipUndo } = read
  const { reading, serviceEntry } = parsed
  if (serviceEntry !== null) precomputePlacements(library, reading, serviceEntry)
  // On the disk before the transaction begins, which would else hold everybody up for as long.
  keepBytes(library, incoming.bytes)
  const kept = { ...parsed, images: keepImages(library, parsed.images) }
  // All articles of a job are one step of undo: the job's id is the act's.
  const actId = settled.jobId as string as ActId
  const job = transaction(library, () =>
    settle(library, { ...settled, ...storeArticle(library, incoming, kept, actId, { skipUndo }) }),
  )
  const marked = serviceEntry === null ? [] : (['highlight', 'note', 'tag'] as const)
  post({ kind: 'changed', nouns: ['article', 'source', 'change', ...marked], articleId: null })
  return job
}
