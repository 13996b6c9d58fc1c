import type { Quote } from '../../preload/contract/quote'
import { runCommand } from '../commands/command-store'
import { useChord } from '../commands/keymap-store'
import { useSettings } from '../settings/settings-store'
import { IconButton } from '../ui/button'
import { StateChips } from '../ui/fields/state-chips'
import { filterQuotes, useQuotes } from './quote-store'
import { stateLooks, states } from './quote-words'

/** How many there are of each state, and which of them are listed. */
export function QuoteFilters({ quotes }: { quotes: readonly Quote[] }) {
  const chosen = useQuotes((state) => state.filter)
  const isPainted = useSettings((settings) => settings.quotesPainted)
  return (
    <div className="quotes-head">
      <StateChips
        label="Show quotations"
        chips={choicesOf(quotes).filter(({ key, count }) => count > 0 || key === chosen || key === 'all')}
        chosen={chosen}
        onChoose={filterQuotes}
      />
      <IconButton
        className="quotes-paint"
        icon="eye"
        size={16}
        label="Mark all in the text"
        chord={useChord('quote.paintAll')}
        aria-pressed={isPainted}
        onClick={() => runCommand('quote.paintAll')}
      />
    </div>
  )
}

function choicesOf(quotes: readonly Quote[]) {
  const counted = states.map((state) => ({
    key: state,
    label: stateLooks[state].word,
    icon: stateLooks[state].icon,
    count: quotes.filter((quote) => quote.state === state).length,
  }))
  return [{ key: 'all', label: 'All', icon: null, count: quotes.length } as const, ...counted]
}
