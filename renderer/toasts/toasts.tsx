import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { Boundary, type Failed } from '../ui/failure/boundary'
import { Button, IconButton } from '../ui/button'
import { Icon } from '../ui/icon'
import { dismissToast, forgetToasts, markAsSaid, type Toast, useToasts } from './toast-store'
import './toasts.css'

export function Toasts() {
  return (
    <Boundary part="toasts" fallback={() => null} onFailed={dropAll}>
      <EveryToast />
    </Boundary>
  )
}

/** A message that cannot be drawn must not take those after it along. */
function dropAll({ sendAway }: Failed): void {
  forgetToasts()
  sendAway()
}

function EveryToast() {
  const toasts = useToasts((state) => state.toasts)
  const dialog = useTopDialog()
  const strip = <Strip toasts={toasts} isOverDialog={dialog !== null} />
  return dialog === null ? strip : createPortal(strip, dialog)
}

/** A strip at the foot of the window that covers no text; F6 goes to it. Only what stands in a live part is read aloud. */
function Strip({ toasts, isOverDialog }: { toasts: readonly Toast[]; isOverDialog: boolean }) {
  const cards = (shown: readonly Toast[]) => shown.map((toast) => <ToastCard key={toast.id} toast={toast} />)
  const unsaid = (tone: Toast['tone']) =>
    cards(toasts.filter((toast) => toast.tone === tone && !toast.isSaid))
  return (
    <section
      className="toasts"
      aria-label="Messages"
      tabIndex={-1}
      data-over-dialog={isOverDialog}
      {...(toasts.length > 0 && !isOverDialog ? { 'data-pane': 'messages' } : {})}
    >
      <div>{cards(toasts.filter(({ isSaid }) => isSaid))}</div>
      <div role="alert" aria-live="assertive">
        {unsaid('error')}
      </div>
      <div role="status" aria-live="polite">
        {unsaid('plain')}
      </div>
    </section>
  )
}

/** A modal dialog makes everything outside it inert, so while one is open the toasts live in it; null while none is. */
function useTopDialog(): Element | null {
  const [top, setTop] = useState<Element | null>(null)
  const shown = useRef(top)
  useEffect(() => {
    const update = () => {
      const now = [...document.querySelectorAll('dialog:modal')].at(-1) ?? null
      if (now === shown.current) return
      shown.current = now
      markAsSaid()
      setTop(now)
    }
    update()
    const observer = new MutationObserver(update)
    observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['open'] })
    return () => observer.disconnect()
  }, [])
  return top
}

function ToastCard({ toast }: { toast: Toast }) {
  const { dismiss, handlers } = useHeldToast(toast)
  const { action } = toast
  return (
    <div className="toast" data-tone={toast.tone} {...handlers}>
      {toast.tone === 'error' && <Icon name="warning" size={20} />}
      <span className="toast-text">{toast.text}</span>
      {action !== null && (
        <Button
          kind="quiet"
          data-pane-focus
          onClick={() => {
            dismiss()
            action.run()
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton
        className="toast-dismiss"
        icon="close"
        size={16}
        label="Dismiss"
        data-pane-focus
        onClick={dismiss}
      />
    </div>
  )
}

/** Keeps a toast while the pointer or the focus is on it. Escape sends it away, and the focus goes back to where it came from. */
function useHeldToast(toast: Toast) {
  const [isPointed, setIsPointed] = useState(false)
  const [isFocused, setIsFocused] = useState(false)
  const cameFrom = useRef<Element | null>(null)
  useLifetime(toast, isPointed || isFocused)
  const dismiss = () => {
    dismissToast(toast.id)
    if (cameFrom.current instanceof HTMLElement && cameFrom.current.isConnected) cameFrom.current.focus()
  }
  const handlers = {
    onMouseEnter: () => setIsPointed(true),
    onMouseLeave: () => setIsPointed(false),
    onFocus: ({ currentTarget, relatedTarget }: FocusEvent) => {
      setIsFocused(true)
      if (!currentTarget.contains(relatedTarget)) cameFrom.current = relatedTarget
    },
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent) =>
      setIsFocused(currentTarget.contains(relatedTarget)),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      dismiss()
    },
  }
  return { dismiss, handlers }
}

// Long enough to read a sentence and reach the button; errors longer, because they ask for something.
const shownMs = { plain: 6000, error: 12_000 } as const

// Kept apart from the components: a toast that moves into a dialog is drawn anew, but does not begin anew.
const leftMs = new Map<number, number>()
const minLeftMs = 1500

/** Ends the toast after its time, which stands still under the pointer and while the focus is in it. */
function useLifetime({ id, tone }: Toast, isHeld: boolean) {
  useEffect(() => {
    if (isHeld) return
    const since = performance.now()
    const left = leftMs.get(id) ?? shownMs[tone]
    const timer = setTimeout(() => {
      leftMs.delete(id)
      dismissToast(id)
    }, left)
    return () => {
      clearTimeout(timer)
      if (useToasts.getState().toasts.some((toast) => toast.id === id))
        leftMs.set(id, Math.max(minLeftMs, left - (performance.now() - since)))
      else leftMs.delete(id)
    }
  }, [id, tone, isHeld])
}
