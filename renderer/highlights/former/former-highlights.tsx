import { type ComponentProps, useEffect, useMemo } from 'react'
import type { ArticleId, RevisionId } from '../../../preload/contract/common'
import type { Highlight } from '../../../preload/contract/highlight'
import { usePaintStyles } from '../../anchoring/paint-styles'
import { unpaint } from '../../anchoring/painting'
import { useAnswer } from '../../queries/use-answer'
import { useTextSurface } from '../../text/surface-store'
import { Markers } from '../highlight-markers'
import { focusHighlight, highlightsOf } from '../highlight-store'
import { paintPlaced, painted, usePaintOfPointed } from '../paint-highlights'
import { highlightRules } from '../paint-rules'
import { openHighlights } from '../popover-store'
import { FormerPopover } from './former-popover'
import { bringInView, useFormerHighlights } from './use-former-highlights'
import '../highlights.css'

const nothing: readonly Highlight[] = []

type Made = { articleId: ArticleId; revisionId: RevisionId }
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
      highlights.map(({ passage, ...highlight }) => ({ ...highlight, span: passage })),
    )
    return () => unpaint(painted)
  }, [shown, pieces, highlights])
  usePaintOfPointed(shown, highlights)
  useFormerHighlights(shown, highlights)
  return (
    <>
      <Markers surface={shown} highlights={highlights} onFocus={bringInView} onPress={open} />
      {shown !== null && <FormerPopover surface={shown} highlights={highlights} Notes={Notes} />}
    </>
  )
}

/** Those of an article that are pinned to one of its revisions, with the place that they have in it. */
function useMadeIn({ articleId, revisionId }: Made) {
  const all = useAnswer(highlightsOf(articleId)).value ?? nothing
  return useMemo(
    () =>
      all
        .filter((highlight) => highlight.revisionId === revisionId)
        .map((highlight): Highlight => {
          const { start, end } = highlight.passage
          return { ...highlight, placement: { state: 'exact', start, end }, rewording: null }
        }),
    [all, revisionId],
  )
}

function open({ id }: Highlight): void {
  focusHighlight(id)
  openHighlights([id])
}
