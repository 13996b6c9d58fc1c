import type { QuoteState } from '../../../../preload/contract/quote'
import { Icon } from '../../../ui/icon'
import type { IconName } from '../../../ui/icons'
import { type EntityState, stateHints, stateIcons, stateWords } from '../../../entities/entity-words'

type Look = { word: string; icon: IconName; hint: string }

/** What something that was found is by now: by a word, a sign and the kind of its border, never by colour alone. */
export function StateMark({ state }: { state: EntityState | QuoteState }) {
  const { word, icon, hint } = lookOf(state)
  return (
    <span className="state-mark" data-state={state} title={hint}>
      <Icon name={icon} />
      {word}
    </span>
  )
}

function lookOf(state: EntityState | QuoteState): Look {
  return state === 'corrected'
    ? { word: 'corrected', icon: 'pen', hint: 'You confirmed it with another speaker or other words.' }
    : { word: stateWords[state], icon: stateIcons[state], hint: stateHints[state] }
}
