import { create } from 'zustand'
import type { ArticleId } from '../../preload/contract/common'
import { call } from '../bridge'
import { showError, showToast } from '../toasts/toast-store'

type Preview = { articleId: ArticleId; fileName: string; markdown: string }

export const useExport = create<{ preview: Preview | null; isSaving: boolean }>(() => ({
  preview: null,
  isSaving: false,
}))

/** Asks where to and writes the article's file; a second press while the dialog is open does nothing. */
export async function exportArticle(articleId: ArticleId): Promise<void> {
  if (useExport.getState().isSaving) return
  useExport.setState({ isSaving: true })
  try {
    const saved = await call('export.article', { articleId })
    if (saved) {
      closePreview()
      showToast({ text: `Exported as ${saved.fileName}` })
    }
  } catch (error) {
    showError(error)
  } finally {
    useExport.setState({ isSaving: false })
  }
}

export async function previewExport(articleId: ArticleId): Promise<void> {
  try {
    useExport.setState({ preview: { articleId, ...(await call('export.preview', { articleId })) } })
  } catch (error) {
    showError(error)
  }
}

export const closePreview = (): void => useExport.setState({ preview: null })
