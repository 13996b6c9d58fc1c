import { type RefObject, useEffect, useMemo } from 'react'
import type { Article } from '../../../../preload/contract/article'
import type { HighlightColor } from '../../../../preload/contract/highlight'
import { useHighlightFocus, useHighlights, wordsOfHighlight } from '../../../highlights/highlight-store'
import { carried, lettersOf, stretchOf } from './letters'
import type { PagesText, Part } from './pages-text'

/** A highlight on one page. */
export type PageMark = { color: HighlightColor; isFocused: boolean; parts: readonly Part[] }

/** The article's highlights by the pages that they lie on. The one in focus is brought into view. */
export function useMarks(
  { revision }: Article,
  text: PagesText | null,
  scroller: RefObject<HTMLElement | null>,
): ReadonlyMap<number, readonly PageMark[]> {
  const highlights = useHighlights()
  const focusedId = useHighlightFocus((state) => state.focusedId)
  const placed = useMemo(() => {
    if (text === null) return []
    const letters = lettersOf(revision.text)
    return highlights.flatMap((highlight) => {
      const span = wordsOfHighlight(highlight)
      if (span === null) return []
      const stretches = carried(letters, text.letters, stretchOf(letters, span.start, span.end))
      return [{ highlight, parts: stretches.flatMap((stretch) => text.partsOf(stretch)) }]
    })
  }, [highlights, text, revision.text])
  const first = placed.find(({ highlight }) => highlight.id === focusedId)?.parts[0]?.page
  useEffect(() => {
    if (first !== undefined)
      scroller.current?.querySelector(`[data-page="${first}"]`)?.scrollIntoView({ block: 'start' })
  }, [first, focusedId, scroller])
  return useMemo(() => {
    const byPage = new Map<number, PageMark[]>()
    for (const { highlight, parts } of placed) {
      for (const page of new Set(parts.map((part) => part.page))) {
        const mark = {
          color: highlight.color,
          isFocused: highlight.id === focusedId,
          parts: parts.filter((part) => part.page === page),
        }
        byPage.set(page, [...(byPage.get(page) ?? []), mark])
      }
    }
    return byPage
  }, [placed, focusedId])
}
