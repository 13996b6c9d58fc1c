import { create } from 'zustand'
import type { ArticleId, RevisionId } from '../../preload/contract/common'
import { type TextMap, mapText } from '../anchoring/text-map'

/** The article's text on screen, for painters, popovers and the caret. */
export type TextSurface = {
  /** Whose text it is; null for a former one of it, in which nothing has the place that the library knows. */
  articleId: ArticleId | null
  revisionId: RevisionId
  text: string
  /** Scrolls. */
  scroller: HTMLElement
  /** Holds the pieces of text and whatever floats over them. */
  page: HTMLElement
  map: () => TextMap
  /** Puts the part of a long text that holds the offset into the document. */
  bring: (offset: number) => void
}

type SurfaceState = {
  surface: TextSurface | null
  /** Rises when pieces of text came or went, so that painters paint again. */
  pieces: number
  /** Rises when lines moved: another width, font or size. */
  layout: number
  /** Whether lines stand where they will stay: what lies beside 250 of them waits for that. */
  isSettled: boolean
}

export const useTextSurface = create<SurfaceState>(() => ({
  surface: null,
  pieces: 0,
  layout: 0,
  isSettled: false,
}))

let mapped: { root: HTMLElement; pieces: number; map: TextMap } | null = null

/** The text map of the pieces that are on the page now, made once for each change of them. */
export function surfaceMap(root: HTMLElement): TextMap {
  const { pieces } = useTextSurface.getState()
  if (mapped?.root !== root || mapped.pieces !== pieces) mapped = { root, pieces, map: mapText(root) }
  return mapped.map
}

export function piecesChanged(): void {
  useTextSurface.setState(({ pieces }) => ({ pieces: pieces + 1 }))
}

export function textSettled(): void {
  useTextSurface.setState({ isSettled: true })
}

export function layoutChanged(): void {
  useTextSurface.setState(({ layout }) => ({ layout: layout + 1 }))
}

export function currentSurface(): TextSurface | null {
  return useTextSurface.getState().surface
}
