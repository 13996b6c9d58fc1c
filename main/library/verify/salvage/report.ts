/** What became of the rows of one table. */
export type TableReport = {
  /** Read as they were. */
  read: number
  /** Made again of the lines that the journal has of them. */
  rebuilt: number
  /** Made so that what belongs to them has a place: only what could be known stands in them. */
  madeUp: number
  /** Known to have been there, and neither read nor made again. */
  lost: number
  /** Kept, though something in them is not what was written. */
  changed: number
}

/** A row that is told by itself: what it was, and its words as far as they are known. */
export type ToldRow = { table: string; id: string; why: string; words: string }

export type FilesReport = { copied: number; damaged: string[]; missing: string[] }

export type SalvageReport = {
  damaged: string
  library: string
  at: string
  /** The schema's version that the file was read by, and whether the file itself said so. */
  version: { number: number; isStated: boolean }
  pages: { all: number; strays: number }
  tables: Record<string, TableReport>
  lost: ToldRow[]
  changed: ToldRow[]
  /** Rows that the new library has no place for, because what they belonged to is lost. */
  leftOut: ToldRow[]
  /** Revisions whose text is lost or is not the one that was read. */
  texts: { lost: string[]; changed: string[] }
  originals: FilesReport
  images: FilesReport
  /** What is found in the new library by the checks of `dateline verify`. */
  verified: { problems: number; sentences: string[] }
}

/** How much was come by, for a person who waits. */
export type SalvageProgress = { step: string; done: number; total: number | null }

export function newReport(damaged: string, library: string, at: string): SalvageReport {
  return {
    damaged,
    library,
    at,
    version: { number: 0, isStated: false },
    pages: { all: 0, strays: 0 },
    tables: {},
    lost: [],
    changed: [],
    leftOut: [],
    texts: { lost: [], changed: [] },
    originals: { copied: 0, damaged: [], missing: [] },
    images: { copied: 0, damaged: [], missing: [] },
    verified: { problems: 0, sentences: [] },
  }
}

export function countsOf(report: SalvageReport, table: string): TableReport {
  return (report.tables[table] ??= { read: 0, rebuilt: 0, madeUp: 0, lost: 0, changed: 0 })
}
