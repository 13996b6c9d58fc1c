import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import type { SearchHit } from '../../preload/contract/search/hits'
import { useCommand } from '../commands/command-store'
import { bringToFront } from '../navigation/front-pane'
import { focusPane } from '../navigation/pane-focus'
import { keyStep } from '../ui/lists/key-step'
import { VirtualList, type VirtualListHandle } from '../ui/lists/virtual-list'
import './hit-list.css'
import { HitRow, idOfHit } from './hit-row'
import { keyOfHit } from './hit-words'
import { type HitWalk, showChosen, showHit, stepHits } from './open-hit'

type HitOptionsProps = {
  walk: HitWalk
  label: string
  rows: readonly SearchHit[]
  chosen: string | null
  /** Of other hits, which are shown from their beginning, it is another one. */
  source: string
  /** Minus one where nobody knows. */
  total: number
  /** A guess: rows are measured once they are drawn. */
  rowHeight: number
  onReach?: (lastIndex: number) => void
  /** What Escape does. */
  onLeave: () => void
}

const pageOfRows = 8

/** Hits to be gone through: the chosen one is shown in the reader. */
export function HitOptions(props: HitOptionsProps) {
  const { walk, label, rows, chosen, source, total, rowHeight, onReach, onLeave } = props
  const at = rows.findIndex((hit) => keyOfHit(hit) === chosen)
  const chosenHit = rows[at]
  const handle = useShown(at, source)
  const choose = useCallback(
    (hit: SearchHit) => {
      showHit(walk, hit)
      bringToFront('reader')
    },
    [walk],
  )
  useCommand('article.next', () => stepHits(walk, 1))
  useCommand('article.previous', () => stepHits(walk, -1))
  return (
    <div className="hit-list">
      <VirtualList
        handle={handle}
        role="listbox"
        aria-label={label}
        aria-activedescendant={chosenHit && idOfHit(chosenHit)}
        tabIndex={0}
        data-pane-focus
        onKeyDown={(event) => press(event, walk, onLeave)}
        count={rows.length}
        current={at}
        keyOf={(index) => (rows[index] ? keyOfHit(rows[index]) : '')}
        estimate={() => rowHeight}
        {...(onReach && { onReach })}
      >
        {(index) => {
          const hit = rows[index]
          const place = { position: index + 1, total, isChosen: index === at }
          return hit === undefined ? null : <HitRow hit={hit} {...place} onChoose={choose} />
        }}
      </VirtualList>
    </div>
  )
}

/** Keeps the chosen hit in view. What another search finds is shown from its beginning. */
function useShown(at: number, source: string) {
  const handle = useRef<VirtualListHandle>(null)
  useLayoutEffect(() => {
    handle.current?.showFirst()
  }, [source])
  useEffect(() => {
    if (at >= 0) handle.current?.show(at)
  }, [at])
  return handle
}

function press(event: KeyboardEvent, walk: HitWalk, onLeave: () => void): void {
  const step = keyStep(event, pageOfRows)
  if (step !== null) stepHits(walk, step, { isRunning: event.repeat, isInList: true })
  else if (event.key === 'Enter') {
    if (showChosen(walk)) focusPane('reader')
  } else if (event.key === 'Escape') onLeave()
  else return
  event.preventDefault()
}
