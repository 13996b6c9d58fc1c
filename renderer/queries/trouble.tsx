import { sentenceOf } from '../toasts/toast-store'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'

/** A part of the page that could not be read; the rest of it stands. */
export function Trouble({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  return (
    <EmptyState
      icon="warning"
      title="This could not be loaded"
      actions={
        <Button icon="retry" onClick={onRetry}>
          Try again
        </Button>
      }
    >
      <p>{sentenceOf(error)}</p>
    </EmptyState>
  )
}
