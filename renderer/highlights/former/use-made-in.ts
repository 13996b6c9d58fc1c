import { useMemo } from 'react'
import type { ArticleId, RevisionId } from '../../../preload/contract/common'
import type { Highlight } from '../../../preload/contract/highlight'
import { useAnswer } from '../../queries/use-answer'
import { highlightsOf } from '../highlight-store'

export type Made = { articleId: ArticleId; revisionId: RevisionId }

const nothing: readonly Highlight[] = []

/** Those of an article that are pinned to one of its revisions, with the place that they have in it. */
export function useMadeIn({ articleId, revisionId }: Made) {
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
