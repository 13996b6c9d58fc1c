import { basename } from 'node:path'
import { listFormats } from '../../../preload/contract/export-formats'
import type { CheckedInput, Handlers } from '../../../preload/contract/index'
import { newestOnly } from './newest-only'
import type { Program } from '../../app/program'
import { queriesIn } from '../../app/query-list'
import { writeFile } from '../../base/write-file'
import { now } from '../../library/database/ids'
import { batch } from '../../library/search/lists/batch'
import { namesAdded } from './names-added'
import { onLibrary } from '../on-library'

type Names = 'search.queriesIn' | 'search.batch' | 'search.exportBatch'

/** Lists of queries, what they find, and the table of that. */
export function searchListCalls(program: Program): Pick<Handlers, Names> {
  const { read } = onLibrary(program)
  const withNames = namesAdded(program)
  const begin = newestOnly()
  return {
    'search.queriesIn': read((_, { bytes, isLines }) => ({ queries: queriesIn(bytes, { isLines }) })),
    'search.batch': async (input) => {
      const isCancelled = begin(input.run)
      const rows = await batch(program.library(), withNames(input), isCancelled)
      return { rows, isCancelled: isCancelled() }
    },
    'search.exportBatch': (input) => exportTable(program, input),
  }
}

async function exportTable({ host, library }: Program, { rows }: CheckedInput<'search.exportBatch'>) {
  library()
  const file = await host.chooseExport(`Searches ${now().slice(0, 10)}.${listFormats.table.extension}`)
  if (file === null) return null
  // Only who exports waits for what writes it.
  const { batchCsv } = await import('../../exporting/batch-report')
  writeFile(file, batchCsv(rows), { overwrite: true })
  return { fileName: basename(file) }
}
