import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import type { HitKind, SearchHit } from '../../preload/contract/search/hits'
import { runCommand, useCommand } from '../commands/command-store'
import { focusPane } from '../navigation/pane-focus'
import { keyStep } from '../ui/lists/key-step'
import { VirtualList, type VirtualListHandle } from '../ui/lists/virtual-list'
import { HitRow, idOfHit } from './hit-row'
import { type HitCounts, keyOfHit, kindWords } from './hit-words'
import { showChosen, showHit, stepHits } from './open-hit'
import type { Hits } from './search-questions'
import { useSearch } from './search-store'

type HitListProps = { hits: Hits; kind: HitKind; counts: HitCounts | null; more: () => void }

// Rows from the end at which the next page is asked for: a second of fast scrolling.
const prefetch = 60

// A guess: rows are measured once they are drawn.
const rowHeights: Record<HitKind, number> = { article: 88, highlight: 104, note: 88, quote: 104, name: 52 }
const pageOfRows = 8

export function HitList({ hits: { rows, next, search }, kind, counts, more }: HitListProps) {
  const chosen = useSearch((state) => state.chosen)
  const at = rows.findIndex((hit) => keyOfHit(hit) === chosen)
  const chosenHit = rows[at]
  const handle = useShown(at, search)
  const reach = useCallback(
    (last: number) => {
      if (last >= rows.length - prefetch) more()
    },
    [rows.length, more],
  )
  useCommand('article.next', () => stepHits(1))
  useCommand('article.previous', () => stepHits(-1))
  const total = next === null ? rows.length : counted(counts?.[kind])
  return (
    <div className="hit-list">
      <VirtualList
        handle={handle}
        role="listbox"
        aria-label={kindWords[kind].tab}
        aria-activedescendant={chosenHit && idOfHit(chosenHit)}
        tabIndex={0}
        data-pane-focus
        onKeyDown={press}
        count={rows.length}
        keyOf={(index) => (rows[index] ? keyOfHit(rows[index]) : '')}
        estimate={() => rowHeights[kind]}
        onReach={reach}
      >
        {(index) => <Row hit={rows[index]} position={index + 1} total={total} isChosen={index === at} />}
      </VirtualList>
    </div>
  )
}

/** Minus one is what a screen reader takes for a number that nobody knows: many are not counted to the end. */
function counted(count: HitCounts[HitKind] | undefined): number {
  return count === undefined || count.isMore ? -1 : count.count
}

type RowProps = { hit: SearchHit | undefined; position: number; total: number; isChosen: boolean }

function Row({ hit, ...rest }: RowProps) {
  return hit === undefined ? null : <HitRow hit={hit} {...rest} onChoose={showHit} />
}

/** Keeps the chosen hit in view. What another search finds is shown from its beginning. */
function useShown(at: number, search: string) {
  const handle = useRef<VirtualListHandle>(null)
  useLayoutEffect(() => {
    handle.current?.element?.scrollTo({ top: 0 })
  }, [search])
  useEffect(() => {
    if (at >= 0) handle.current?.show(at)
  }, [at])
  return handle
}

function press(event: KeyboardEvent): void {
  const step = keyStep(event, pageOfRows)
  if (step !== null) stepHits(step, { isRunning: event.repeat, isInList: true })
  else if (event.key === 'Enter') {
    if (showChosen()) focusPane('reader')
  } else if (event.key === 'Escape') runCommand('search.open')
  else return
  event.preventDefault()
}
