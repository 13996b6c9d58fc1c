import { memo } from 'react'
import type { LedgerEntry } from '../../../preload/contract/quote'
import { shorten } from '../../anchoring/words'
import { edtfWords } from '../../ui/wording/edtf-words'
import { Icon } from '../../ui/icon'
import { cueWords, speakerName, stateLooks } from '../../quotes/quote-words'
import { openEntry } from './ledger-actions'
import type { Reach } from './ledger-selection'

type LedgerRowProps = {
  entry: LedgerEntry
  id: string
  isSelected: boolean
  isActive: boolean
  position: number
  count: number
  onSelect: (reach: Reach) => void
}

// Two lines of the widest window.
const maxShownLength = 400

/** A quotation of the library: an option of the list, in which nothing takes the focus. */
export const LedgerRow = memo(function LedgerRow(props: LedgerRowProps) {
  const { entry, id, isSelected, isActive, position, count, onSelect } = props
  return (
    <div
      id={id}
      role="option"
      aria-selected={isSelected}
      aria-posinset={position}
      aria-setsize={count}
      className="ledger-row"
      data-state={entry.quote.state}
      data-is-active={isActive}
      onMouseDown={(event) => {
        // Reaching from one row to another, or opening one, would select their words as well.
        if (!event.shiftKey && event.detail < 2) return
        event.preventDefault()
        event.currentTarget.closest<HTMLElement>('[role=listbox]')?.focus()
      }}
      onClick={(event) => onSelect(reachOf(event))}
      onDoubleClick={() => openEntry(entry)}
    >
      <span
        className="ledger-tick"
        title={isSelected ? 'Selected' : 'Add to selection'}
        onClick={(event) => {
          event.stopPropagation()
          onSelect(event.shiftKey ? 'range' : 'toggle')
        }}
      >
        {isSelected && <Icon name="check" />}
      </span>
      <Words entry={entry} />
    </div>
  )
})

function reachOf(event: { shiftKey: boolean; ctrlKey: boolean; metaKey: boolean }): Reach {
  return event.shiftKey ? 'range' : event.ctrlKey || event.metaKey ? 'toggle' : 'one'
}

function Words({ entry }: { entry: LedgerEntry }) {
  const { article, quote } = entry
  const cue = cueWords(quote)
  const { word, icon } = stateLooks[quote.state]
  return (
    <div className="ledger-words">
      <div className="ledger-by">
        <bdi className="ledger-speaker" data-is-named={quote.speaker !== null}>
          {speakerName(quote)}
        </bdi>
        {cue !== null && (
          <span>
            {' · '}
            <bdi>{cue}</bdi>
          </span>
        )}
        <span className="ledger-state">
          <Icon name={icon} />
          {word}
        </span>
      </div>
      <div className="ledger-exact" dir="auto">
        {shorten(quote.exact, maxShownLength)}
      </div>
      <div className="ledger-from">
        {article.outlet !== null && <strong>{article.outlet}</strong>}
        <span className="ledger-title" title="Open in article" onClick={() => openEntry(entry)}>
          {article.title}
        </span>
        <span className="ledger-date">
          {article.published === null ? 'No date' : edtfWords(article.published)}
        </span>
      </div>
    </div>
  )
}
