import { useEffect } from 'react'
import type { Article } from '../../preload/contract/article'
import type { Highlight } from '../../preload/contract/highlight'
import { shorten } from '../anchoring/words'
import { useColorName } from '../queries/library-colors'
import { useTextSurface } from '../text/surface-store'
import { applyColor } from './annotate'
import { ColorRow } from './color-row'
import { Floating } from './floating'
import { HighlightActions } from './highlight-actions'
import { focusHighlight, spanOfHighlight, useHighlightFocus, useHighlights } from './highlight-store'
import { StyleRow } from './style-row'
import { closePopover, useHighlightPopover } from './popover-store'
import { RewordedHighlight } from './former/reworded-highlight'
import { rewordedName } from './rewording-store'

/** What can be done with the highlight that was clicked; where several lie there, with each of them. */
export function HighlightPopover({ article }: { article: Article }) {
  const surface = useTextSurface((state) => state.surface)
  const openIds = useHighlightPopover((state) => state.openIds)
  const highlights = useHighlights()
  const focusedId = useHighlightFocus((state) => state.focusedId)
  const nameOf = useColorName()
  const here = openIds.flatMap((id) => highlights.find((h) => h.id === id) ?? [])
  const shown = here.find((h) => h.id === focusedId)
  const span = shown && spanOfHighlight(shown)
  useClickElsewhere(shown !== undefined)
  if (!surface || !shown || !span) return null
  return (
    <Floating
      surface={surface}
      span={span}
      label={`${nameOf(shown.color)} highlight${rewordedName(shown)}`}
      onClose={close}
    >
      {here.length > 1 && <Chooser here={here} shown={shown} />}
      <RewordedHighlight highlight={shown} className="floating-reworded" hasWordings />
      <div className="floating-row">
        <ColorRow chosen={shown.color} onChoose={(color) => void applyColor(article, color)} />
        <span className="floating-line" />
        <StyleRow highlight={shown} />
        <span className="floating-line" />
        <HighlightActions highlight={shown} />
      </div>
    </Floating>
  )
}

/** Closes the popover with a press anywhere but on what floats over the text. */
export function useClickElsewhere(isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen) return
    const press = (event: PointerEvent) => {
      if (!(event.target as Element).closest('[data-floating]')) closePopover()
    }
    document.addEventListener('pointerdown', press)
    return () => document.removeEventListener('pointerdown', press)
  }, [isOpen])
}

function close(): void {
  closePopover()
  focusHighlight(null)
}

/** The highlights that lie at the same place, to choose from. */
export function Chooser({ here, shown }: { here: readonly Highlight[]; shown: Highlight }) {
  const nameOf = useColorName()
  return (
    <div className="highlight-chooser" role="group" aria-label={`${here.length} highlights here`}>
      {here.map((h) => (
        <button
          key={h.id}
          type="button"
          data-color={h.color}
          aria-pressed={h.id === shown.id}
          onClick={() => focusHighlight(h.id)}
        >
          <span className="visually-hidden">{nameOf(h.color)}: </span>
          {shorten(h.passage.exact, 28)}
        </button>
      ))}
    </div>
  )
}
