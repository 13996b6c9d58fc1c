import { useEffect } from 'react'
import type { TextSpan } from '../anchoring/passage'
import { usePaintStyles } from '../anchoring/paint-styles'
import { paint, unpaint } from '../anchoring/painting'
import { rangeOf } from '../anchoring/text-map'
import { shorten } from '../anchoring/words'
import { useVisit, type Visit } from '../navigation/navigation-store'
import { articlePages, revisionPages } from '../navigation/page-kinds'
import { announce } from './announce-store'
import { scrollToSpan } from './reading-position'
import { type TextSurface, useTextSurface } from './surface-store'

const names = ['passage-flash', 'passage-shown']

const rules = `
::highlight(passage-flash) { background-color: var(--accent); color: var(--accent-ink) }
::highlight(passage-shown) { background-color: var(--accent-wash); text-decoration: underline 2px var(--accent) }
`

/** Brings the words for which the article was opened in view and marks them. Draws nothing itself. */
export function ShownPassage() {
  usePaintStyles(rules)
  const visit = useVisit()
  const surface = useTextSurface((state) => state.surface)
  useEffect(() => {
    // Come back to, an article stands where it was left.
    if (surface === null || visit === null || visit.bookmark !== null) return
    const span = spanOn(surface, visit)
    if (span === null || span.end > surface.text.length) return
    scrollToSpan(span, { isAtOnce: true })
    announce(`Shown in the article: ${shorten(surface.text.slice(span.start, span.end))}`)
    return mark(surface, span)
  }, [surface, visit])
  return null
}

/** The words for which a page was opened, where it is the one on screen. */
function spanOn({ articleId, revisionId }: TextSurface, { page }: Visit): TextSpan | null {
  const current = articlePages.setOf(page)
  const former = revisionPages.setOf(page)
  if (current !== null) return current.articleId === articleId ? current.span : null
  return former?.revisionId === revisionId ? former.span : null
}

const flashMs = 1_200

let fading: ReturnType<typeof setTimeout> | undefined

/** Marks words for a moment, for an eye that comes from beside the text. */
export function flashPassage(surface: TextSurface, span: TextSpan): void {
  const range = rangeOf(surface.map(), span)
  if (range === null) return
  clearTimeout(fading)
  paint('passage-flash', [range], 32)
  fading = setTimeout(() => unpaint(['passage-flash']), flashMs)
}

/** Marks words until the person goes on: strongly at first, for an eye that has just arrived. */
function mark(surface: TextSurface, span: TextSpan): () => void {
  const put = (name: string) => {
    const range = rangeOf(surface.map(), span)
    unpaint(names)
    if (range !== null) paint(name, [range], 32)
  }
  put('passage-flash')
  const settling = setTimeout(() => put('passage-shown'), flashMs)
  const end = () => {
    clearTimeout(settling)
    unpaint(names)
    window.removeEventListener('pointerdown', end, true)
    window.removeEventListener('keydown', end, true)
  }
  window.addEventListener('pointerdown', end, true)
  window.addEventListener('keydown', end, true)
  return end
}
