import { type ComponentProps, useEffect } from 'react'
import type { Highlight } from '../../../preload/contract/highlight'
import { usePaintStyles } from '../../anchoring/paint-styles'
import { unpaint } from '../../anchoring/painting'
import { useTextSurface } from '../../text/surface-store'
import { Markers } from '../highlight-markers'
import { focusHighlight } from '../highlight-store'
import { usePaintOfImages } from '../images/paint-images'
import { paintPlaced, painted, usePaintOfPointed } from '../paint-highlights'
import { highlightRules } from '../paint-rules'
import { openHighlights } from '../popover-store'
import { FormerPopover } from './former-popover'
import { type Made, useMadeIn } from './use-made-in'
import { bringInView, useFormerHighlights } from './use-former-highlights'
import '../highlights.css'

type Props = Made & Pick<ComponentProps<typeof FormerPopover>, 'Notes'>

/** The highlights that were made in a former text, where they were made. */
export function FormerHighlights({ Notes, ...of }: Props) {
  usePaintStyles(highlightRules)
  const surface = useTextSurface((state) => state.surface)
  const pieces = useTextSurface((state) => state.pieces)
  const shown = surface?.revisionId === of.revisionId ? surface : null
  const highlights = useMadeIn(of)
  useEffect(() => {
    if (shown === null) return
    paintPlaced(
      shown,
      highlights
        .filter(({ image }) => image === null)
        .map(({ passage, ...highlight }) => ({ ...highlight, span: passage })),
    )
    return () => unpaint(painted)
  }, [shown, pieces, highlights])
  usePaintOfImages(shown, highlights)
  usePaintOfPointed(shown, highlights)
  useFormerHighlights(shown, highlights)
  return (
    <>
      <Markers surface={shown} highlights={highlights} onFocus={bringInView} onPress={open} />
      {shown !== null && <FormerPopover surface={shown} highlights={highlights} Notes={Notes} />}
    </>
  )
}

function open({ id }: Highlight): void {
  focusHighlight(id)
  openHighlights([id])
}
