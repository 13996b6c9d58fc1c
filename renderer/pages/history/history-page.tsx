import { useCallback, useRef, useState } from 'react'
import type { HistoryFilter } from '../../../preload/contract/history'
import { type Bookmark, useBookmark, useHistoryButtons } from '../../navigation/navigation-store'
import { pagesOf } from '../../queries/question'
import { Trouble } from '../../queries/trouble'
import { useRested, useRows } from '../../queries/use-answer'
import { EmptyState } from '../../ui/empty-state'
import { VirtualList, type VirtualListHandle } from '../../ui/lists/virtual-list'
import { PageBar, PaneBody, PaneTitle } from '../../ui/pane-bar'
import { Spinner } from '../../ui/progress'
import { useTakenFocus } from '../../ui/use-taken-focus'
import { HistoryAct } from './history-act'
import { HistoryFilters } from './history-filters'
import type { HistorySet } from '../../navigation/history-pages'
import './history.css'

type Props = { page: HistorySet; bookmark: Bookmark | null }

/** What was done to the library: who, what and when, the latest first. */
export function HistoryPage({ page: { filter } }: Props) {
  const { value, error, retry, more } = useHistory(filter)
  const buttons = useHistoryButtons()
  const section = useRef<HTMLElement>(null)
  useTakenFocus(section)
  const isEmpty = value?.rows.length === 0
  return (
    <section ref={section} className="history-page" aria-label="History">
      <PageBar label="History" history={buttons}>
        <PaneTitle>History</PaneTitle>
      </PageBar>
      <HistoryFilters filter={filter} />
      <PaneBody>
        {value !== null && !isEmpty && <Acts acts={value.rows} onMore={more} />}
        {value === null && error === null && <Spinner label="Loading history…" />}
        {value === null && error !== null && <Trouble error={error} onRetry={retry} />}
        {isEmpty && <EmptyState title="Nothing was done that these words and choices tell of." />}
      </PaneBody>
    </section>
  )
}

function useHistory({ day, text, ...filter }: HistorySet['filter']) {
  const rested = useRested(text)
  const asked = { ...filter, text: rested.trim(), day: momentsOf(day) }
  return useRows(
    pagesOf(
      'change.list',
      (after, limit) => ({ filter: asked, after, limit }),
      ({ acts: rows, next }) => ({ rows, next }),
    ),
  )
}

/** From one midnight of the person's to the next. */
function momentsOf(day: string): HistoryFilter['day'] {
  const from = new Date(`${day}T00:00`)
  if (Number.isNaN(from.getTime())) return null
  const until = new Date(from)
  until.setDate(until.getDate() + 1)
  return { from: from.toISOString(), until: until.toISOString() }
}

type Acts = NonNullable<ReturnType<typeof useHistory>['value']>['rows']

const prefetch = 40
const actHeight = 52

function Acts({ acts, onMore }: { acts: Acts; onMore: () => void }) {
  const [openId, setOpenId] = useState<string | null>(null)
  const handle = useRef<VirtualListHandle>(null)
  useBookmark(() => ({ at: handle.current?.element?.scrollTop ?? 0, focus: null }))
  const reach = useCallback(
    (last: number) => {
      if (last >= acts.length - prefetch) onMore()
    },
    [acts, onMore],
  )
  return (
    <VirtualList
      handle={handle}
      role="list"
      aria-label="What was done"
      data-scrolls
      count={acts.length}
      keyOf={(index) => acts[index]?.id ?? ''}
      estimate={() => actHeight}
      onReach={reach}
    >
      {(index) => {
        const act = acts[index]
        if (act === undefined) return null
        const isOpen = act.id === openId
        return <HistoryAct {...{ act, isOpen }} onToggle={() => setOpenId(isOpen ? null : act.id)} />
      }}
    </VirtualList>
  )
}
