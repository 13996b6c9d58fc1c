import type { LedgerCounts, QuoteState } from '../../../preload/contract/quote'
import { KeysOrName } from '../../commands/command-keys'
import { useChord } from '../../commands/keymap-store'
import { Button, IconButton } from '../../ui/button'
import { StateChips } from '../../ui/fields/state-chips'
import { Kbd } from '../../ui/keys/kbd'
import { stateLooks, states } from '../../quotes/quote-words'
import { confirmSelected, copySelected, openEntry } from './ledger-actions'
import { nothingSelected } from './ledger-selection'
import {
  type LedgerQuery,
  select,
  selectedEntries,
  useLedger,
  useLedgerCounts,
  useLedgerRows,
} from './ledger-store'

type BarProps = { query: LedgerQuery; onChange: (query: LedgerQuery) => void }

const all = 'all'
const choices: readonly (QuoteState | null)[] = [null, ...states]

/** How many of each state there are, which are listed, and what can be done with those selected. */
export function LedgerBar({ query, onChange }: BarProps) {
  const counts = useLedgerCounts(query)
  const chosen = query.filter.state
  return (
    <div className="ledger-bar">
      <StateChips
        className="ledger-states"
        label="Show quotations"
        chips={choicesFor(counts, chosen).map((state) => chipOf(state, counts))}
        chosen={chosen ?? all}
        onChoose={(key) =>
          onChange({ ...query, filter: { ...query.filter, state: key === all ? null : key } })
        }
      />
      <Selected />
    </div>
  )
}

/** States of which there are none only take room. */
function choicesFor(counts: LedgerCounts | null, chosen: QuoteState | null) {
  return choices.filter((state) => state === null || state === chosen || (counts?.[state] ?? 0) > 0)
}

function chipOf(state: QuoteState | null, counts: LedgerCounts | null) {
  const count = counts === null ? null : countOf(counts, state)
  if (state === null) return { key: all, label: 'All', icon: null, count } as const
  const { word, icon } = stateLooks[state]
  return { key: state, label: word, icon, count }
}

function countOf(counts: LedgerCounts, state: QuoteState | null): string {
  if (state !== null) return countWords(counts[state], counts.maxCounted)
  const isMore = states.some((one) => counts[one] > counts.maxCounted)
  const sum = states.reduce((total, one) => total + Math.min(counts[one], counts.maxCounted), 0)
  return isMore ? `${sum.toLocaleString()}+` : sum.toLocaleString()
}

/** "10,000+" where the library stopped counting. */
function countWords(count: number, max: number): string {
  return count > max ? `${max.toLocaleString()}+` : count.toLocaleString()
}

function Selected() {
  const { entries } = useLedgerRows()
  const selection = useLedger((state) => state.selection)
  const selected = selectedEntries(entries, selection)
  const open = selected.filter(({ quote }) => quote.state === 'suggested').length
  const [only] = selected
  const copyChord = useChord('annotate.copyWithSource')
  if (only === undefined) return <Hint />
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
        <IconButton icon="book" label="Open in article" chord="Enter" onClick={() => openEntry(only)} />
      )}
      <IconButton icon="copy" label="Copy with source" chord={copyChord} onClick={copySelected} />
      <IconButton
        icon="close"
        label="Clear selection"
        chord="Escape"
        onClick={() => select(({ activeKey }) => ({ ...nothingSelected, activeKey }))}
      />
    </div>
  )
}

function Hint() {
  return (
    <p className="ledger-hint">
      <Kbd chord="Enter" /> opens a quotation in its article, <KeysOrName of="quote.confirm" /> confirms it.
    </p>
  )
}
