import type { Excerpt } from '../../../preload/contract/entity-ref'
import type { QuoteState } from '../../../preload/contract/quote'
import { Icon } from '../../ui/icon'
import type { IconName } from '../../ui/icons'

export type MarkedState = Excerpt['state'] | QuoteState

const looks: Record<MarkedState, { word: string; icon: IconName | null; hint: string }> = {
  suggested: { word: 'suggested', icon: null, hint: 'Found in the text. Nobody has looked at it yet.' },
  matched: {
    word: 'matched',
    icon: null,
    hint: 'Found in the text, and taken for a name that you confirmed.',
  },
  confirmed: { word: 'confirmed', icon: 'check', hint: 'You confirmed it.' },
  corrected: {
    word: 'corrected',
    icon: 'pen',
    hint: 'You confirmed it with another speaker or other words.',
  },
  added: { word: 'by hand', icon: 'pen', hint: 'You marked it; it was not found.' },
  rejected: { word: 'rejected', icon: 'close', hint: 'You said that it is none.' },
}

/** What something that was found is by now: by a word, a sign and the kind of its border, never by colour alone. */
export function StateMark({ state }: { state: MarkedState }) {
  const { word, icon, hint } = looks[state]
  return (
    <span className="state-mark" data-state={state} title={hint}>
      {icon !== null && <Icon name={icon} />}
      {word}
    </span>
  )
}
