import type { ActId, JobId } from '../../preload/contract/common'
import { LibraryError } from '../../preload/contract/errors'
import type { Job } from '../../preload/contract/job'
import { type Library, transaction } from '../library/database'
import { keepImages } from '../library/images'
import { settle, type Settled, type WaitingItem } from '../library/jobs'
import { keepBytes, readBytes } from '../library/originals'
import { withImagesBeside } from './beside-page'
import type { FromWorker, Parsed } from './messages'
import type { Incoming, Parsing } from './parsing'
import { readOriginal } from './read-original'
import { takeIn } from './take-in'

/** What the worker works with. */
export type Bench = { library: Library; parsing: Parsing; post: (message: FromWorker) => void }

const unread = 'Dateline was closed before this was read; import it again.'
const unforeseen = 'Dateline could not import this; look in the log file, and keep the file.'

const bytesOf = async (library: Library, { path, sha256, name }: WaitingItem): Promise<Incoming> => {
  if (sha256 !== null) return { bytes: readBytes(library, sha256), name }
  if (path === null) throw new LibraryError('unreadable', unread)
  return readOriginal(path)
}

type Read = { incoming: Incoming; parsed: Parsed }

/** What stands in a file, or why that cannot be known. */
const read = async ({ library, parsing, post }: Bench, item: WaitingItem): Promise<Read | string> => {
  try {
    const incoming = await bytesOf(library, item)
    const parsed = await parsing.parse(incoming)
    if (item.path === null || !parsed.isPage) return { incoming, parsed }
    return { incoming, parsed: { ...parsed, images: await withImagesBeside(item.path, parsed, parsing) } }
  } catch (error) {
    if (error instanceof LibraryError) return error.message
    post({ kind: 'bug', event: 'import', error })
    return unforeseen
  }
}

/** Trouble with the library is no fault of the file: every other one would end the same way. */
const isLibraryTrouble = (error: unknown): boolean =>
  error instanceof LibraryError && (error.code.startsWith('library-') || error.code === 'disk-full')

/** Article and result in one transaction: after a crash between the two, the job would take its own for an older one. */
const store = ({ library, post }: Bench, settled: Pick<Settled, 'jobId' | 'position'>, read: Read): Job => {
  const { incoming, parsed } = read
  // On the disk before the transaction begins, which would else hold everybody up for as long.
  keepBytes(library, incoming.bytes)
  const kept = { ...parsed, images: keepImages(library, parsed.images) }
  // All articles of a job are one step of undo: the job's id is the act's.
  const actId = settled.jobId as string as ActId
  const job = transaction(library, () =>
    settle(library, { ...settled, ...takeIn(library, incoming, kept, actId) }),
  )
  post({ kind: 'changed', nouns: ['article', 'source', 'change'], articleId: null })
  return job
}

/** Imports one file of a job. What becomes of it, good or bad, is a result; only a library in trouble throws. */
export const importNext = async (bench: Bench, jobId: JobId, item: WaitingItem): Promise<Job> => {
  const settled = { jobId, position: item.position }
  const fail = (reason: string) => settle(bench.library, { ...settled, outcome: 'failed', reason })
  const found = await read(bench, item)
  if (typeof found === 'string') return fail(found)
  try {
    return store(bench, settled, found)
  } catch (error) {
    if (isLibraryTrouble(error)) throw error
    if (error instanceof LibraryError) return fail(error.message)
    bench.post({ kind: 'bug', event: 'import', error })
    return fail(unforeseen)
  }
}
