import { useEffect } from 'react'
import { closePopover } from '../popover-store'

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
