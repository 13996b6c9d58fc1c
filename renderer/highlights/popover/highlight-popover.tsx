import type { Article } from '../../../preload/contract/article'
import { Chooser } from './chooser'
import { useColorName } from '../../queries/library-colors'
import { useTextSurface } from '../../text/surface-store'
import { applyColor } from '../annotate'
import { ColorRow } from '../color-row'
import { Floating } from './floating'
import { HighlightActions } from '../highlight-actions'
import { focusHighlight, spanOfHighlight, useHighlightFocus, useHighlights } from '../highlight-store'
import { elementOf } from '../images/image-element'
import { StyleRow } from '../style-row'
import { closePopover, useHighlightPopover } from '../popover-store'
import { RewordedHighlight } from '../former/reworded-highlight'
import { rewordedName } from '../rewording-store'
import { useClickElsewhere } from './use-click-elsewhere'

/** What can be done with the highlight that was clicked; where several lie there, with each of them. */
export function HighlightPopover({ article }: { article: Article }) {
  const surface = useTextSurface((state) => state.surface)
  const openIds = useHighlightPopover((state) => state.openIds)
  const highlights = useHighlights()
  const focusedId = useHighlightFocus((state) => state.focusedId)
  const nameOf = useColorName()
  const here = openIds.flatMap((id) => highlights.find((h) => h.id === id) ?? [])
  const shown = here.find((h) => h.id === focusedId)
  const at = shown && surface ? (elementOf(surface, shown) ?? spanOfHighlight(shown)) : null
  useClickElsewhere(shown !== undefined)
  if (!surface || !shown || !at) return null
  return (
    <Floating
      surface={surface}
      at={at}
      label={`${nameOf(shown.color)} highlight${rewordedName(shown)}`}
      onClose={close}
    >
      {here.length > 1 && <Chooser here={here} shown={shown} />}
      <RewordedHighlight highlight={shown} className="floating-reworded" hasWordings />
      <div className="floating-row">
        <ColorRow chosen={shown.color} onChoose={(color) => void applyColor(article, color)} />
        {shown.image === null && (
          <>
            <span className="floating-line" />
            <StyleRow highlight={shown} />
          </>
        )}
        <span className="floating-line" />
        <HighlightActions highlight={shown} />
      </div>
    </Floating>
  )
}

function close(): void {
  closePopover()
  focusHighlight(null)
}
