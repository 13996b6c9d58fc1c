import { create } from 'zustand'
import type { ArticleId } from '../../preload/contract/common'

/** What is typed for articles. */
export type Asked = 'tag' | 'outlet' | 'published'

/** For one article, or for all that are chosen where `articleId` is null. */
export type Asking = { asked: Asked; articleId: ArticleId | null }

/** The question for what articles are to get; null while there is none. */
export const useAsking = create<{ asking: Asking | null }>(() => ({ asking: null }))

export function askFor(asked: Asked, articleId: ArticleId | null = null): void {
  useAsking.setState({ asking: { asked, articleId } })
}

export function stopAsking(): void {
  useAsking.setState({ asking: null })
}
