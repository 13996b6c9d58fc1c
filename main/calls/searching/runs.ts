import type { Program } from '../../app/program'
import type { Library } from '../../library/database/database'

type Search<Answer> = (library: Library, isCancelled: () => boolean) => Promise<Answer>

/**
 * Searches in runs: one is told that it is cancelled once another one of the same run begins, and its answer says so. `ends`: the
 * runs that end as well, by what their names begin with.
 */
export function inRuns({ library }: Pick<Program, 'library'>) {
  const newest = new Map<string, number>()
  const begin = (run: string) => {
    const number = (newest.get(run) ?? 0) + 1
    newest.set(run, number)
    return number
  }
  return async <Answer extends object>(run: string, search: Search<Answer>, ends: readonly string[] = []) => {
    const mine = begin(run)
    for (const other of newest.keys()) if (ends.some((name) => other.startsWith(name))) begin(other)
    const isCancelled = () => newest.get(run) !== mine
    const answer = await search(library(), isCancelled)
    return { ...answer, isCancelled: isCancelled() }
  }
}
