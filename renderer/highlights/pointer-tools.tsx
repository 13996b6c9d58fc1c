import type { Article } from '../../preload/contract/article'
import type { TextSurface } from '../text/surface-store'
import { ExtentHandles } from './extent-handles'
import { ImageButton } from './images/image-button'

/** What the pointer takes hold of: the ends of a highlight, and the image under it. */
export function PointerTools({ surface, article }: { surface: TextSurface; article: Article }) {
  return (
    <>
      <ExtentHandles surface={surface} />
      <ImageButton surface={surface} article={article} />
    </>
  )
}
