import { useEffect } from 'react'
import { usePaintStyles } from '../anchoring/paint-styles'
import { paint, unpaint } from '../anchoring/painting'
import { rangesOf } from '../anchoring/text-map'
import { useOpenArticle } from '../text/open-article-store'
import { useTextSurface } from '../text/surface-store'
import { useSettings } from '../settings/settings-store'
import { useDates, useTimeline } from './timeline-store'

const names = ['date', 'date-current']

const rules = `
::highlight(date) { text-decoration: underline dotted 1px var(--ink-soft) }
::highlight(date-current) { background-color: var(--accent); color: var(--accent-ink) }
`

/** Paints the chosen date, and all of them while the timeline is shown. Draws nothing itself. */
export function PaintDates() {
  usePaintStyles(rules)
  const surface = useTextSurface((state) => state.surface)
  const pieces = useTextSurface((state) => state.pieces)
  const articleId = useOpenArticle((state) => state.articleId)
  const { value: lines } = useDates()
  const chosen = useTimeline((state) => state.chosen)
  const isShown = useSettings(({ panelOpen, panelTab }) => panelOpen && panelTab === 'timeline')
  useEffect(() => {
    if (!surface || lines === null || surface.articleId !== articleId) return
    const map = surface.map()
    const rangesFor = (isWanted: (start: number) => boolean) =>
      lines.filter(({ date }) => isWanted(date.start)).flatMap(({ date }) => rangesOf(map, date))
    paint('date', isShown ? rangesFor((start) => start !== chosen) : [], 23)
    paint('date-current', isShown ? rangesFor((start) => start === chosen) : [], 32)
    return () => unpaint(names)
  }, [surface, pieces, articleId, lines, chosen, isShown])
  return null
}
