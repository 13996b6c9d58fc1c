import type { ArticleId } from '../../../preload/contract/common'
import { lazyComponent } from '../../ui/lazy'
import { FindBar } from '../../text/find/find-bar'

const FoundBar = lazyComponent(async () => (await import('../../searching/found-bar')).FoundBar)

/** What steps through places of the text: those that the person looks for here, else those of the search that led here. */
export function FindBars({ articleId }: { articleId: ArticleId }) {
  return (
    <>
      <FindBar />
      <FoundBar articleId={articleId} />
    </>
  )
}
