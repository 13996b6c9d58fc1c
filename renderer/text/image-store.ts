import { create } from 'zustand'
import type { ArticleImage } from '../../preload/contract/article'

type Shown = { image: ArticleImage; caption: string }

/** The image that is shown in large. */
export const useImage = create<{ shown: Shown | null }>(() => ({ shown: null }))

export function showImage(shown: Shown): void {
  useImage.setState({ shown })
}

export function closeImage(): void {
  useImage.setState({ shown: null })
}
