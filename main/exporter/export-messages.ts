import type { Citation, Cited } from '../../preload/contract/citation'
import type { ArticleId } from '../../preload/contract/common'
import type { EntityRef } from '../../preload/contract/entity-ref'
import type { ErrorCode } from '../../preload/contract/errors'
import type { ExportFormat } from '../../preload/contract/export-formats'
import type { ExportBeginning, ExportProgress } from '../../preload/contract/export'
import type { VerifyReport } from '../../preload/contract/safety/verify'
import type { ReviewToExport } from '../use-cases/export-review'
import type { Launch } from '../base/port'

/** What becomes a file, piece by piece. */
export type FileWish =
  | { kind: 'article'; articleId: ArticleId; format: ExportFormat }
  /** Of the newest so many articles. */
  | ({ kind: 'review' } & ReviewToExport)
  | { kind: 'dossier'; of: EntityRef; maxArticles: number; madeAt: string }

/** What is shown or copied: the first so many characters of an article's file, or words with where they are from. */
export type WordsWish =
  | { kind: 'beginning'; articleId: ArticleId; format: ExportFormat; maxLength: number }
  | { kind: 'citation'; of: Cited; template: string }
  | { kind: 'citations'; of: readonly Cited[]; template: string }
  | { kind: 'example'; template: string }
  /** That the library is whole. */
  | { kind: 'verify' }

export type WordsResult = {
  beginning: ExportBeginning
  citation: Citation
  citations: Citation[]
  example: Citation
  verify: VerifyReport
}

/** Where the library lies that is open in main. */
export type At = { folder: string; backupsFolder: string }

export type ToExporter =
  | { kind: 'ask'; id: number; at: At | null; wish: FileWish | WordsWish }
  /** The next piece of the file. */
  | { kind: 'more'; id: number }

export type FromExporter =
  | { kind: 'words'; id: number; words: WordsResult[WordsWish['kind']] }
  | { kind: 'piece'; id: number; bytes: Uint8Array<ArrayBuffer> }
  /** There was no more. */
  | { kind: 'end'; id: number }
  | { kind: 'progress'; id: number; progress: ExportProgress }
  | { kind: 'failed'; id: number; code: ErrorCode; sentence: string; bug: unknown }
  /** A row that something changed on the disk. */
  | { kind: 'damage'; noun: string; row: string }

export type LaunchExporter = Launch<ToExporter, FromExporter>
