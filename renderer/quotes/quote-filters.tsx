import type { Quote } from '../../preload/contract/quote'
import { chordFor, runCommand } from '../commands/command-store'
import { useSettings } from '../settings/settings-store'
import { IconButton } from '../ui/button'
import { Icon } from '../ui/icon'
import type { IconName } from '../ui/icons'
import { filterQuotes, type QuoteFilter, useQuotes } from './quote-store'
import { stateLooks, states } from './quote-words'

type Choice = { filter: QuoteFilter; label: string; icon: IconName | null; count: number }

/** How many there are of each state, and which of them are listed. */
export function QuoteFilters({ quotes }: { quotes: readonly Quote[] }) {
  const chosen = useQuotes((state) => state.filter)
  const isPainted = useSettings((settings) => settings.quotesPainted)
  return (
    <div className="quotes-head">
      <div className="quotes-filters" role="group" aria-label="Show quotations">
        {choicesOf(quotes)
          .filter(({ filter, count }) => count > 0 || filter === chosen || filter === 'all')
          .map(({ filter, label, icon, count }) => (
            <button
              key={filter}
              type="button"
              className="quotes-filter"
              aria-pressed={filter === chosen}
              title={label}
              onClick={() => filterQuotes(filter)}
            >
              {icon !== null && <Icon name={icon} />}
              <span className="quotes-filter-word">{label}</span>{' '}
              <span className="quotes-count">{count}</span>
            </button>
          ))}
      </div>
      <IconButton
        icon="eye"
        size={16}
        label="Mark all in the text"
        chord={chordFor('quote.paintAll')}
        aria-pressed={isPainted}
        onClick={() => runCommand('quote.paintAll')}
      />
    </div>
  )
}

function choicesOf(quotes: readonly Quote[]): Choice[] {
  const counted = states.map((state) => ({
    filter: state,
    label: stateLooks[state].word,
    icon: stateLooks[state].icon,
    count: quotes.filter((quote) => quote.state === state).length,
  }))
  return [{ filter: 'all', label: 'All', icon: null, count: quotes.length }, ...counted]
}
