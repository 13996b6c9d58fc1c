import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { BatchRow, ListedQuery, TableRow } from '../../preload/contract/search/batch'
import { firstIds, idsInTable } from '../../preload/contract/search/query-lists'
import type { HitKind } from '../../preload/contract/search/hits'
import { queriesIn } from '../app/query-list'
import { codeOf } from '../base/errors'
import { writeFile } from '../base/write-file'
import { batchCsv, batchHitsCsv } from '../exporting/batch-report'
import type { Library } from '../library/database/database'
import { batch } from '../library/search/lists/batch'
import { answer, answerJson, progress, UsageError } from './output'
import { withForce } from './output-file'
import { entriesOf } from './search-entry'
import { type LibraryOption, reading } from './which-library'

type Options = LibraryOption & {
  json?: true
  kind: HitKind
  limit: number
  hits?: true
  output?: string
  force?: true
}

/** What each query of a CSV file, or of the lines of a text file, finds, as CSV: one row a query, or with --hits one row a hit. `-` is standard input. */
export function searchBatch(list: string, options: Options): Promise<void> {
  const queries = queriesIn(bytesOf(list), { isLines: /\.txt$/i.test(list) })
  return reading(options, async (library) => {
    const rows = await rowsOf(library, queries, options)
    progress('')
    if (options.json) answerJson(rows.map(({ hits, ...row }) => ({ ...row, hits: entriesOf(library, hits) })))
    else write(options.hits ? batchHitsCsv(rows) : batchCsv(rows.map(tableRow)), options)
  })
}

function tableRow({ hits, ...row }: BatchRow): TableRow {
  return { ...row, first: firstIds(hits) }
}

function bytesOf(list: string): Uint8Array {
  try {
    return readFileSync(list === '-' ? 0 : list)
  } catch (error) {
    if (codeOf(error) === '') throw error
    throw new UsageError(`${list} cannot be read.`)
  }
}

async function rowsOf(
  library: Library,
  queries: readonly ListedQuery[],
  { kind, limit, hits }: Options,
): Promise<BatchRow[]> {
  const hitsOfEach = hits ? limit : Math.min(limit, idsInTable)
  const rows: BatchRow[] = []
  for (const query of queries) {
    progress(`searching ${rows.length + 1} of ${queries.length}`)
    rows.push(...(await batch(library, { queries: [query], kind, zone: hereZone(), hitsOfEach })))
  }
  return rows
}

function write(csv: string, { output, force }: Options): void {
  if (output === undefined || output === '-') {
    answer(csv)
    return
  }
  try {
    writeFile(resolve(output), csv, { overwrite: force === true })
  } catch (error) {
    throw withForce(error, output)
  }
}

/** The time zone by which "today" is told. */
export function hereZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}
