import type { ArticleCounts, Source } from '../../preload/contract/article'
import { question } from '../queries/question'
import { useAnswer, useToldError } from '../queries/use-answer'
import type { Place } from './place'

const none: readonly Source[] = []

/** How many articles there are in each view; null until the library has counted. */
export function useCounts(): ArticleCounts | null {
  const answer = useAnswer(question('article.counts', {}))
  useToldError(answer)
  return answer.value
}

/** Where the articles of the library come from. */
export function useSources(): readonly Source[] {
  const answer = useAnswer(question('source.list', {}))
  useToldError(answer)
  return answer.value ?? none
}

/** Marks as read all that a place lists. The first screen does without what is done with many. */
export async function markAllRead(place: Place): Promise<void> {
  const actions = await import('./many-actions')
  await actions.markAllRead(place)
}
