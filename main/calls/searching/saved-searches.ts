import { basename } from 'node:path'
import { listFormats } from '../../../preload/contract/export-formats'
import type { Handlers } from '../../../preload/contract/index'
import { newestOnly } from './newest-only'
import type { Program } from '../../app/program'
import { writeFile } from '../../base/write-file'
import * as saved from '../../library/search/saved-searches'
import { namesAdded } from './names-added'
import { onLibrary } from '../on-library'

type Saved = Extract<keyof Handlers, `savedSearch.${string}`>

export function savedSearchCalls(program: Program): Pick<Handlers, Saved> {
  const { read, write } = onLibrary(program)
  const withNames = namesAdded(program)
  const begin = newestOnly()
  return {
    'savedSearch.list': read(saved.list),
    'savedSearch.counts': async (input) => {
      const isCancelled = begin('saved')
      const counted = await saved.savedCounts(program.library(), withNames(input), isCancelled)
      return { ...counted, isCancelled: isCancelled() }
    },
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
  const file = await host.chooseExport(`Searches.${listFormats.table.extension}`)
  if (file === null) return null
  // Only who exports waits for what writes it.
  const { queryListCsv } = await import('../../exporting/query-list')
  writeFile(file, queryListCsv(saved.listed(library())), { overwrite: true })
  return { fileName: basename(file) }
}
