import { type KeyboardEvent, useCallback } from 'react'
import type { NoteLine } from '../../../preload/contract/note'
import { type Bookmark, resetPage } from '../../navigation/navigation-store'
import { notesPages, type NotesSet } from '../../navigation/page-kinds'
import { pinNote, removeNote } from '../../notes/note-store'
import { openNote, type OpenedNote, useOpenedNote } from '../../notes/opened-note-store'
import { writeShown } from '../../notes/writing-store'
import { statedMomentText } from '../../text/stated-date'
import { Icon } from '../../ui/icon'
import { keyStep } from '../../ui/lists/key-step'
import { VirtualList } from '../../ui/lists/virtual-list'
import { useTablePlace } from '../use-table-place'

const rowHeight = 62
// Rows from the end at which the next page is asked for: a second of fast scrolling.
const prefetch = 40
const pageOfRows = 8

type Props = {
  rows: readonly NoteLine[]
  isWhole: boolean
  more: () => void
  page: NotesSet
  bookmark: Bookmark | null
}

/** The arrows go from one to the next and show it beside; Enter goes on to write in it. */
export function NotesList({ rows, isWhole, more, page, bookmark }: Props) {
  const opened = useOpenedNote((state) => state.opened)
  const at = rows.findIndex((row) => isOpened(row, opened))
  const handle = useTablePlace(bookmark, at)
  const active = rows[at]
  const count = rows.length
  const onReach = useCallback(
    (last: number) => (last >= count - prefetch ? more() : undefined),
    [count, more],
  )
  const show = (row: NoteLine | undefined) => row && showNote(row, page)
  const press = (event: KeyboardEvent) => {
    const step = keyStep(event, pageOfRows)
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (step !== null) show(rows[Math.max(0, Math.min(count - 1, at + step))])
    else if (active === undefined || !act(event.key, active, () => show(rows[at + 1] ?? rows[at - 1]))) return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <VirtualList
      handle={handle}
      role="listbox"
      aria-label="Memos and journal"
      aria-activedescendant={active === undefined ? undefined : rowId(active)}
      tabIndex={0}
      data-pane-focus
      count={count}
      current={at}
      keyOf={(index) => rows[index]?.id ?? String(index)}
      estimate={() => rowHeight}
      onReach={onReach}
      onKeyDown={press}
    >
      {(index) => <Line rows={rows} index={index} isActive={index === at} isWhole={isWhole} onShow={show} />}
    </VirtualList>
  )
}

function showNote({ id: noteId, day }: NoteLine, page: NotesSet): void {
  openNote(day === null ? { on: 'memo', draft: null, noteId } : { on: 'day', day })
  resetPage(notesPages.pageOf({ ...page, opened: day === null ? { noteId } : { day } }))
}

function isOpened({ id, day }: NoteLine, opened: OpenedNote | null): boolean {
  return opened?.on === 'day' ? day === opened.day : opened !== null && opened.noteId === id
}

/** Answers whether the key does something. */
function act(key: string, { id, isPinned }: NoteLine, onRemove: () => void): boolean {
  if (key === 'Enter') writeShown()
  else if (key === 'p' || key === 'P') void pinNote(id, !isPinned)
  else if (key === 'Delete' || key === 'Backspace') {
    onRemove()
    void removeNote(id)
  } else return false
  return true
}

function rowId({ id }: NoteLine): string {
  return `note-row-${id}`
}

type LineProps = {
  rows: readonly NoteLine[]
  index: number
  isActive: boolean
  isWhole: boolean
  onShow: (row: NoteLine) => void
}

function Line({ rows, index, isActive, isWhole, onShow }: LineProps) {
  const row = rows[index]
  if (row === undefined) return null
  const { day, title, rest, isPinned, createdAt } = row
  const words = day === null ? rest : [title, rest].filter((part) => part !== '').join(' ')
  return (
    <div
      id={rowId(row)}
      role="option"
      aria-selected={isActive}
      aria-posinset={index + 1}
      aria-setsize={isWhole ? rows.length : -1}
      className="notes-page-row"
      onClick={() => onShow(row)}
      onDoubleClick={writeShown}
    >
      <Icon name={day === null ? 'note' : 'calendar'} />
      <div className="notes-page-words">
        <div className="notes-page-head">
          <span className="notes-page-title" dir="auto">
            {day === null ? title || 'Without words' : statedMomentText(day)}
          </span>
          {isPinned && (
            <span className="notes-page-pinned" role="img" aria-label="Pinned">
              <Icon name="pin" />
            </span>
          )}
        </div>
        <div className="notes-page-rest" dir="auto">
          {words}
        </div>
        {day === null && <div className="notes-page-made">{statedMomentText(createdAt)}</div>}
      </div>
    </div>
  )
}
