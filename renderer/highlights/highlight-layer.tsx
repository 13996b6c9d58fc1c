import { useEffect } from 'react'
import type { Article } from '../../preload/contract/article'
import { useTextSurface } from '../text/surface-store'
import { lazyComponent } from '../ui/lazy'
import { HighlightMarkers } from './highlight-markers'
import './highlights.css'
import { PaintHighlights } from './paint-highlights'
import { followSelection } from '../text/selection-store'
import { useAnnotateCommands } from './use-annotate-commands'
import { useExtentCommands } from './use-extent-commands'
import { useHighlightKeys } from './use-highlight-keys'
import { usePointing } from './use-pointing'

const ExtentHandles = lazyComponent(async () => (await import('./extent-handles')).ExtentHandles)
const HighlightPopover = lazyComponent(async () => (await import('./highlight-popover')).HighlightPopover)
const SelectionPopover = lazyComponent(async () => (await import('./selection-popover')).SelectionPopover)

/** Everything about highlights that lies over the article's text. */
export function HighlightLayer({ article }: { article: Article }) {
  const surface = useTextSurface((state) => state.surface)
  useEffect(followSelection, [])
  useAnnotateCommands(article)
  useExtentCommands()
  useHighlightKeys(surface)
  usePointing(surface)
  return (
    <>
      <PaintHighlights />
      <HighlightMarkers />
      {surface?.articleId === article.id && <ExtentHandles surface={surface} />}
      <SelectionPopover article={article} />
      <HighlightPopover article={article} />
    </>
  )
}
