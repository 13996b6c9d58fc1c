import { type ComponentType, useEffect } from 'react'
import type { Highlight } from '../../../preload/contract/highlight'
import { useColorName } from '../../queries/library-colors'
import type { TextSurface } from '../../text/surface-store'
import { Button } from '../../ui/button'
import { ColorRow } from '../color-row'
import {
  focusHighlight,
  recolorHighlight,
  showHighlight,
  spanOfHighlight,
  useHighlightFocus,
  useHighlights,
} from '../highlight-store'
import { elementOf } from '../images/image-element'
import { Chooser } from '../popover/chooser'
import { Floating } from '../popover/floating'
import { useClickElsewhere } from '../popover/use-click-elsewhere'
import { closePopover, useHighlightPopover } from '../popover-store'
import { StyleRow } from '../style-row'
import { FormerActions } from './former-actions'

/** `Notes`: draws those on a highlight. */
type Props = {
  surface: TextSurface
  highlights: readonly Highlight[]
  Notes: ComponentType<{ highlight: Highlight }>
}

/**
 * The highlight of a former text that was clicked, with its notes and where its words are now. What its words are stays as it is: a
 * passage of a former text has no other ends.
 */
export function FormerPopover({ surface, highlights, Notes }: Props) {
  const openIds = useHighlightPopover((state) => state.openIds)
  const focusedId = useHighlightFocus((state) => state.focusedId)
  const nameOf = useColorName()
  const here = openIds.flatMap((id) => highlights.find((h) => h.id === id) ?? [])
  const shown = here.find((h) => h.id === focusedId)
  useClickElsewhere(shown !== undefined)
  const shownId = shown?.id
  // A marker is pressed by key: the focus goes to what can be done with its highlight.
  useEffect(() => {
    if (shownId !== undefined && document.activeElement?.matches('.highlight-marker') === true)
      surface.page.querySelector<HTMLElement>('[data-floating] button')?.focus()
  }, [surface, shownId])
  if (shown === undefined) return null
  return (
    <Floating
      surface={surface}
      at={elementOf(surface, shown) ?? shown.passage}
      label={`${nameOf(shown.color)} highlight in a former text`}
      onClose={close}
    >
      {here.length > 1 && <Chooser here={here} shown={shown} />}
      <Notes highlight={shown} />
      <Now highlight={shown} />
      <div className="floating-row">
        <ColorRow chosen={shown.color} onChoose={(color) => void recolorHighlight(shown.id, color)} />
        <span className="floating-line" />
        {shown.image === null && (
          <>
            <StyleRow highlight={shown} />
            <span className="floating-line" />
          </>
        )}
        <FormerActions highlight={shown} />
      </div>
    </Floating>
  )
}

function close(): void {
  closePopover()
  focusHighlight(null)
}

/** Where the words of the highlight are in the current text. */
function Now({ highlight: { id } }: { highlight: Highlight }) {
  const current = useHighlights().find((h) => h.id === id)
  if (current === undefined) return null
  if (spanOfHighlight(current) === null)
    return (
      <p className="floating-now">
        The current text does not have {current.image === null ? 'these words' : 'this image'} any more.
      </p>
    )
  return (
    <div className="floating-now">
      {current.rewording !== null && (
        <p>
          {current.image === null
            ? 'These words changed since you marked them.'
            : 'Another image stands there since you marked this one.'}
        </p>
      )}
      <Button kind="quiet" icon="book" onClick={() => showHighlight(current)}>
        Show in the current text
      </Button>
    </div>
  )
}
