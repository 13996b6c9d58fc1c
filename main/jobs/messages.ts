import type { ActId, FeedId, JobId, RevisionId } from '../../preload/contract/common'
import type { ErrorCode } from '../../preload/contract/errors'
import type { Job } from '../../preload/contract/job'
import type { Launch } from '../base/port'
import type { ArrivedFeed, FeedOutcome, StoreEvent } from '../intake/store-feed'
import type { SalvageProgress, SalvageReport } from '../library/verify/salvage/report'
import type { LongWork } from './long-work'

export type ToWorker =
  | { kind: 'open'; folder: string; backupsFolder: string }
  /**
   * `skipUndo`: the program imports by itself, so undo passes it over. `singly`: the first ones one by one, because the
   * worker before this one died of a group.
   */
  | { kind: 'import'; jobId: JobId; skipUndo?: true; singly?: number }
  | { kind: 'analyze' }
  /** Takes what waits into the full-text index. */
  | { kind: 'index' }
  | ({ kind: 'feed' } & ArrivedFeed)
  | { kind: 'cancel'; jobId: JobId }
  /** Whatever else is due waits for it: a person does. */
  | { kind: 'long-act'; number: number; work: LongWork }
  | { kind: 'end-long-act'; number: number }
  /** Without a library of its own: makes a new one of what can be read out of a damaged one. */
  | { kind: 'salvage'; damaged: string; to: string }
  | { kind: 'end-salvage' }
  /** A channel to a parser comes with it. */
  | { kind: 'parser' }
  | { kind: 'parser-gone' }

export type FromWorker =
  | StoreEvent
  | { kind: 'progress'; job: Job }
  | { kind: 'ended'; jobId: JobId }
  | { kind: 'feed-stored'; feedId: FeedId; outcome: FeedOutcome }
  /** Which text is read next: should the worker die of it, it is not tried again. */
  | { kind: 'analyzing'; revisionId: RevisionId; engine: string }
  /** Whatever it dies of from now on, it is not that text. */
  | { kind: 'analyzed' }
  | { kind: 'long-act-begun'; number: number; act: { id: ActId; label: string }; total: number }
  | { kind: 'long-act-step'; number: number; done: number }
  | { kind: 'long-act-done'; number: number; answer: unknown }
  /** A `bug` is null where the sentence says all of it. */
  | { kind: 'long-act-failed'; number: number; code: ErrorCode; sentence: string; bug: unknown }
  | { kind: 'salvaging'; progress: SalvageProgress }
  | { kind: 'salvaged'; report: SalvageReport }
  | { kind: 'salvage-failed'; code: ErrorCode; sentence: string; bug: unknown }
  /** The worker is done with the first `handledCount` messages; others may be on their way. */
  | { kind: 'idle'; hasWorked: boolean; handledCount: number }
  /** It cannot go on: the library is in trouble, or a bug. */
  | { kind: 'failed'; code: ErrorCode; error: unknown }
  /** For launch.ts, which starts and kills the parser. */
  | { kind: 'parser-wanted' }
  | { kind: 'parser-unwanted' }

/** Gives the worker a parser whenever it asks for one. */
export type LaunchWorker = Launch<ToWorker, FromWorker>
