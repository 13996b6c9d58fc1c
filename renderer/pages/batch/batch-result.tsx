import { useMemo } from 'react'
import type { Bookmark } from '../../navigation/navigation-store'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { Switch } from '../../ui/fields/switch'
import { ProgressBar } from '../../ui/progress'
import { type ListedRow, shownRows } from './batch-rows'
import { changeBatch, clear, exportRows, foundIn, goOn, stop, useBatch } from './batch-store'
import { BatchTable } from './batch-table'
import { KindChoice } from './kind-choice'
import type { ListedQuery } from '../../../preload/contract/search/batch'

type List = { from: string; queries: readonly ListedQuery[] }

/** What the queries of the list found, as far as they were searched for. */
export function BatchResult({ list, bookmark }: { list: List; bookmark: Bookmark | null }) {
  const { rows, order, isOnlyFound, state } = useBatch()
  const shown = useMemo(() => shownRows(rows, order, isOnlyFound), [rows, order, isOnlyFound])
  return (
    <div className="batch-result">
      <div className="batch-bar">
        <Standing list={list} />
        <Tools shown={shown} />
      </div>
      <div className="batch-body">
        {shown.length > 0 ? (
          <BatchTable shown={shown} order={order} bookmark={bookmark} />
        ) : (
          state === 'done' && <NothingFound />
        )}
      </div>
    </div>
  )
}

/** How far the search is, and what can be done about it. */
function Standing({ list: { from, queries } }: { list: List }) {
  const { rows, state, problem } = useBatch()
  const done = `${rows.length.toLocaleString('en')} of ${queries.length.toLocaleString('en')}`
  return (
    <div className="batch-standing">
      <bdi className="batch-from" title={from}>
        {from}
      </bdi>
      {state === 'running' && (
        <>
          <ProgressBar label="Searching" done={rows.length} total={queries.length} isShort />
          <span className="batch-done">{done}</span>
          <Button onClick={stop}>Cancel</Button>
        </>
      )}
      {state === 'stopped' && (
        <>
          <span className="batch-done">
            {problem === null ? `Cancelled after ${done}.` : `Stopped after ${done}: ${problem}`}
          </span>
          <Button onClick={() => void goOn()}>Continue</Button>
        </>
      )}
      {state === 'done' && <span className="batch-done">{foundIn(rows)} found something.</span>}
    </div>
  )
}

function Tools({ shown }: { shown: readonly ListedRow[] }) {
  const isOnlyFound = useBatch((batch) => batch.isOnlyFound)
  return (
    <div className="batch-tools">
      <KindChoice />
      <Switch isOn={isOnlyFound} onToggle={() => changeBatch({ isOnlyFound: !isOnlyFound })}>
        Only those that found something
      </Switch>
      <Button
        icon="export"
        disabled={shown.length === 0}
        onClick={() => void exportRows(shown.map(({ row }) => row))}
      >
        Export as CSV…
      </Button>
      <Button icon="plus" onClick={clear}>
        Other list
      </Button>
    </div>
  )
}

function NothingFound() {
  return (
    <EmptyState icon="search" title="Nothing found">
      <p>No query of this list found anything of this kind. Choose another kind above, or another list.</p>
    </EmptyState>
  )
}
