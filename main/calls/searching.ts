import type { Handlers } from '../../preload/contract/index'
import type { Program } from '../app/program'
import { queriesIn } from '../app/query-list'
import { beginAnew } from '../library/database/full-text/upkeep'
import { transaction } from '../library/database/database'
import { batch } from '../library/search/batch'
import { counts } from '../library/search/counts'
import { facets } from '../library/search/facets'
import { fieldValues } from '../library/search/field-values'
import { months } from '../library/search/months'
import * as saved from '../library/search/saved-searches'
import { marks } from '../library/search/marks'
import { search } from '../library/search/search'
import { similar } from '../library/search/similar'
import { onLibrary } from './on-library'

type Searching = Extract<keyof Handlers, `search.${string}`>
type Saved = Extract<keyof Handlers, `savedSearch.${string}`>

/** The window's searches. A run ends when the next one of its name begins: only that one is waited for. */
export function searchCalls(program: Program): Pick<Handlers, Searching> {
  const { read } = onLibrary(program)
  const begin = newestOnly()
  return {
    'search.run': async (input) => {
      const isCancelled = begin(input.run)
      const page = await search(program.library(), input, isCancelled)
      return { ...page, isCancelled: isCancelled() }
    },
    'search.counts': async (input) => {
      const isCancelled = begin(`counts ${input.run}`)
      return { counts: await counts(program.library(), input, isCancelled), isCancelled: isCancelled() }
    },
    'search.facets': async (input) => {
      const isCancelled = begin(`facets ${input.run}`)
      return { ...(await facets(program.library(), input, isCancelled)), isCancelled: isCancelled() }
    },
    'search.months': async (input) => {
      const isCancelled = begin(`months ${input.run}`)
      return { ...(await months(program.library(), input, isCancelled)), isCancelled: isCancelled() }
    },
    'search.similar': async (input) => {
      const isCancelled = begin('similar')
      const found = await similar(program.library(), input, isCancelled)
      return { ...found, isCancelled: isCancelled() }
    },
    'search.queriesIn': read((_, { bytes }) => ({ queries: queriesIn(bytes) })),
    'search.batch': async (input) => {
      const isCancelled = begin(`batch ${input.run}`)
      return { rows: await batch(program.library(), input, isCancelled), isCancelled: isCancelled() }
    },
    'search.marks': read(marks),
    'search.values': read(fieldValues),
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
      return {
        counts: await saved.savedCounts(program.library(), input, isCancelled),
        isCancelled: isCancelled(),
      }
    },
    'savedSearch.create': write(['search', 'change'], saved.create),
    'savedSearch.change': write(['search', 'change'], saved.change),
    'savedSearch.move': write(['search', 'change'], saved.move),
    'savedSearch.remove': write(['search', 'change'], saved.remove),
    'savedSearch.markSeen': write(['search'], saved.markSeen),
  }
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
