import type { ArticleId } from '../../preload/contract/common'
import { useCommand } from '../commands/command-store'
import { DialogBoundary } from '../ui/failure/failure'
import { ExportPreview } from './export-preview'
import { closePreview, exportArticle } from './export-store'

/** Answers the export command while an article is open. */
export function ExportArticle({ articleId }: { articleId: ArticleId }) {
  useCommand('export.article', () => void exportArticle(articleId))
  return (
    <DialogBoundary onClose={closePreview}>
      <ExportPreview />
    </DialogBoundary>
  )
}
