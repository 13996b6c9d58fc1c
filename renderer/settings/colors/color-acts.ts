import type { LibraryColor } from '../../../preload/contract/color'
import type { HighlightColor } from '../../../preload/contract/highlight'
import { act } from '../../queries/act'
import { question } from '../../queries/question'
import { changeUntilKnown } from '../../queries/query-cache'
import { runUndoable } from '../../toasts/undo-store'

const asked = question('color.list', {})

type Change = { color: HighlightColor } & Partial<Omit<LibraryColor, 'color'>>

/** Names, describes, shows or hides a colour of the library. */
export function changeColor({ color, ...parts }: Change): void {
  const change = (colors: LibraryColor[]) =>
    colors.map((one) => (one.color === color ? { ...one, ...parts } : one))
  void runUndoable(
    (actId) => changeUntilKnown(asked, change, () => act('color.change', { color, ...parts, actId })),
    null,
  )
}

/** Moves a colour up or down among the others; false at the end of them. */
export function moveColor(colors: readonly LibraryColor[], color: HighlightColor, by: 1 | -1): boolean {
  const at = colors.findIndex((one) => one.color === color)
  const to = at + by
  if (at < 0 || to < 0 || to >= colors.length) return false
  const moved = [...colors]
  moved.splice(to, 0, ...moved.splice(at, 1))
  const order = moved.map((one) => one.color)
  void runUndoable(
    (actId) =>
      changeUntilKnown(
        asked,
        () => moved,
        () => act('color.order', { colors: order, actId }),
      ),
    null,
  )
  return true
}
