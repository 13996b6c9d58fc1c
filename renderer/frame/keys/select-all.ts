import { rangeOf } from '../../anchoring/text-map'
import { currentSurface } from '../../text/surface-store'
import { isMac } from '../../ui/keys/platform'

/** Whether it is a field of words, in which the browser selects those alone. */
export function hasOwnText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  const noWords = '[type=checkbox], [type=radio], [type=range], [type=button], [type=submit], [type=color]'
  return target.isContentEditable || target.matches(`textarea, input:not(${noWords})`)
}

/** Selects what the focused part of the window means by all of it; nothing where it means nothing. */
export function selectAllAround(focused: Element | null): void {
  const range = focused && (textAround(focused) ?? articleAround(focused))
  if (range === null) return
  const selection = window.getSelection()
  selection?.removeAllRanges()
  selection?.addRange(range)
}

/** A text that can have the focus, such as the original in its dialog. */
function textAround(focused: Element): Range | null {
  const text = focused.closest('[data-is-text]')
  if (text === null) return null
  const range = document.createRange()
  range.selectNodeContents(text)
  return range
}

/** The article's text, where the focus is beside or in it. */
function articleAround(focused: Element): Range | null {
  const surface = currentSurface()
  if (surface?.scroller.closest('[data-pane]')?.contains(focused) !== true) return null
  return rangeOf(surface.map(), { start: 0, end: surface.text.length })
}

/** For the menu and the palette: dispatches the keys at the element in focus, so that its own listener handles them. */
export function pressSelectAll(): void {
  const { activeElement } = document
  if (hasOwnText(activeElement)) {
    document.execCommand('selectAll')
    return
  }
  const keys = { key: 'a', ctrlKey: !isMac, metaKey: isMac }
  activeElement?.dispatchEvent(new KeyboardEvent('keydown', { ...keys, bubbles: true, cancelable: true }))
}
