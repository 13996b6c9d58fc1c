import { basename } from 'node:path'
import { listFormats } from '../../preload/contract/export-formats'
import type { Handlers } from '../../preload/contract/index'
import type { Program } from '../app/program'
import { queriesIn } from '../app/query-list'
import { writeFile } from '../base/write-file'
import { beginAnew } from '../library/database/full-text/upkeep'
import { transaction } from '../library/database/database'
import { batch } from '../library/search/batch'
import { counts } from '../library/search/counts'
import { facets } from '../library/search/facets'
import * as saved from '../library/search/saved-searches'
import { marks } from '../library/search/marks'
import { search } from '../library/search/search'
import { similar } from '../library/search/similar'
import { tagNames } from '../library/search/tag-names'
import { onLibrary } from './on-library'

type Searching = Extract<keyof Handlers, `search.${string}`>
type Saved = Extract<keyof Handlers, `savedSearch.${string}`>

/** The window's searches. A run ends when the next one of its name begins: only that one is waited for. */
export function searchCalls(program: Program): Pick<Handlers, Searching> {
  const withNames = namesAdded(program)
  const begin = newestOnly()
  return {
    'search.run': async (input) => {
      const isCancelled = begin(input.run)
      const page = await search(program.library(), withNames(input), isCancelled)
      return { ...page, isCancelled: isCancelled() }
    },
    'search.counts': async (input) => {
      const isCancelled = begin(`counts ${input.run}`)
      return {
        counts: await counts(program.library(), withNames(input), isCancelled),
        isCancelled: isCancelled(),
      }
    },
    'search.facets': async (input) => {
      const isCancelled = begin(`facets ${input.run}`)
      return {
        ...(await facets(program.library(), withNames(input), isCancelled)),
        isCancelled: isCancelled(),
      }
    },
    'search.similar': async (input) => {
      const isCancelled = begin('similar')
      const found = await similar(program.library(), input, isCancelled)
      return { ...found, isCancelled: isCancelled() }
    },
    'search.batch': async (input) => {
      const isCancelled = begin(`batch ${input.run}`)
      return {
        rows: await batch(program.library(), withNames(input), isCancelled),
        isCancelled: isCancelled(),
      }
    },
    ...atOnceCalls(program),
  }
}

type AtOnce = 'search.queriesIn' | 'search.marks' | 'search.tags' | 'search.rebuild'

/** What is answered without a pause. */
function atOnceCalls(program: Program): Pick<Handlers, AtOnce> {
  const { read } = onLibrary(program)
  const withNames = namesAdded(program)
  return {
    'search.queriesIn': read((_, { bytes }) => ({ queries: queriesIn(bytes) })),
    'search.marks': read((library, input) => marks(library, withNames(input))),
    'search.tags': read(tagNames),
    'search.rebuild': read((library) => {
      transaction(library, () => beginAnew(library))
      program.queue.index()
      return {}
    }),
  }
}

export function savedSearchCalls(program: Program): Pick<Handlers, Saved> {
  const { read, write } = onLibrary(program)
  const begin = newestOnly()
  return {
    'savedSearch.list': read(saved.list),
    'savedSearch.counts': async (input) => {
      const isCancelled = begin('saved')
      const counted = await saved.savedCounts(program.library(), namesAdded(program)(input), isCancelled)
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

/** Colours are found by what this person calls them, too. */
function namesAdded({ settings }: Program) {
  return <T>(input: T) => ({ ...input, colorNames: settings.get().colorNames })
}

async function exportList({ host, library }: Program) {
  library()
  const file = await host.chooseExport(`Searches.${listFormats.searches.extension}`)
  if (file === null) return null
  // Only who exports waits for what writes it.
  const { queryListCsv } = await import('../exporting/query-list')
  writeFile(file, queryListCsv(saved.listed(library())), { overwrite: true })
  return { fileName: basename(file) }
}

/** Begins runs: each is told that it is cancelled once another one of the same name begins. */
function newestOnly(): (name: string) => () => boolean {
  const newest = new Map<string, number>()
  return (name) => {
    const mine = (newest.get(name) ?? 0) + 1
    newest.set(name, mine)
    return () => newest.get(name) !== mine
  }
}
