import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react'
import type { ReviewFilter, ListedRow } from '../../../preload/contract/review'
import { call } from '../../bridge'
import { showError } from '../../toasts/toast-store'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { openRow } from './open-row'
import { Passage } from './review-passage'

type Props = { filter: ReviewFilter; onLeave: () => void }

/** One of what the filter leaves at a time, rather one that was not seen for long. */
export function ByChance({ filter, onLeave }: Props) {
  const [shown, setShown] = useState<{ row: ListedRow | null } | null>(null)
  const element = useRef<HTMLDivElement>(null)
  const goOn = useCallback(() => {
    call('review.random', { filter }).then((row) => setShown({ row }), showError)
  }, [filter])
  useEffect(goOn, [goOn])
  useEffect(() => element.current?.focus(), [])
  const press = (event: KeyboardEvent) => {
    const isOnButton = event.target instanceof Element && event.target.closest('button, a') !== null
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Escape') onLeave()
    else if (event.key.toLowerCase() === 'j' || (event.key === ' ' && !isOnButton)) goOn()
    else if (event.key === 'Enter' && !isOnButton && shown?.row) openRow(shown.row)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      ref={element}
      className="review-chance"
      role="group"
      aria-label="One at random"
      tabIndex={-1}
      onKeyDown={press}
    >
      {shown !== null && <Card row={shown.row} />}
      <div className="review-chance-bar">
        <Button kind="main" onClick={goOn}>
          Next
        </Button>
        <Button onClick={onLeave}>Back to the table</Button>
      </div>
    </div>
  )
}

function Card({ row }: { row: ListedRow | null }) {
  if (row === null)
    return (
      <EmptyState icon="search" title="Nothing found">
        <p>Remove a filter to be shown something of the rest.</p>
      </EmptyState>
    )
  return (
    <article className="review-chance-card" aria-live="polite">
      <Passage row={row} isWriting={false} />
    </article>
  )
}
