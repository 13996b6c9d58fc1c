import { create } from 'zustand'
import type { ArticleId } from '../../preload/contract/common'
import type { EntityRef } from '../../preload/contract/entity'
import { type ExportFormat, usualFormat } from '../../preload/contract/export-formats'
import type { ExportBeginning } from '../../preload/contract/export'
import type { Input } from '../../preload/contract/index'
import { call } from '../bridge'
import { showError, showToast } from '../toasts/toast-store'
import { withWordsProgress, withFileProgress } from './exporting-store'

type Preview = { articleId: ArticleId; format: ExportFormat; fileName: string } & ExportBeginning
type Saved = { fileName: string } | null

export const useExport = create<{ preview: Preview | null; isSaving: boolean }>(() => ({
  preview: null,
  isSaving: false,
}))

export async function exportArticle(articleId: ArticleId, format = usualFormat): Promise<void> {
  const saved = await save('Exporting the article', () => call('export.article', { articleId, format }))
  if (saved !== null) closePreview()
}

/** Asks where to and writes one file; a second press while the dialog is open does nothing. */
async function save(words: string, ask: () => Promise<Saved>): Promise<Saved> {
  if (useExport.getState().isSaving) return null
  useExport.setState({ isSaving: true })
  try {
    const saved = await withFileProgress(words, ask)
    if (saved !== null) showToast({ text: `Exported as ${saved.fileName}` })
    return saved
  } catch (error) {
    showError(error)
    return null
  } finally {
    useExport.setState({ isSaving: false })
  }
}

/** All that is known of an entity. */
export async function exportDossier(of: EntityRef): Promise<void> {
  await save('Exporting the dossier', () => call('export.dossier', { of }))
}

export async function previewExport(articleId: ArticleId, format = usualFormat): Promise<void> {
  try {
    const beginning = await withWordsProgress('Preparing the preview', () =>
      call('export.preview', { articleId, format }),
    )
    if (beginning !== null) useExport.setState({ preview: { articleId, format, ...beginning } })
  } catch (error) {
    showError(error)
  }
}

export function closePreview(): void {
  useExport.setState({ preview: null })
}

/** All rows of the review that are shown, and not only those that were scrolled to. */
export async function exportReview(wanted: Input<'export.review'>): Promise<void> {
  await save('Exporting the review', () => call('export.review', wanted))
}
