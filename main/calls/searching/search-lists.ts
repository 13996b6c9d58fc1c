import { listFormats } from '../../../preload/contract/export-formats'
import type { CheckedInput, Handlers } from '../../../preload/contract/index'
import type { Program } from '../../app/program'
import { queriesIn } from '../../app/query-list'
import { now } from '../../library/database/ids'
import { batch } from '../../library/search/lists/batch'
import { onLibrary } from '../on-library'
import { inRuns } from './runs'
import { writeList } from '../write-list'

type Names = 'search.queriesIn' | 'search.batch' | 'search.exportBatch'

/** Lists of queries, what they find, and the table of that. */
export function searchListCalls(program: Program): Pick<Handlers, Names> {
  const { read } = onLibrary(program)
  const inRun = inRuns(program)
  return {
    'search.queriesIn': read((_, { bytes, isLines }) => ({ queries: queriesIn(bytes, { isLines }) })),
    'search.batch': (input) =>
      inRun(input.run, async (library, isCancelled) => ({
        rows: await batch(library, input, isCancelled),
      })),
    'search.exportBatch': (input) => exportTable(program, input),
  }
}

async function exportTable({ host, library }: Program, { rows }: CheckedInput<'search.exportBatch'>) {
  library()
  const fileName = `Searches ${now().slice(0, 10)}.${listFormats.table.extension}`
  return writeList({ host }, fileName, async () => {
    const { batchCsv } = await import('../../exporting/batch-report')
    return batchCsv(rows)
  })
}
