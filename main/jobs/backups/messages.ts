import type { ErrorCode } from '../../../preload/contract/errors'
import type { Launch } from '../../base/port'
import type { Turns } from '../../library/backups/turns'
import type { BackupWork } from './backup-work'

export type ToBackups =
  | { kind: 'ask'; id: number; work: BackupWork }
  /** It ends where it is, and is answered as cancelled. */
  | { kind: 'end'; id: number }

export type BackupProgress = Parameters<Turns['onProgress']>[0]

export type FromBackups =
  | { kind: 'progress'; id: number; progress: BackupProgress }
  | { kind: 'done'; id: number; answer: unknown }
  /** A `bug` is null where the sentence says all of it. */
  | { kind: 'failed'; id: number; code: ErrorCode; sentence: string; bug: unknown }

/** Starts the process of back-ups. */
export type LaunchBackups = Launch<ToBackups, FromBackups>
