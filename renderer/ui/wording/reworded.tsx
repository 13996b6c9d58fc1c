import { abridge } from '../../../preload/contract/abridge'
import { beginning } from '../../../preload/contract/graphemes'
import type { ComparedPiece } from '../../../preload/contract/revision'
import { Button } from '../button'
import { Compared } from './compared'
import { Icon } from '../icon'
import type { IconName } from '../icons'
import { withClass } from '../with-class'
import './reworded.css'

/** Two wordings of the same passage, one laid over the other; a screen reader hears them one after the other. */
export function Wordings({ pieces }: { pieces: readonly ComparedPiece[] }) {
  return (
    <>
      <span className="visually-hidden">
        {`Marked: ${spoken(pieces, 'added')} Now: ${spoken(pieces, 'removed')}`}
      </span>
      <span dir="auto" aria-hidden>
        <Compared pieces={abridge(pieces)} />
      </span>
    </>
  )
}

const maxSpokenLength = 400

function spoken(pieces: readonly ComparedPiece[], but: 'added' | 'removed'): string {
  const text = pieces.map((piece) => (piece.kind === but ? '' : piece.text)).join('')
  return beginning(text, maxSpokenLength)
}

export type RewordedAction = {
  label: string
  meaning: string
  icon: IconName
  isQuiet?: true
  run: () => void
}

type RewordedProps = {
  sentence: string
  /** The person has not been heard yet. */
  isOpen: boolean
  meaning: readonly string[]
  /** Both wordings; null where they stand beside it already. */
  pieces: readonly ComparedPiece[] | null
  actions: readonly RewordedAction[]
  className: string
}

/** Says that words were changed since a person marked or confirmed them, shows how, and offers the decisions. */
export function Reworded({ sentence, isOpen, meaning, pieces, actions, className }: RewordedProps) {
  return (
    <div className={withClass('reworded', className)} data-is-open={isOpen}>
      <p className="reworded-head">
        <Icon name={isOpen ? 'warning' : 'info'} />
        {sentence}
      </p>
      {meaning.map((each) => (
        <p key={each} className="reworded-meaning" dir="auto">
          {each}
        </p>
      ))}
      {pieces !== null && (
        <p className="reworded-words">
          <Wordings pieces={pieces} />
        </p>
      )}
      {actions.length > 0 && <Actions actions={actions} />}
    </div>
  )
}

function Actions({ actions }: Pick<RewordedProps, 'actions'>) {
  return (
    <div className="reworded-actions" role="group" aria-label="Decision">
      {actions.map(({ label, meaning, icon, isQuiet, run }) => (
        <Button key={label} kind={isQuiet ? 'quiet' : 'plain'} icon={icon} title={meaning} onClick={run}>
          {label}
        </Button>
      ))}
    </div>
  )
}
