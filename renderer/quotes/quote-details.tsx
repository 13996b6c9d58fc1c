import { useState } from 'react'
import type { Quote } from '../../preload/contract/quote'
import { canRun, runCommand, useCommands } from '../commands/command-store'
import { useChord } from '../commands/keymap-store'
import { Button } from '../ui/button'
import type { IconName } from '../ui/icons'
import { titleWithKeys } from '../ui/keys/keycaps'
import { AdjustSpan } from './adjust-span'
import { useAdjusting } from './adjust-store'
import { QuoteReworded } from './quote-reworded'
import { useQuotes } from './quote-store'
import { keyOf, whyWords } from './quote-words'
import { SpeakerPicker } from './speaker-picker'

type ActionProps = {
  name: Parameters<typeof runCommand>[0]
  icon: IconName
  isMain?: boolean
  children: string
  ref?: (element: HTMLButtonElement | null) => void
}

/** Why it is taken for a quotation, and what can be done about it. */
export function QuoteDetails({ quote }: { quote: Quote }) {
  const isAdjusting = useAdjusting(({ key }) => key === keyOf(quote))
  return (
    <div className="quote-details">
      {quote.decidedOn !== null && <QuoteReworded quote={quote} />}
      <p className="quote-why">{whyWords(quote)}</p>
      {isAdjusting ? <AdjustSpan quote={quote} /> : <Actions quote={quote} />}
    </div>
  )
}

function Actions({ quote }: { quote: Quote }) {
  const isPicking = useQuotes((now) => now.isPicking)
  // Only an article with an address has a page to be asked.
  const canCheck = useCommands(({ registered }) => canRun(registered, 'annotate.stillSays'))
  const [button, setButton] = useState<HTMLButtonElement | null>(null)
  return (
    <div className="quote-actions" role="group" aria-label="Decision">
      <Decide {...quote} />
      <Action name="quote.setSpeaker" icon="person" ref={setButton}>
        Speaker…
      </Action>
      <Action name="quote.adjust" icon="text">
        Words…
      </Action>
      <Action name="annotate.copyWithSource" icon="copy">
        Copy
      </Action>
      {canCheck && (
        <Action name="annotate.stillSays" icon="retry">
          Still so?
        </Action>
      )}
      {isPicking && button !== null && (
        <SpeakerPicker quote={quote} anchor={button.getBoundingClientRect()} />
      )}
    </div>
  )
}

/** Confirm and Reset share one React key, so that the button that was pressed keeps the focus as its opposite. */
function Decide({ state, decidedOn }: Quote) {
  const isKept = state === 'confirmed' || state === 'corrected'
  return (
    <>
      {isKept ? (
        <Action key="confirm" name="quote.withdraw" icon="undo">
          Reset
        </Action>
      ) : (
        <Action key="confirm" name="quote.confirm" icon="check" isMain>
          Confirm
        </Action>
      )}
      {isKept && decidedOn !== null && (
        <Action name="quote.confirm" icon="check">
          Confirm
        </Action>
      )}
      {state === 'rejected' ? (
        <Action key="reject" name="quote.withdraw" icon="undo">
          Reset
        </Action>
      ) : (
        <Action key="reject" name="quote.reject" icon="close">
          Reject
        </Action>
      )}
    </>
  )
}

function Action({ name, icon, isMain = false, children, ref }: ActionProps) {
  const chord = useChord(name)
  return (
    <Button
      ref={ref ?? null}
      className="quote-action"
      kind={isMain ? 'main' : 'plain'}
      icon={icon}
      title={titleWithKeys(children, chord)}
      // A press would take the selection away, which may be the words that are right.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => runCommand(name)}
    >
      {children}
    </Button>
  )
}
