import { useEffect } from 'react'
import type { ArticleId } from '../../preload/contract/common'
import { call } from '../bridge'

// By then its notes and names are drawn too: they can crash the window as well as its text can.
const settleMs = 1_000

/** Tells main that an article was drawn and the window went on: a start may begin with it again. */
export function useShown(articleId: ArticleId): void {
  useEffect(() => {
    let idle = 0
    let isReported = false
    const report = (hasStood: boolean) => {
      isReported = true
      call('window.shown', { articleId, hasStood }).catch(() => undefined)
    }
    const timer = setTimeout(() => {
      idle = requestIdleCallback(() => report(true), { timeout: settleMs })
    }, settleMs)
    return () => {
      clearTimeout(timer)
      cancelIdleCallback(idle)
      if (!isReported) report(false)
    }
  }, [articleId])
}
