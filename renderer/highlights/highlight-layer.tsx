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

const PointerTools = lazyComponent(async () => (await import('./pointer-tools')).PointerTools)
const HighlightPopover = lazyComponent(
  async () => (await import('./popover/highlight-popover')).HighlightPopover,
)
const SelectionPopover = lazyComponent(
  async () => (await import('./popover/selection-popover')).SelectionPopover,
)

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
      {surface?.articleId === article.id && <PointerTools surface={surface} article={article} />}
      <SelectionPopover article={article} />
      <HighlightPopover article={article} />
    </>
  )
}
