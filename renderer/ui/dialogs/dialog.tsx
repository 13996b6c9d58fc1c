import { type KeyboardEvent, type ReactNode, useId } from 'react'
import { IconButton } from '../button'
import './dialog.css'
import { useModal } from './use-modal'

type DialogProps = {
  title: string
  /** Esc and the cross ask for it; the owner decides. */
  onClose: () => void
  /** `sections` has a list at its side, and one height whatever it shows. */
  size?: 'small' | 'medium' | 'large' | 'sections'
  /** `alert` for a question that must be answered before anything else. */
  role?: 'dialog' | 'alertdialog'
  /** The body brings its own padding and scrolling. */
  isFlush?: boolean
  foot?: ReactNode
  /** Hears keys before Esc closes. */
  onKeyDown?: (event: KeyboardEvent) => void
  children: ReactNode
}

/** Modal while mounted. */
export function Dialog(props: DialogProps) {
  const {
    title,
    onClose,
    size = 'medium',
    role = 'dialog',
    isFlush = false,
    foot,
    onKeyDown,
    children,
  } = props
  const ref = useModal()
  const titleId = useId()

  return (
    <dialog
      ref={ref}
      className="dialog"
      data-size={size}
      role={role}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onKeyDown={(event) => {
        onKeyDown?.(event)
        // Chromium closes a dialog at the second Esc without asking, whatever `cancel` was told.
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        onClose()
      }}
    >
      <Head titleId={titleId} title={title} onClose={onClose} />
      <div className="dialog-body" data-is-flush={isFlush}>
        {children}
      </div>
      {foot !== undefined && <div className="dialog-foot">{foot}</div>}
    </dialog>
  )
}

function Head({ titleId, title, onClose }: Pick<DialogProps, 'title' | 'onClose'> & { titleId: string }) {
  return (
    <div className="dialog-head">
      <h2 id={titleId} tabIndex={-1} data-autofocus>
        {title}
      </h2>
      <IconButton icon="close" label="Close" onClick={onClose} />
    </div>
  )
}

/** Words in the foot, before its buttons. */
export function FootNote({ children }: { children: ReactNode }) {
  return <p className="dialog-foot-note">{children}</p>
}
