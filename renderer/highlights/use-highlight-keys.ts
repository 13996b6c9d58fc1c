import { useEffect } from 'react'
import { currentSurface, type TextSurface } from '../text/surface-store'
import { cancelExtent } from './extent-store'
import { focusHighlight, removeHighlight, useHighlightFocus } from './highlight-store'
import { highlightOn, imageAt } from './images/marked-image'
import {
  closePopover,
  enterNextToolbar,
  enterNoToolbar,
  openHighlights,
  takeEntering,
  useHighlightPopover,
} from './popover-store'
import { chordOf } from '../commands/chord'
import { rowKeyOf } from '../commands/keymap-store'
import { isMac } from '../ui/keys/platform'
import { readSelection, useSelectedText } from '../text/selection-store'
import { type Step, stepHighlight } from './step-highlight'

type StepBy = (step: Step) => boolean

/** Keys of the text itself: they work while the focus is in it. `stepBy` goes from highlight to highlight of the text on screen. */
export function useHighlightKeys(surface: TextSurface | null, stepBy: StepBy = stepHighlight): void {
  useEffect(() => {
    if (!surface) return
    const actions: Record<string, () => boolean> = {
      Enter: () => enterPopover(surface),
      Escape: leave,
      Delete: remove,
      Backspace: remove,
    }
    const press = (event: KeyboardEvent) => {
      enterNoToolbar()
      if (event.defaultPrevented) return
      if (event.target instanceof Element && event.target.closest(ofThemselves)) return
      const isOnImage = imageAt(event.target) !== null
      const isPlain =
        !event.ctrlKey && !event.metaKey && !event.altKey && !(isOnImage && event.key === 'Enter')
      if (stepped(event, stepBy) || (isPlain && actions[event.key]?.())) event.preventDefault()
    }
    surface.scroller.addEventListener('keydown', press)
    surface.page.addEventListener('focusin', followImage)
    surface.page.addEventListener('pointerdown', enterNoToolbar)
    return () => {
      surface.scroller.removeEventListener('keydown', press)
      surface.page.removeEventListener('focusin', followImage)
      surface.page.removeEventListener('pointerdown', enterNoToolbar)
    }
  }, [surface, stepBy])
}

// An image is a button that shows it in large, and keys mark it all the same.
const ofThemselves = 'button:not([data-sha256]), input, textarea'

/** Keys act on the highlight of the image that has the focus. */
function followImage({ target }: FocusEvent): void {
  const place = imageAt(target)
  // In a former text other highlights are on its images than in the current one.
  if (place !== null && currentSurface()?.articleId !== null) focusHighlight(highlightOn(place)?.id ?? null)
}

function stepped(event: KeyboardEvent, stepBy: StepBy): boolean {
  const pressed = rowKeyOf(chordOf(event, isMac), 'text')
  return pressed !== null && stepBy(pressed === 'text.nextHighlight' ? 1 : -1)
}

/** Moves the focus into the toolbar of the selection or of the highlight in focus; false where there is none. */
function enterPopover(surface: TextSurface): boolean {
  const { focusedId } = useHighlightFocus.getState()
  if (readSelection()) useSelectedText.setState({ isSettled: true })
  else if (focusedId !== null) openHighlights([focusedId])
  else return false
  enterNextToolbar()
  // One that is there already is not drawn anew; any other takes the focus when it is drawn.
  requestAnimationFrame(() => {
    const button = surface.page.querySelector<HTMLElement>('[role=toolbar][data-floating] button')
    if (button !== null && takeEntering()) button.focus()
  })
  return true
}

function leave(): boolean {
  if (cancelExtent()) return true
  const isOpen = useHighlightPopover.getState().openIds.length > 0
  const { focusedId } = useHighlightFocus.getState()
  if (!isOpen && focusedId === null) return false
  closePopover()
  focusHighlight(null)
  return true
}

function remove(): boolean {
  const { focusedId } = useHighlightFocus.getState()
  if (focusedId === null) return false
  void removeHighlight(focusedId)
  return true
}
