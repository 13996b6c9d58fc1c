import type { Highlight } from '../../../preload/contract/highlight'
import { askForTag, tagsOnHighlight } from '../../tags/tag-store'
import { HighlightButtons } from '../highlight-actions'
import { boxOfHighlight } from '../images/in-hand'

/** What can be done with a highlight of a former text besides giving it another colour. */
export function FormerActions({ highlight }: { highlight: Highlight }) {
  const tag = () =>
    askForTag({
      highlights: Promise.resolve([highlight]),
      has: tagsOnHighlight(highlight.articleId, highlight.id),
      anchor: boxOfHighlight(highlight),
    })
  return <HighlightButtons highlight={highlight} onTag={tag} />
}
