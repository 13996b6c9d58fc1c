import { revealArticle } from '../articles/article-actions'
import { CollectedLayer } from '../articles/collected/collected-layer'
import { EraseLayer } from '../articles/erasing/erase-layer'
import { EntityDialogLayer } from '../entities/dialogs/entity-dialog-layer'
import { JobLayer } from '../jobs/job-layer'
import { ImageLayer } from '../text/images/image-layer'
import { FeedLayer } from './feed-layer'
import { TagDialogs } from './tags/tag-dialogs'

/** The dialogs about what is in the library, and the commands that open them. */
export function LibraryLayers({ library }: { library: string | null }) {
  return (
    <>
      <CollectedLayer library={library} />
      <EraseLayer library={library} />
      <FeedLayer library={library} />
      <TagDialogs library={library} />
      <EntityDialogLayer />
      <ImageLayer />
      <JobLayer library={library} onShow={(articleId) => void revealArticle(articleId)} />
    </>
  )
}
