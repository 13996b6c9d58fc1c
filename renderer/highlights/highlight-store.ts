import { create } from 'zustand'
import type { Article } from '../../preload/contract/article'
import type { ArticleId, HighlightId, RevisionId } from '../../preload/contract/common'
import type {
  Highlight,
  HighlightColor,
  HighlightStyle,
  RewordingDecision,
} from '../../preload/contract/highlight'
import type { TextSpan } from '../anchoring/passage'
import { act } from '../queries/act'
import type { Question } from '../queries/query'
import { changeOptimistically, followAnswer, readAnswer, settled, updateAnswer } from '../queries/query-cache'
import { question } from '../queries/question'
import { useAnswer } from '../queries/use-answer'
import { onOtherArticle, showSpan, useOpenArticle } from '../text/open-article-store'
import { showError } from '../toasts/toast-store'
import { newActId, showUndoToast } from '../toasts/undo-store'
import { draftPassage } from './draft-passage'
import { elementOf } from './images/image-element'

type HighlightFocus = {
  focusedId: HighlightId | null
  hoveredId: HighlightId | null
}

const none: HighlightFocus = { focusedId: null, hoveredId: null }

/** Which highlight keys act on, and which lies under the pointer. */
export const useHighlightFocus = create<HighlightFocus>(() => none)

const { setState, getState } = useHighlightFocus

onOtherArticle((articleId) => {
  setState(none)
  void settled(highlightsOf(articleId))
})

/**
 * Where a highlight stands in the text on screen; null where it is gone from it. Of an image that is the block at which it
 * stands, of which no words are marked.
 */
export function spanOfHighlight({ placement }: Highlight): TextSpan | null {
  return placement.state === 'gone' ? null : { start: placement.start, end: placement.end }
}

/** The words that a highlight is on; null for one on an image. */
export function wordsOfHighlight(highlight: Highlight): TextSpan | null {
  return highlight.image === null ? spanOfHighlight(highlight) : null
}

const nothing: readonly Highlight[] = []

/** The highlights of an article in the order of its text; those whose words are gone come last. */
export function highlightsOf(articleId: ArticleId | null): Question<Highlight[]> | null {
  if (articleId === null) return null
  const asked = question('highlight.list', { articleId })
  return { ...asked, ask: async (before) => inOrder(await asked.ask(before)) }
}

function inOrder(highlights: readonly Highlight[]): Highlight[] {
  const place = (h: Highlight) => spanOfHighlight(h) ?? { start: Infinity, end: Infinity }
  return [...highlights].sort((a, b) => place(a).start - place(b).start || place(a).end - place(b).end)
}

/** The highlights of the article on screen. */
export function useHighlights(): readonly Highlight[] {
  return useAnswer(highlightsOf(useOpenArticle((state) => state.articleId))).value ?? nothing
}

/** The highlights of the article on screen, as far as they are known. */
export function readHighlights(): readonly Highlight[] {
  return readAnswer(highlightsOf(useOpenArticle.getState().articleId)) ?? nothing
}

/** Follows the highlights of the article on screen: the focus never stays on one that is gone. */
export function followHighlights(articleId: ArticleId | null): () => void {
  return followAnswer(highlightsOf(articleId), (highlights) => {
    const { focusedId } = getState()
    if (!highlights.some((h) => h.id === focusedId)) setState({ focusedId: null })
  })
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
    const made = await act('highlight.create', {
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

/**
 * Marks an image, or puts a highlight of the article on it, of which then only its notes, tags and colour stay. Where that fails,
 * shows the error and answers null.
 */
export async function createOnImage(
  { id: articleId, revision }: Article,
  { sha256, at }: { sha256: string; at: number },
  color: HighlightColor,
  replaces?: HighlightId,
): Promise<Highlight | null> {
  try {
    const asked = { articleId, revisionId: revision.id, sha256, at, color }
    const made = await act('highlight.createOnImage', replaces === undefined ? asked : { ...asked, replaces })
    putInPlace(made, replaces)
    focusHighlight(made.id)
    return made
  } catch (error) {
    showError(error)
    return null
  }
}

/** Shows a highlight that main has just answered with. */
function put(changed: Highlight): void {
  updateAnswer(highlightsOf(changed.articleId), withHighlight(changed))
}

function withHighlight(changed: Highlight) {
  return (highlights: readonly Highlight[]) =>
    inOrder([...highlights.filter((h) => h.id !== changed.id), changed])
}

export async function recolorHighlight(highlightId: HighlightId, color: HighlightColor): Promise<void> {
  const before = readHighlights().find((h) => h.id === highlightId)
  if (!before || before.color === color) return
  const recolored = (highlights: Highlight[]) =>
    highlights.map((h) => (h.id === highlightId ? { ...h, color } : h))
  try {
    await changeOptimistically(highlightsOf(before.articleId), recolored, async () =>
      put(await act('highlight.setColor', { highlightId, color })),
    )
  } catch (error) {
    showError(error)
  }
}

export async function restyleHighlight(highlightId: HighlightId, style: HighlightStyle): Promise<void> {
  const before = readHighlights().find((h) => h.id === highlightId)
  if (!before || before.style === style) return
  const restyled = (highlights: Highlight[]) =>
    highlights.map((h) => (h.id === highlightId ? { ...h, style } : h))
  try {
    await changeOptimistically(highlightsOf(before.articleId), restyled, async () =>
      put(await act('highlight.setStyle', { highlightId, style })),
    )
  } catch (error) {
    showError(error)
  }
}

/** The same of one that took another's place. */
function putInPlace(made: Highlight, replaces: HighlightId | undefined): void {
  updateAnswer(highlightsOf(made.articleId), (highlights) =>
    withHighlight(made)(highlights.filter(({ id }) => id !== replaces)),
  )
}

/**
 * Gives a highlight other bounds in the text on screen: another one takes its place, and the focus. Where that fails, shows the
 * error and answers null.
 */
export async function replaceHighlight(
  { id: highlightId }: Highlight,
  { revisionId, text }: { revisionId: RevisionId; text: string },
  selected: TextSpan,
): Promise<Highlight | null> {
  const passage = draftPassage(text, selected)
  if (!passage) return null
  try {
    const made = await act('highlight.replace', { highlightId, revisionId, passage })
    putInPlace(made, highlightId)
    focusHighlight(made.id)
    return made
  } catch (error) {
    showError(error)
    return null
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
    put(await act('highlight.decide', { highlightId: id, decision, words: rewording.words }))
    return true
  } catch (error) {
    showError(error)
    return false
  }
}

export async function removeHighlight(highlightId: HighlightId): Promise<void> {
  try {
    const actId = newActId()
    const { articleId } = useOpenArticle.getState()
    await act('highlight.remove', { highlightId, actId })
    updateAnswer(highlightsOf(articleId), (highlights) => highlights.filter((h) => h.id !== highlightId))
    setState({ hoveredId: null })
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
  if (span) showSpan(span, (surface) => elementOf(surface, highlight))
}

export function hoverHighlight(hoveredId: HighlightId | null): void {
  if (getState().hoveredId !== hoveredId) setState({ hoveredId })
}

/** The highlights at an offset, the shortest first: it is the one meant where one lies in another. */
export function highlightsAt(highlights: readonly Highlight[], offset: number): Highlight[] {
  const length = (h: Highlight) => h.passage.exact.length
  return highlights
    .filter((h) => {
      const words = wordsOfHighlight(h)
      return words !== null && words.start <= offset && offset < words.end
    })
    .sort((a, b) => length(a) - length(b))
}
