import { create } from 'zustand'
import type { Article } from '../../preload/contract/article'
import type { ArticleId, HighlightId } from '../../preload/contract/common'
import type { Highlight, HighlightColor, RewordingDecision } from '../../preload/contract/highlight'
import type { TextSpan } from '../anchoring/passage'
import { call } from '../bridge'
import { showSpan, useOpenArticle } from '../text/open-article-store'
import { showError } from '../toasts/toast-store'
import { newActId, showUndoToast } from '../toasts/undo-store'
import { draftPassage } from './draft-passage'

type HighlightState = {
  articleId: ArticleId | null
  /** In the order of the text; those whose words are gone come last. */
  highlights: readonly Highlight[]
  focusedId: HighlightId | null
  hoveredId: HighlightId | null
}

const none: HighlightState = { articleId: null, highlights: [], focusedId: null, hoveredId: null }

export const useHighlights = create<HighlightState>(() => none)

const { setState, getState } = useHighlights

/** Where a highlight stands in the text on screen; null where its words are gone from it. */
export function spanOfHighlight({ placement }: Highlight): TextSpan | null {
  return placement.state === 'gone' ? null : { start: placement.start, end: placement.end }
}

/** Asks the library for the highlights of the article on screen. */
export async function reloadHighlights(): Promise<void> {
  const { articleId } = useOpenArticle.getState()
  if (articleId === null) {
    setState(none)
    return
  }
  if (getState().articleId !== articleId) setState({ ...none, articleId })
  try {
    const highlights = inOrder(await call('highlight.list', { articleId }))
    if (getState().articleId !== articleId) return
    const { focusedId } = getState()
    setState({ highlights, focusedId: highlights.some((h) => h.id === focusedId) ? focusedId : null })
  } catch (error) {
    showError(error)
  }
}

function inOrder(highlights: readonly Highlight[]): Highlight[] {
  const place = (h: Highlight) => spanOfHighlight(h) ?? { start: Infinity, end: Infinity }
  return [...highlights].sort((a, b) => place(a).start - place(b).start || place(a).end - place(b).end)
}

/** Makes a highlight of a selected span. Where that fails, shows the error and answers null. */
export async function createHighlight(
  article: Article,
  selected: TextSpan,
  color: HighlightColor,
): Promise<Highlight | null> {
  const passage = draftPassage(article.revision.text, selected)
  if (!passage) return null
  try {
    const made = await call('highlight.create', {
      articleId: article.id,
      revisionId: article.revision.id,
      passage,
      color,
    })
    put(made)
    return made
  } catch (error) {
    showError(error)
    return null
  }
}

function put(changed: Highlight): void {
  const others = getState().highlights.filter((h) => h.id !== changed.id)
  if (getState().articleId === changed.articleId) setState({ highlights: inOrder([...others, changed]) })
}

export async function recolorHighlight(highlightId: HighlightId, color: HighlightColor): Promise<void> {
  const before = getState().highlights.find((h) => h.id === highlightId)
  if (!before || before.color === color) return
  put({ ...before, color })
  try {
    put(await call('highlight.setColor', { highlightId, color }))
  } catch (error) {
    put(before)
    showError(error)
  }
}

/**
 * Stores the person's decision on a highlight whose words were changed. Where that fails, shows the error and answers
 * false.
 */
export async function decideRewording(
  { id, rewording }: Highlight,
  decision: RewordingDecision,
): Promise<boolean> {
  if (rewording === null) return false
  try {
    put(await call('highlight.decide', { highlightId: id, decision, words: rewording.words }))
    return true
  } catch (error) {
    showError(error)
    return false
  }
}

export async function removeHighlight(highlightId: HighlightId): Promise<void> {
  try {
    const actId = newActId()
    await call('highlight.remove', { highlightId, actId })
    setState(({ highlights, focusedId }) => ({
      highlights: highlights.filter((h) => h.id !== highlightId),
      focusedId: focusedId === highlightId ? null : focusedId,
      hoveredId: null,
    }))
    showUndoToast('Highlight deleted', actId)
  } catch (error) {
    showError(error)
  }
}

export function focusHighlight(focusedId: HighlightId | null): void {
  setState({ focusedId })
}

/** Brings a highlight on screen and makes it the one that keys act on. */
export function showHighlight(highlight: Highlight): void {
  const span = spanOfHighlight(highlight)
  focusHighlight(highlight.id)
  if (span) showSpan(span)
}

export function hoverHighlight(hoveredId: HighlightId | null): void {
  if (getState().hoveredId !== hoveredId) setState({ hoveredId })
}

/** The highlights at an offset, the shortest first: it is the one meant where one lies in another. */
export function highlightsAt(highlights: readonly Highlight[], offset: number): Highlight[] {
  const length = (h: Highlight) => h.passage.exact.length
  return highlights
    .filter((h) => h.placement.state !== 'gone' && h.placement.start <= offset && offset < h.placement.end)
    .sort((a, b) => length(a) - length(b))
}
