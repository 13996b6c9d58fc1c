import type { ReactNode } from 'react'
import type { Article } from '../../../preload/contract/article'
import { DialogBoundary } from '../../ui/failure/failure'
import { ArticleNotices } from './article-notices'
import { ArticleViews } from './article-views'
import { CaretHint } from '../../text/caret/caret-hint'
import { FindBars } from './find-bars'
import { ImageDialog } from './image-dialog'
import { closeImage } from '../../text/image-store'
import { OriginalDialog } from './original-dialog'
import { closeOriginal } from '../../text/original-store'
import { ReaderBar } from './reader-bar'
import { closeComparison, useComparing } from '../../text/revision-store'
import { TextLinks } from '../../text/text-links'
import { lazyDialog } from '../../ui/lazy'

const RevisionsDialog = lazyDialog(async () => (await import('./revisions-dialog')).RevisionsDialog)

/** An open article under its bar. The layers that float over its text are given as children. */
export function ArticlePane({ article, children }: { article: Article; children: ReactNode }) {
  const isComparing = useComparing(({ comparing }) => comparing !== null)
  return (
    <>
      <ReaderBar article={article} />
      <ArticleNotices article={article} />
      <div className="reader-body">
        <FindBars articleId={article.id} />
        <ArticleViews article={article}>{children}</ArticleViews>
        <CaretHint />
        <TextLinks article={article} />
      </div>
      <DialogBoundary onClose={closeDialogs}>
        <ImageDialog />
        <OriginalDialog />
        {isComparing && <RevisionsDialog />}
      </DialogBoundary>
    </>
  )
}

function closeDialogs(): void {
  closeImage()
  closeOriginal()
  closeComparison()
}
