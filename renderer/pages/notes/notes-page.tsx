import { useEffect, useRef } from 'react'
import { KeysOrName } from '../../commands/command-keys'
import { type Bookmark, resetPage, useHistoryButtons } from '../../navigation/navigation-store'
import { notesPages, type NotesSet } from '../../navigation/page-kinds'
import { openNote } from '../../notes/opened-note-store'
import { Trouble } from '../../queries/trouble'
import { pagesOf } from '../../queries/question'
import { useRested, useRows } from '../../queries/use-answer'
import { EmptyState } from '../../ui/empty-state'
import { Input } from '../../ui/fields/input'
import { PageBar, PaneTitle } from '../../ui/pane-bar'
import { NoteActs } from './note-acts'
import { NotesList } from './notes-list'
import { NoteBeside } from './note-beside'
import './notes-page.css'

type Props = { page: NotesSet; bookmark: Bookmark | null }

/** The memos and the journal of the library. */
export function NotesPage({ page, bookmark }: Props) {
  const { text, opened } = page
  useEffect(() => {
    if (opened === null) return
    openNote('day' in opened ? { on: 'day', day: opened.day } : { on: 'memo', draft: null, ...opened })
  }, [opened])
  return (
    <section className="notes-page" aria-label="Memos and journal">
      <PageBar label="Page" history={useHistoryButtons()}>
        <PaneTitle>Notes</PaneTitle>
        <div className="notes-page-acts">
          <NoteActs />
        </div>
      </PageBar>
      <div className="notes-page-search" role="search" aria-label="Memos and journal">
        <Input
          type="search"
          aria-label="Search in memos and journal"
          placeholder="Search in memos and journal"
          maxLength={300}
          value={text}
          onChange={(event) => resetPage(notesPages.pageOf({ ...page, text: event.target.value }))}
        />
      </div>
      <div className="notes-page-body">
        <Body page={page} bookmark={bookmark} />
      </div>
    </section>
  )
}

function Body({ page, bookmark }: Props) {
  const text = useRested(page.text.trim())
  const { value, error, isOld, retry, more } = useRows(notesWith(text))
  const list = useRef<HTMLDivElement>(null)
  if (value === null && error !== null)
    return <Trouble title="The notes could not be read" error={error} onRetry={retry} />
  if (value === null) return null
  return (
    <>
      <div ref={list} className="notes-page-list">
        {value.rows.length > 0 && (
          <NotesList rows={value.rows} isWhole={value.next === null} {...{ bookmark, page, more }} />
        )}
        {value.rows.length === 0 && !isOld && <Nothing isFiltered={text !== ''} />}
      </div>
      <NoteBeside onLeave={() => list.current?.querySelector<HTMLElement>('[role=listbox]')?.focus()} />
    </>
  )
}

function notesWith(text: string) {
  return pagesOf(
    'note.page',
    (after, limit) => ({ text, after, limit }),
    (page) => page,
    { idOf: ({ id }) => id },
  )
}

function Nothing({ isFiltered }: { isFiltered: boolean }) {
  if (isFiltered)
    return (
      <EmptyState icon="search" title="Nothing found">
        <p>Type fewer words. Each word must match the beginning of a word.</p>
      </EmptyState>
    )
  return (
    <EmptyState icon="note" title="No memos yet">
      <p>
        Write down what belongs to no single article: <KeysOrName of="note.newMemo" /> begins a memo,{' '}
        <KeysOrName of="note.today" /> today’s entry in the journal.
      </p>
    </EmptyState>
  )
}
