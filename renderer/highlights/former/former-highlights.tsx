import { useEffect, useMemo } from 'react'
import type { ArticleId, RevisionId } from '../../../preload/contract/common'
import type { Highlight } from '../../../preload/contract/highlight'
import { usePaintStyles } from '../../anchoring/paint-styles'
import { unpaint } from '../../anchoring/painting'
import { runCommand } from '../../commands/command-store'
import { useAnswer } from '../../queries/use-answer'
import { scrollToSpan } from '../../text/reading-position'
import { useTextSurface } from '../../text/surface-store'
import { Markers } from '../highlight-markers'
import { focusHighlight, highlightsOf } from '../highlight-store'
import { usePaintOfImages } from '../images/paint-images'
import { paintPlaced, painted } from '../paint-highlights'
import { highlightRules } from '../paint-rules'
import '../highlights.css'

const nothing: readonly Highlight[] = []

/** The highlights that were made in a former text, where they were made. */
export function FormerHighlights(of: { articleId: ArticleId; revisionId: RevisionId }) {
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
  return <Markers surface={shown} highlights={highlights} onFocus={bringInView} onPress={showInNotes} />
}

/** Those of an article that are pinned to one of its revisions, with the place that they have in it. */
function useMadeIn({ articleId, revisionId }: { articleId: ArticleId; revisionId: RevisionId }) {
  const all = useAnswer(highlightsOf(articleId)).value ?? nothing
  return useMemo(
    () =>
      all
        .filter((highlight) => highlight.revisionId === revisionId)
        .map((highlight): Highlight => {
          const { start, end } = highlight.passage
          const image = highlight.image && { ...highlight.image, shown: highlight.image.sha256 }
          return { ...highlight, image, placement: { state: 'exact', start, end }, rewording: null }
        }),
    [all, revisionId],
  )
}

function bringInView({ id, passage }: Highlight): void {
  focusHighlight(id)
  scrollToSpan(passage)
}

/** What can be done with it stands there, whether the current text has its words or not. */
function showInNotes({ id }: Highlight): void {
  focusHighlight(id)
  runCommand('panel.notes')
}
