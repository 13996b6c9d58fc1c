import { listFormats } from '../../../preload/contract/export-formats'
import type { Handlers } from '../../../preload/contract/index'
import type { Program } from '../../app/program'
import * as saved from '../../library/search/saved-searches'
import { onLibrary } from '../on-library'
import { inRuns } from './runs'
import { writeList } from '../write-list'

type Saved = Extract<keyof Handlers, `savedSearch.${string}`>

export function savedSearchCalls(program: Program): Pick<Handlers, Saved> {
  const { read, write } = onLibrary(program)
  const inRun = inRuns(program)
  return {
    'savedSearch.list': read(saved.list),
    'savedSearch.counts': (input) =>
      inRun('saved', (library, isCancelled) => saved.savedCounts(library, input, isCancelled)),
    'savedSearch.create': write(['search', 'change'], saved.create),
    'savedSearch.change': write(['search', 'change'], saved.change),
    'savedSearch.move': write(['search', 'change'], saved.move),
    'savedSearch.remove': write(['search', 'change'], saved.remove),
    'savedSearch.markSeen': write(['search'], saved.markSeen),
    'savedSearch.exportList': () => exportList(program),
  }
}

async function exportList({ host, library }: Program) {
  library()
  return writeList({ host }, `Searches.${listFormats.table.extension}`, async () => {
    const { queryListCsv } = await import('../../exporting/query-list')
    return queryListCsv(saved.listed(library()))
  })
}
