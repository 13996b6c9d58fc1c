import { create } from 'zustand'
import type { ArticleId } from '../../preload/contract/common'
import { call } from '../bridge'
import { showError } from '../toasts/toast-store'

/** `text` is null where the bytes are none: a PDF, a book. */
type Original = { text: string | null; encoding: string }

export const useOriginal = create<{ original: Original | null }>(() => ({ original: null }))

/** Shows an article's captured bytes as text. */
export async function showOriginal(articleId: ArticleId): Promise<void> {
  try {
    useOriginal.setState({ original: await call('article.original', { articleId }) })
  } catch (error) {
    showError(error)
  }
}

export function closeOriginal(): void {
  useOriginal.setState({ original: null })
}
