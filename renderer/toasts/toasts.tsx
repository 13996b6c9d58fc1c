import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { Boundary, type Failed } from '../ui/failure/boundary'
import { Button, IconButton } from '../ui/button'
import { Icon } from '../ui/icon'
import { dismissToast, forgetToasts, type Toast, useToasts } from './toast-store'
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
  const topmost = useTopmost()
  const toastsOf = (tone: Toast['tone']) => toasts.filter((toast) => toast.tone === tone)
  return createPortal(
    <section className="toasts" aria-label="Messages">
      <div role="status" aria-live="polite">
        {toastsOf('plain').map((toast) => (
          <ToastCard key={toast.id} toast={toast} />
        ))}
      </div>
      <div role="alert" aria-live="assertive">
        {toastsOf('error').map((toast) => (
          <ToastCard key={toast.id} toast={toast} />
        ))}
      </div>
    </section>,
    topmost,
  )
}

/** A modal dialog makes everything outside it inert, so while one is open the toasts live in it. */
function useTopmost(): Element {
  const [topmost, setTopmost] = useState<Element>(document.body)
  useEffect(() => {
    const update = () => setTopmost([...document.querySelectorAll('dialog:modal')].at(-1) ?? document.body)
    update()
    const observer = new MutationObserver(update)
    observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['open'] })
    return () => observer.disconnect()
  }, [])
  return topmost
}

function ToastCard({ toast }: { toast: Toast }) {
  const [isHeld, setIsHeld] = useState(false)
  useLifetime(toast, isHeld)
  const { action } = toast
  return (
    <div
      className="toast"
      data-tone={toast.tone}
      onMouseEnter={() => setIsHeld(true)}
      onMouseLeave={() => setIsHeld(false)}
      onFocus={() => setIsHeld(true)}
      onBlur={() => setIsHeld(false)}
    >
      {toast.tone === 'error' && <Icon name="warning" size={20} />}
      <span className="toast-text">{toast.text}</span>
      {action !== null && (
        <Button
          kind="quiet"
          onClick={() => {
            dismissToast(toast.id)
            action.run()
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton icon="close" size={16} label="Dismiss" onClick={() => dismissToast(toast.id)} />
    </div>
  )
}

// Long enough to read a sentence and reach the button; errors longer, because they ask for something.
const shownMs = { plain: 6000, error: 12_000 } as const

// Kept apart from the components: a toast that moves into a dialog is drawn anew, but does not begin anew.
const leftMs = new WeakMap<Toast, number>()
const minLeftMs = 1500

/** Ends the toast after its time, which stands still under the pointer and while the focus is in it. */
function useLifetime(toast: Toast, isHeld: boolean) {
  useEffect(() => {
    if (isHeld) return
    const since = performance.now()
    const left = leftMs.get(toast) ?? shownMs[toast.tone]
    const timer = setTimeout(() => dismissToast(toast.id), left)
    return () => {
      clearTimeout(timer)
      leftMs.set(toast, Math.max(minLeftMs, left - (performance.now() - since)))
    }
  }, [toast, isHeld])
}
