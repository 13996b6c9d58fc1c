import type { ReactNode } from 'react'
import { sentenceOf } from '../toasts/toast-store'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'

type TroubleProps = {
  title?: string
  error?: unknown
  /** What is wrong, where that is no error of main's. */
  sentence?: string
  /** What may reassure. */
  children?: ReactNode
  onRetry: () => void
}

/** A part of the page that could not be read; the rest of it stands. */
export function Trouble(props: TroubleProps) {
  const { title = 'This could not be loaded', error, sentence = sentenceOf(error), children, onRetry } = props
  return (
    <EmptyState
      icon="warning"
      title={title}
      actions={
        <Button icon="retry" onClick={onRetry}>
          Try again
        </Button>
      }
    >
      <p>
        {sentence} {children}
      </p>
    </EmptyState>
  )
}
