import type { Program } from '../../app/program'
import type { Library } from '../../library/database/database'

type Search<Answer> = (library: Library, isCancelled: () => boolean) => Promise<Answer>

/** Searches in runs: one is told that it is cancelled once another one of the same run begins, and its answer says so. */
export function inRuns({ library }: Pick<Program, 'library'>) {
  const newest = new Map<string, number>()
  return async <Answer extends object>(run: string, search: Search<Answer>) => {
    const mine = (newest.get(run) ?? 0) + 1
    newest.set(run, mine)
    const isCancelled = () => newest.get(run) !== mine
    const answer = await search(library(), isCancelled)
    return { ...answer, isCancelled: isCancelled() }
  }
}
