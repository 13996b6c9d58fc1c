import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { type Box, placeBeside } from './place-beside'
import './popover.css'

type PopoverProps = {
  /** Where it belongs, in the window's coordinates: an element's or a selection's box, or a point. */
  anchor: Box
  label: string
  role?: 'dialog' | 'menu' | 'listbox'
  onClose: () => void
  children: ReactNode
}

/** In the top layer while mounted; Esc or a click elsewhere asks for its end, and the focus goes back. */
export function Popover({ anchor, label, role = 'dialog', onClose, children }: PopoverProps) {
  const ref = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    const popover = ref.current
    if (popover === null) return
    const before = document.activeElement
    popover.showPopover()
    return () => {
      const hadFocus = popover.contains(document.activeElement) || document.activeElement === document.body
      if (hadFocus && before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])

  useLayoutEffect(() => {
    const popover = ref.current
    if (popover === null) return
    const { left, top } = placeBeside(
      anchor,
      { width: popover.offsetWidth, height: popover.offsetHeight },
      { width: window.innerWidth, height: window.innerHeight },
    )
    popover.style.left = `${left}px`
    popover.style.top = `${top}px`
  })

  useDismissal(ref, onClose)

  return (
    <div ref={ref} popover="manual" className="popover" role={role} aria-label={label}>
      {children}
    </div>
  )
}

/**
 * Esc, or a press anywhere else. The browser's own dismissal would take the release of the very press
 * that opened a context menu for one outside of it.
 */
function useDismissal(ref: RefObject<HTMLElement | null>, onClose: () => void) {
  const close = useRef(onClose)
  useEffect(() => {
    close.current = onClose
  })
  useEffect(() => {
    const press = (event: Event) => {
      if (event.target instanceof Node && ref.current?.contains(event.target) !== true) close.current()
    }
    const key = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      close.current()
    }
    const leave = () => close.current()
    document.addEventListener('pointerdown', press, true)
    document.addEventListener('keydown', key, true)
    window.addEventListener('blur', leave)
    window.addEventListener('resize', leave)
    return () => {
      document.removeEventListener('pointerdown', press, true)
      document.removeEventListener('keydown', key, true)
      window.removeEventListener('blur', leave)
      window.removeEventListener('resize', leave)
    }
  }, [ref])
}
