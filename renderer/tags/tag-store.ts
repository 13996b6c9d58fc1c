import { create } from 'zustand'
import type { ArticleId, TaggingId } from '../../preload/contract/common'
import type { Tagging } from '../../preload/contract/tag'
import { act } from '../queries/act'
import { question } from '../queries/question'
import { useAnswer, useToldError } from '../queries/use-answer'
import { showError } from '../toasts/toast-store'

/** The person asked to write a tag: the tag field takes the focus once it is on screen. */
export const useTagField = create<{ isWanted: boolean }>(() => ({ isWanted: false }))

/** The tags on an article and on its highlights. */
export function useTags(articleId: ArticleId): readonly Tagging[] {
  const answer = useAnswer(question('tag.list', { articleId }))
  useToldError(answer)
  return answer.value ?? []
}

/** Puts a tag on; answers whether it is there now. */
export async function addTag(articleId: ArticleId, name: string): Promise<boolean> {
  try {
    await act('tag.add', { articleId, name })
    return true
  } catch (error) {
    showError(error)
    return false
  }
}

export async function removeTag(taggingId: TaggingId): Promise<void> {
  try {
    await act('tag.remove', { taggingId })
  } catch (error) {
    showError(error)
  }
}

export function requestTagField(): void {
  useTagField.setState({ isWanted: true })
}

export function tagFieldShown(): void {
  useTagField.setState({ isWanted: false })
}
