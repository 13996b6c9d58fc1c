import type { ArticleId } from '../../preload/contract/common'
import { act } from '../queries/act'
import { question } from '../queries/question'
import { useAnswer, useToldError } from '../queries/use-answer'
import { showError } from '../toasts/toast-store'

/** The articles that carry the same report, this one among them; none where it stands alone. */
export function useCopies(articleId: ArticleId) {
  const answer = useAnswer(question('article.copies', { articleId }))
  useToldError(answer)
  return answer.value ?? []
}

/** The person's word that it is a report of its own. */
export async function markSeparate(articleId: ArticleId): Promise<void> {
  try {
    await act('article.markSeparate', { articleId })
  } catch (error) {
    showError(error)
  }
}
