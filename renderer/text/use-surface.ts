import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Article } from '../../preload/contract/article'
import { useSettings } from '../settings/settings-store'
import { holdKnownPosition, holdPosition, restorePosition } from './reading-position'
import { type TextSurface, currentSurface, layoutChanged, surfaceMap, useTextSurface } from './surface-store'

type Elements = { scroller: RefObject<HTMLElement | null>; page: RefObject<HTMLElement | null> }

/** Publishes the article's text as the surface to paint on, and keeps the reading position through every re-layout. */
export function useSurface(article: Article, isFormer: boolean, { scroller, page }: Elements) {
  const bring = useRef<(offset: number) => void>(() => undefined)
  const onBring = useCallback((given: (offset: number) => void) => {
    bring.current = given
  }, [])
  const { readingOffset } = article
  const articleId = isFormer ? null : article.id
  const { id: revisionId, text } = article.revision

  useLayoutEffect(() => {
    if (!scroller.current || !page.current) return
    const root = page.current
    const surface: TextSurface = {
      articleId,
      revisionId,
      text,
      scroller: scroller.current,
      page: root,
      map: () => surfaceMap(root),
      bring: (offset) => bring.current(offset),
    }
    useTextSurface.setState({ surface, isSettled: false })
    return () => useTextSurface.setState({ surface: null })
  }, [articleId, revisionId, text, scroller, page])

  // Followed only as the article or a new revision opens: other answers repeat what this window has sent.
  const lastOffset = useRef(readingOffset)
  useLayoutEffect(() => {
    lastOffset.current = readingOffset
  }, [readingOffset])
  useLayoutEffect(() => {
    const surface = currentSurface()
    if (surface) restorePosition(surface, Math.min(lastOffset.current, surface.text.length))
  }, [revisionId])

  useHeldPosition(page)
  return { onBring }
}

function useHeldPosition(page: RefObject<HTMLElement | null>): void {
  const typography = useSettings(
    (s) => `${s.readerFont} ${s.readerSize} ${s.readerMeasure} ${s.readerLeading} ${s.showImages}`,
  )
  useLayoutEffect(relayout, [typography])
  useLayoutEffect(() => {
    if (!page.current) return
    let width = page.current.offsetWidth
    const observer = new ResizeObserver(([entry]) => {
      const now = (entry?.target as HTMLElement | undefined)?.offsetWidth ?? width
      // Height changes with every chunk that comes in; only another width breaks the lines anew.
      if (now === width) return
      width = now
      relayout()
    })
    observer.observe(page.current)
    // A face that comes late sets every line anew.
    document.fonts.addEventListener('loadingdone', onFace)
    return () => {
      observer.disconnect()
      document.fonts.removeEventListener('loadingdone', onFace)
    }
  }, [page])
}

function relayout(): void {
  keepPlace(holdPosition)
}

function onFace(): void {
  keepPlace(holdKnownPosition)
}

function keepPlace(hold: (surface: TextSurface) => void): void {
  const surface = currentSurface()
  if (surface) hold(surface)
  layoutChanged()
}

/** It changes with every image that comes, and every part of a long text that is laid out as it comes on screen. */
export function usePageHeight(page: HTMLElement | null): number {
  const [height, setHeight] = useState(0)
  useEffect(() => {
    if (page === null) return
    const observer = new ResizeObserver(() => setHeight(page.offsetHeight))
    observer.observe(page)
    return () => observer.disconnect()
  }, [page])
  return height
}
