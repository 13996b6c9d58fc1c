import type { Handlers } from '../../preload/contract/index'
import type { Program } from '../app/program'
import { beginAnew } from '../library/database/full-text/upkeep'
import { transaction } from '../library/database/database'
import { counts } from '../library/search/counts'
import { marks, search } from '../library/search/search'
import { tagNames } from '../library/search/tag-names'
import { onLibrary } from './on-library'

type Searching = Extract<keyof Handlers, `search.${string}`>

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
    'search.marks': read(marks),
    'search.tags': read(tagNames),
    'search.rebuild': read((library) => {
      transaction(library, () => beginAnew(library))
      program.queue.index()
      return {}
    }),
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
