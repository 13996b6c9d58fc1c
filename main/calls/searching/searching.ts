import type { Handlers } from '../../../preload/contract/index'
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
import { onLibrary } from '../on-library'
import { inRuns } from './runs'
import { searchListCalls } from './search-lists'

type Searching = Extract<keyof Handlers, `search.${string}`>

/** The window's searches. A run ends when the next one of its name begins: only that one is waited for. */
export function searchCalls(program: Program): Pick<Handlers, Searching> {
  const inRun = inRuns(program)
  return {
    'search.run': (input) =>
      inRun(
        input.run,
        (library, isCancelled) => search(library, input, isCancelled),
        // Main does one thing after the other: what is counted of the former search is in the way of the next one's hits.
        input.after === null ? ['counts '] : [],
      ),
    'search.counts': (input) =>
      inRun(`counts ${input.run}`, async (library, isCancelled) => ({
        counts: await counts(library, input, isCancelled),
      })),
    'search.facets': (input) =>
      inRun(`facets ${input.run}`, (library, isCancelled) => facets(library, input, isCancelled)),
    'search.months': (input) =>
      inRun(`months ${input.run}`, (library, isCancelled) => months(library, input, isCancelled)),
    'search.similar': (input) =>
      inRun('similar', (library, isCancelled) => similar(library, input, isCancelled)),
    ...searchListCalls(program),
    ...atOnceCalls(program),
  }
}

type AtOnce = 'search.marks' | 'search.values' | 'search.rebuild'

/** What is answered without a pause. */
function atOnceCalls(program: Program): Pick<Handlers, AtOnce> {
  const { read, write } = onLibrary(program)
  return {
    'search.marks': read(marks),
    'search.values': read(fieldValues),
    'search.rebuild': write([], (library) => {
      transaction(library, () => beginAnew(library))
      program.queue.index()
      return {}
    }),
  }
}
