import { type KeyboardEvent, type MouseEvent, useCallback } from 'react'
import type { ReviewRow } from '../../../preload/contract/review'
import type { Bookmark } from '../../navigation/navigation-store'
import { readColors, shownOf, useColors } from '../../queries/library-colors'
import { useTablePlace } from '../use-table-place'
import { useToldError } from '../../queries/use-answer'
import { keyStep } from '../../ui/lists/key-step'
import { VirtualList } from '../../ui/lists/virtual-list'
import { nothingSelected, selectAt } from '../quotes/ledger-selection'
import { openMarked, openRow } from './open-row'
import { askForTagOfChosen, copyChosen, recolorChosen, removeChosen } from './review-actions'
import { useReviewMenu } from './review-menu'
import { ReviewLine } from './review-row'
import { readRows, select, selectAllOfReview, useReview, useReviewRows, writeNote } from './review-store'
import { headingOf } from './review-words'

// A guess for a row with one line of words; rows are measured once they are drawn.
const rowHeight = 84
// Rows from the end at which the next page is asked for: a second of fast scrolling.
const prefetch = 60
const pageOfRows = 8

export function ReviewList({ bookmark }: { bookmark: Bookmark | null }) {
  const activeId = useReview(({ selection: { activeKey } }) =>
    activeKey === null ? undefined : rowId(activeKey),
  )
  const { questions, onContextMenu } = useReviewMenu(activeId, rowId)
  return (
    <>
      <Rows bookmark={bookmark} onContextMenu={onContextMenu} />
      {questions}
    </>
  )
}

type RowsProps = { bookmark: Bookmark | null; onContextMenu: (event: MouseEvent) => void }

function Rows({ bookmark, onContextMenu }: RowsProps) {
  const { rows, next, more, error } = useReviewRows()
  useToldError({ error })
  const activeKey = useReview((state) => state.selection.activeKey)
  const activeIndex = rows.findIndex(({ key }) => key === activeKey)
  const handle = useTablePlace(bookmark, activeIndex)
  const active = rows[activeIndex]
  const count = rows.length
  const onReach = useCallback(
    (last: number) => (last >= count - prefetch ? more() : undefined),
    [count, more],
  )
  return (
    <VirtualList
      handle={handle}
      onContextMenu={onContextMenu}
      role="listbox"
      aria-label="Highlights, notes and quotations"
      aria-multiselectable
      aria-activedescendant={active === undefined ? undefined : rowId(active.key)}
      tabIndex={0}
      data-pane-focus
      count={count}
      current={activeIndex}
      keyOf={(index) => rows[index]?.key ?? String(index)}
      estimate={() => rowHeight}
      onReach={onReach}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget || !press(event, active)) return
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      {/* How many there are is not known before the last page. */}
      {(index) => <Line rows={rows} index={index} count={next === null ? count : -1} />}
    </VirtualList>
  )
}

function rowId(key: string): string {
  return `review-${key.replaceAll(/[^\w-]/g, '-')}`
}

const letters: Record<string, (event: KeyboardEvent, active: ReviewRow) => void> = {
  j: (event) => move(event, 1),
  k: (event) => move(event, -1),
  enter: (_, active) => openRow(active),
  o: (_, active) => void openMarked(active),
  n: (_, active) => writeNote(active.ref.kind === 'highlight'),
  t: (_, { key }) => askForTagOfChosen(document.getElementById(rowId(key))),
  delete: () => void removeChosen(),
  backspace: () => void removeChosen(),
  ' ': (_, { key }) => select((now, keys) => selectAt(now, keys, key, 'toggle')),
  escape: () => select(({ activeKey }) => ({ ...nothingSelected, activeKey })),
}

/** The keys of the list, which act on the chosen rows. */
function press(event: KeyboardEvent, active: ReviewRow | undefined): boolean {
  const isMod = event.ctrlKey || event.metaKey
  const key = event.key.toLowerCase()
  const step = keyStep(event, pageOfRows)
  if (isMod && key === 'a') void selectAllOfReview()
  else if (isMod && event.shiftKey && key === 'c') copyChosen()
  else if (isMod || event.altKey) return false
  else if (step !== null) move(event, step)
  else if (active === undefined) return false
  else return pressLetter(event, key, active)
  return true
}

function pressLetter(event: KeyboardEvent, key: string, active: ReviewRow): boolean {
  const color = shownOf(readColors())[Number(key) - 1]
  if (color !== undefined) void recolorChosen(color)
  else if (letters[key] === undefined) return false
  else letters[key](event, active)
  return true
}

function move(event: KeyboardEvent, by: number): void {
  const { selection } = useReview.getState()
  const rows = readRows()
  const at = rows.findIndex(({ key }) => key === selection.activeKey)
  const row = rows[Math.max(0, Math.min(rows.length - 1, at < 0 ? 0 : at + by))]
  if (row === undefined) return
  if (event.shiftKey) select((now, keys) => selectAt(now, keys, row.key, 'range'))
  else select(() => ({ ...nothingSelected, activeKey: row.key, anchorKey: row.key }))
}

function Line({ rows, index, count }: { rows: readonly ReviewRow[]; index: number; count: number }) {
  // Its heading may be the name of a colour.
  useColors()
  const selection = useReview((state) => state.selection)
  const group = useReview((state) => state.query?.order.group ?? 'none')
  const row = rows[index]
  if (row === undefined) return null
  const before = rows[index - 1]
  const heading = headingOf(row, group)
  const isFirst = heading !== null && (before === undefined || headingOf(before, group) !== heading)
  return (
    <>
      {isFirst && <div className="review-heading">{heading}</div>}
      <ReviewLine
        row={row}
        id={rowId(row.key)}
        isSelected={selection.selected.has(row.key)}
        isActive={row.key === selection.activeKey}
        position={index + 1}
        count={count}
        onSelect={(reach) =>
          select((now, keys) =>
            reach === 'one'
              ? { ...nothingSelected, activeKey: row.key, anchorKey: row.key }
              : selectAt(withActive(now), keys, row.key, reach),
          )
        }
      />
    </>
  )
}

/** A range or another one goes with the row where the keyboard is, though that was not selected by itself. */
function withActive(selection: ReturnType<typeof useReview.getState>['selection']) {
  const { selected, activeKey } = selection
  return selected.size > 0 || activeKey === null
    ? selection
    : { ...selection, selected: new Set([activeKey]) }
}
