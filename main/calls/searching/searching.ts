import type { Handlers } from '../../../preload/contract/index'
import { newestOnly } from './newest-only'
import type { Program } from '../../app/program'
import { beginAnew } from '../../library/database/full-text/upkeep'
import { transaction } from '../../library/database/database'
import { counts } from '../../library/search/counts'
import { facets } from '../../library/search/facets/facets'
import { fieldValues } from '../../library/search/facets/field-values'
import { months } from '../../library/search/facets/months'
import { marks } from '../../library/search/marks'
import { search } from '../../library/search/search'
import { similar } from '../../library/search/similar'
import { namesAdded } from './names-added'
import { onLibrary } from '../on-library'
import { searchListCalls } from './search-lists'

type Searching = Extract<keyof Handlers, `search.${string}`>

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
    'search.months': async (input) => {
      const isCancelled = begin(`months ${input.run}`)
      return {
        ...(await months(program.library(), withNames(input), isCancelled)),
        isCancelled: isCancelled(),
      }
    },
    'search.similar': async (input) => {
      const isCancelled = begin('similar')
      const found = await similar(program.library(), input, isCancelled)
      return { ...found, isCancelled: isCancelled() }
    },
    ...searchListCalls(program),
    ...atOnceCalls(program),
  }
}

type AtOnce = 'search.marks' | 'search.values' | 'search.rebuild'

/** What is answered without a pause. */
function atOnceCalls(program: Program): Pick<Handlers, AtOnce> {
  const { read } = onLibrary(program)
  const withNames = namesAdded(program)
  return {
    'search.marks': read((library, input) => marks(library, withNames(input))),
    'search.values': read(fieldValues),
    'search.rebuild': read((library) => {
      transaction(library, () => beginAnew(library))
      program.queue.index()
      return {}
    }),
  }
}
