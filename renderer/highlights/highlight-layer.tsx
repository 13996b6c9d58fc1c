import { useEffect } from 'react'
import type { Article } from '../../preload/contract/article'
import { useTextSurface } from '../text/surface-store'
import { HighlightMarkers } from './highlight-markers'
import { HighlightPopover } from './highlight-popover'
import './highlights.css'
import { PaintHighlights } from './paint-highlights'
import { followSelection } from '../text/selection-store'
import { SelectionPopover } from './selection-popover'
import { useAnnotateCommands } from './use-annotate-commands'
import { useHighlightKeys } from './use-highlight-keys'
import { usePointing } from './use-pointing'

/** Everything about highlights that lies over the article's text. */
export function HighlightLayer({ article }: { article: Article }) {
  const surface = useTextSurface((state) => state.surface)
  useEffect(followSelection, [])
  useAnnotateCommands(article)
  useHighlightKeys(surface)
  usePointing(surface)
  return (
    <>
      <PaintHighlights />
      <HighlightMarkers />
      <SelectionPopover article={article} />
      <HighlightPopover article={article} />
    </>
  )
}
