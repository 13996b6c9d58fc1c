import { create } from 'zustand'
import type { TextSpan } from '../../anchoring/passage'
import { announce } from '../announce-store'
import { scrollToSpan } from '../reading-position'
import { currentSurface } from '../surface-store'
import { firstLineBelow } from '../visible-line'
import { findAll, maxHits } from './find-pattern'

type Find = { isOpen: boolean; query: string; hits: readonly TextSpan[]; current: number }

export const useFind = create<Find>(() => ({ isOpen: false, query: '', hits: [], current: 0 }))

const { setState, getState } = useFind

/** "3 of 12", as the bar shows it and a screen reader hears it. */
export function countText({ query, hits, current }: Find): string {
  if (query.trim() === '') return ''
  if (hits.length === 0) return 'Not found'
  const total = hits.length === maxHits ? `${maxHits.toLocaleString('en')}+` : String(hits.length)
  return `${current + 1} of ${total}`
}

/** Looks from where the person reads, not from the top. */
export function findInArticle(query: string): void {
  const surface = currentSurface()
  if (!surface) return
  const hits = findAll(surface.text, query)
  const here = firstLineBelow(surface, surface.scroller.getBoundingClientRect().top)?.offset ?? 0
  const next = hits.findIndex((hit) => hit.start >= here)
  setState({ query, hits })
  show(Math.max(0, next))
}

function show(current: number): void {
  setState({ current })
  const hit = getState().hits[current]
  if (hit) scrollToSpan(hit)
  announce(countText(getState()))
}

export function stepHit(step: 1 | -1): void {
  const { hits, current } = getState()
  if (hits.length > 0) show((current + step + hits.length) % hits.length)
}

export function openFind(): void {
  const chosen = window.getSelection()?.toString().replace(/\s+/g, ' ').trim() ?? ''
  setState({ isOpen: true })
  // A person who has selected a name means to find it; one who has selected a paragraph does not.
  findInArticle(chosen !== '' && chosen.length <= 100 ? chosen : getState().query)
}

/** The focus goes back to the text, and the text stays where it was found. */
export function closeFind(): void {
  setState({ isOpen: false, hits: [], current: 0 })
  currentSurface()?.scroller.focus({ preventScroll: true })
}
