import { runCommand } from '../../commands/command-store'
import { useChord } from '../../commands/keymap-store'
import { goBack, useHistoryButtons } from '../../navigation/navigation-store'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { Kbd } from '../../ui/keys/kbd'
import { isGone } from './questions'
import { Trouble } from '../../queries/trouble'

type Props = { error: unknown; name: string | null; onRetry: () => void }

/** Shown where the entity no longer exists, or its page could not be loaded. */
export function GonePage({ error, name, onRetry }: Props) {
  const { canGoBack } = useHistoryButtons()
  const undo = useChord('change.undo')
  if (!isGone(error)) return <Trouble error={error} onRetry={onRetry} />
  return (
    <EmptyState
      icon="info"
      title={name === null ? 'No such name' : `“${name}” is not in the library`}
      actions={
        <>
          {canGoBack && (
            <Button icon="arrow-left" onClick={goBack}>
              Back
            </Button>
          )}
          <Button icon="undo" onClick={() => void runCommand('change.undo')}>
            Undo
          </Button>
        </>
      }
    >
      <p>
        No article mentions it, or it was marked as not a name.
        {undo !== undefined && (
          <>
            {' '}
            <Kbd chord={undo} /> reverses your last action.
          </>
        )}
      </p>
    </EmptyState>
  )
}
