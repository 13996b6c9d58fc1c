import { useEffect } from 'react'
import { call, forgetFirstAnswers } from '../bridge'
import { readAhead } from '../ui/lazy'
import { useArticleList } from '../articles/article-store'
import { takeLink } from './links/take-links'
import { useLibrary } from '../library/library-store'

/**
 * Tells main once the first screen is drawn: work that would slow the start waits for it. Draws nothing, so that a list
 * that grows draws nothing else anew.
 */
export function Painted(): null {
  const isOpen = useLibrary((library) => library.status?.state === 'open')
  const isListed = !useArticleList(isOpen).isLoading
  const isDrawn = !isOpen || isListed
  useEffect(() => {
    if (!isDrawn) return
    // A frame's callbacks run before it is painted; what they put off runs after.
    const frame = requestAnimationFrame(() => {
      setTimeout(() => {
        // For the benchmark of the start.
        if (isOpen) performance.mark('list-painted')
        forgetFirstAnswers()
        void call('app.painted', {})
        void takeLink()
        readAhead()
      })
    })
    return () => cancelAnimationFrame(frame)
  }, [isDrawn, isOpen])
  return null
}
