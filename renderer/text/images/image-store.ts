import { create } from 'zustand'
import type { ArticleImage } from '../../../preload/contract/article'

export type ShownImage = { image: Omit<ArticleImage, 'at'>; caption: string }

/** The image that is shown in large. */
export const useImage = create<{ shown: ShownImage | null }>(() => ({ shown: null }))

export function showImage(shown: ShownImage): void {
  useImage.setState({ shown })
}

export function closeImage(): void {
  useImage.setState({ shown: null })
}
