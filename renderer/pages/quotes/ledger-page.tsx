import { useEffect, useState } from 'react'
import { type Bookmark, resetPage, useHistoryButtons } from '../../navigation/navigation-store'
import { Trouble } from '../../queries/trouble'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { Select } from '../../ui/fields/select'
import { PageBar, PaneTitle } from '../../ui/pane-bar'
import { LedgerBar } from './ledger-bar'
import { LedgerFilters } from './ledger-filters'
import { ledgerPages, type LedgerSet, openQuotesPage } from './ledger-kind'
import { LedgerList } from './ledger-list'
import { followLedger, type LedgerQuery, useLedger, useLedgerRows } from './ledger-store'
import './ledger.css'

type Props = { page: LedgerSet; bookmark: Bookmark | null }

const orders = [
  { key: 'newest', label: 'Newest first' },
  { key: 'oldest', label: 'Oldest first' },
] as const

/** All quotations of the library. */
export function LedgerPage({ page, bookmark }: Props) {
  const [query, setQuery] = useState<LedgerQuery>({ filter: page.filter, order: page.order })
  useEffect(() => followLedger(query), [query])
  const change = (next: LedgerQuery) => {
    setQuery(next)
    resetPage(ledgerPages.pageOf(next))
  }
  return (
    <section className="ledger" aria-label="Quotes in the library">
      <PageBar label="Page" history={useHistoryButtons()}>
        <PaneTitle>Quotes</PaneTitle>
        <div className="ledger-order">
          <Select
            aria-label="Order"
            value={query.order}
            options={orders}
            onChoose={(order) => change({ ...query, order })}
          />
        </div>
      </PageBar>
      <LedgerFilters filter={query.filter} onChange={(filter) => change({ ...query, filter })} />
      <LedgerBar query={query} onChange={change} />
      <div className="ledger-body">
        <Body bookmark={bookmark} />
      </div>
    </section>
  )
}

function Body({ bookmark }: { bookmark: Bookmark | null }) {
  const { error, entries, isOld, retry } = useLedgerRows()
  const query = useLedger((state) => state.query)
  if (isOld && error !== null) {
    return <Trouble title="The quotations could not be read" error={error} onRetry={retry} />
  }
  if (entries.length > 0) return <LedgerList bookmark={bookmark} />
  if (isOld || query === null) return null
  return <Nothing isFiltered={Object.values(query.filter).some((value) => value !== null && value !== '')} />
}

function Nothing({ isFiltered }: { isFiltered: boolean }) {
  if (!isFiltered) {
    return (
      <EmptyState icon="quote" title="No quotations yet">
        <p>What people say in your articles is collected here as soon as the articles have been analysed.</p>
      </EmptyState>
    )
  }
  return (
    <EmptyState
      icon="search"
      title="No matching quotations"
      actions={<Button onClick={openQuotesPage}>Show all quotations</Button>}
    >
      <p>
        Remove a filter or type fewer words. Each word must match the beginning of a word in the quotation.
      </p>
    </EmptyState>
  )
}
