import { useEffect, useRef } from 'react'
import { chordFor } from '../../../commands/keymap-store'
import { readSettings, useSettings } from '../../../settings/settings-store'
import type { TextSurface } from '../../../text/surface-store'
import { showToast } from '../../../toasts/toast-store'
import { titleWithKeys } from '../../../ui/keys/keycaps'
import { type MarginRoom, roomBeside, useMarginRoom } from './use-margin-room'

/**
 * The room of the margin where a person wants to have one. Who asks for it in a reader that is too narrow is told why nothing is
 * seen of it.
 */
export function useWantedRoom(surface: TextSurface | null): MarginRoom | null {
  const isWanted = useSettings((settings) => settings.marginNotes)
  const wasWanted = useRef(isWanted)
  useEffect(() => {
    if (isWanted && !wasWanted.current && surface !== null && roomBeside(surface) === null) sayWhy()
    wasWanted.current = isWanted
  }, [isWanted, surface])
  return useMarginRoom(isWanted ? surface : null)
}

function sayWhy(): void {
  const way = readSettings().panelOpen
    ? titleWithKeys('close the side panel', chordFor('view.togglePanel'))
    : 'make the window wider'
  showToast({ text: `The reader is too narrow for notes in the margin: ${way}, or set shorter lines.` })
}
