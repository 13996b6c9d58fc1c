import { type DragEvent, useRef, useState } from 'react'
import { type Bookmark, useHistoryButtons } from '../../navigation/navigation-store'
import { PageBar, PaneBody, PaneTitle } from '../../ui/pane-bar'
import { useTakenFocus } from '../../ui/use-taken-focus'
import { BatchResult } from './batch-result'
import { BatchStart } from './batch-start'
import { takeFile, takeText, useBatch } from './batch-store'
import './batch.css'

/** Searches for each query of a list, and shows what each found. */
export function BatchPage({ bookmark }: { bookmark: Bookmark | null }) {
  const list = useBatch((batch) => batch.list)
  const history = useHistoryButtons()
  const section = useRef<HTMLElement>(null)
  const { isOver, ...drop } = useDroppedList()
  useTakenFocus(section)
  return (
    <section
      ref={section}
      className="batch"
      aria-label="Search for a list"
      data-takes-drops
      data-is-over={isOver}
      {...drop}
    >
      <PageBar label="Page" history={history}>
        <PaneTitle>Search for a list</PaneTitle>
      </PageBar>
      <PaneBody>{list === null ? <BatchStart /> : <BatchResult list={list} bookmark={bookmark} />}</PaneBody>
    </section>
  )
}

/** A file that is dropped here is a list of queries, and no article. */
function useDroppedList() {
  const [isOver, setIsOver] = useState(false)
  return {
    isOver,
    onDragOver: (event: DragEvent) => {
      if (!isForUs(event)) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
      setIsOver(true)
    },
    onDragLeave: ({ currentTarget, relatedTarget }: DragEvent) => {
      if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setIsOver(false)
    },
    onDrop: (event: DragEvent) => {
      setIsOver(false)
      if (!isForUs(event)) return
      event.preventDefault()
      const [file] = event.dataTransfer.files
      const text = event.dataTransfer.getData('text/plain')
      if (file !== undefined) void takeFile(file)
      else if (text.trim() !== '') void takeText(text, 'Dropped lines')
    },
  }
}

/** Words that are dropped on the field go into it. */
function isForUs({ dataTransfer, target }: DragEvent): boolean {
  if (dataTransfer.types.includes('Files')) return true
  return dataTransfer.types.includes('text/plain') && !(target instanceof HTMLTextAreaElement)
}
