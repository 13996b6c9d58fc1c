import type { ArticleId } from '../../preload/contract/common'
import { useCommand } from '../commands/command-store'
import { DialogBoundary } from '../ui/failure/failure'
import { lazyComponent } from '../ui/lazy'
import { closePreview, exportArticle } from './export-store'

const ExportPreview = lazyComponent(async () => (await import('./export-preview')).ExportPreview)

/** Answers the export command while an article is open. */
export function ExportArticle({ articleId }: { articleId: ArticleId }) {
  useCommand('export.article', () => void exportArticle(articleId))
  return (
    <DialogBoundary onClose={closePreview}>
      <ExportPreview />
    </DialogBoundary>
  )
}
