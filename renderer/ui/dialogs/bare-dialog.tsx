import type { ReactNode } from 'react'
import { withClass } from '../with-class'
import './dialog.css'
import { useModal } from './use-modal'

type BareDialogProps = {
  label: string
  /** Esc and a press beside it ask for it; the owner decides. */
  onClose: () => void
  className: string
  children: ReactNode
}

/** Modal while mounted, without head and foot. */
export function BareDialog({ label, onClose, className, children }: BareDialogProps) {
  const dialog = useModal()
  return (
    <dialog
      ref={dialog}
      className={withClass('dialog', className)}
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose()
      }}
    >
      {children}
    </dialog>
  )
}
