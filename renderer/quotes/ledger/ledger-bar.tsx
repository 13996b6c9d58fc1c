import type { LedgerCounts, QuoteState } from '../../../preload/contract/quote'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { Kbd } from '../../ui/kbd'
import { stateLooks, states } from '../quote-words'
import { confirmSelected, copyEntry, openEntry } from './ledger-deeds'
import { nothingSelected } from './ledger-selection'
import { type LedgerQuery, select, selectedEntries, useLedger } from './ledger-store'

type BarProps = { query: LedgerQuery; onChange: (query: LedgerQuery) => void }

/** "10,000+" where nobody counted further. */
const countWords = (count: number, most: number): string =>
  count > most ? `${most.toLocaleString()}+` : count.toLocaleString()

const choices: readonly (QuoteState | null)[] = [null, ...states]

function countOf(counts: LedgerCounts, state: QuoteState | null): string {
  if (state !== null) return countWords(counts[state], counts.most)
  const isMore = states.some((one) => counts[one] > counts.most)
  const sum = states.reduce((total, one) => total + Math.min(counts[one], counts.most), 0)
  return isMore ? `${sum.toLocaleString()}+` : sum.toLocaleString()
}

/** How many of each state there are, which are listed, and what can be done with those selected. */
export function LedgerBar({ query, onChange }: BarProps) {
  const counts = useLedger((state) => state.counts)
  const chosen = query.filter.state
  return (
    <div className="ledger-bar">
      <div className="quotes-filters" role="group" aria-label="Show quotations">
        {choices.map((state) => (
          <button
            key={state ?? 'all'}
            type="button"
            className="quotes-filter"
            aria-pressed={state === chosen}
            onClick={() => onChange({ ...query, filter: { ...query.filter, state } })}
          >
            {state !== null && <Icon name={stateLooks[state].icon} />}
            {state === null ? 'All' : stateLooks[state].word}{' '}
            {counts !== null && <span className="quotes-count">{countOf(counts, state)}</span>}
          </button>
        ))}
      </div>
      <Selected />
    </div>
  )
}

function Selected() {
  const state = useLedger()
  const selected = selectedEntries(state)
  const open = selected.filter(({ quote }) => quote.state === 'suggested').length
  const [only] = selected
  if (only === undefined) {
    return (
      <p className="ledger-hint">
        <Kbd chord="Enter" /> opens a quotation in its article, <Kbd chord="C" /> confirms,{' '}
        <Kbd chord="Mod+A" /> selects all shown.
      </p>
    )
  }
  return (
    <div className="ledger-selected" role="group" aria-label="Selected quotations">
      <span role="status">
        {selected.length} selected
        {open < selected.length && `, ${open} of them suggested`}
      </span>
      <Button kind="main" icon="check" disabled={open === 0} onClick={() => void confirmSelected()}>
        Confirm {open > 1 ? open : ''}
      </Button>
      {selected.length === 1 && (
        <>
          <Button icon="book" onClick={() => openEntry(only)}>
            Open
          </Button>
          <Button icon="copy" onClick={() => copyEntry(only)}>
            Copy
          </Button>
        </>
      )}
      <Button kind="quiet" onClick={() => select(({ activeKey }) => ({ ...nothingSelected, activeKey }))}>
        Clear
      </Button>
    </div>
  )
}
