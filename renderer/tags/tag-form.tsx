import type { ReactNode } from 'react'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialogs/dialog'
import { closeTagDialog } from './tag-dialog-store'

type TagFormProps = {
  title: string
  /** What its button is called. */
  deed: string
  isDisabled?: boolean
  onSave: () => void
  children: ReactNode
}

/** A small dialog that changes a tag. */
export function TagForm({ title, deed, isDisabled = false, onSave, children }: TagFormProps) {
  return (
    <Dialog
      title={title}
      size="small"
      onClose={closeTagDialog}
      foot={
        <>
          <Button onClick={closeTagDialog}>Cancel</Button>
          <Button kind="main" disabled={isDisabled} onClick={onSave}>
            {deed}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
