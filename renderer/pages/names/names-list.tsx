import { type KeyboardEvent, type Ref, useCallback } from 'react'
import { Spinner } from '../../ui/progress'
import { VirtualList, type VirtualListHandle } from '../../ui/lists/virtual-list'
import { keyStep } from '../../ui/lists/key-step'
import { pageOfRows } from './name-lines'
import type { NameLine } from './name-lines'
import { NameRow } from './name-row'

const prefetch = 60
const rowHeight = 34
const headingHeight = 34

type Props = {
  id: string
  handle: Ref<VirtualListHandle>
  lines: readonly NameLine[]
  isMore: boolean
  activeKey: string | null
  onMore: () => void
  onStep: (step: number) => void
  onOpen: () => void
}

export function nameRowId(key: string): string {
  return `name ${key}`.replaceAll(' ', '-')
}

/** All names in one list with one focus; Enter opens the marked one. */
export function NamesList({ id, handle, lines, isMore, activeKey, onMore, onStep, onOpen }: Props) {
  const reach = useCallback(
    (last: number) => {
      if (last >= lines.length - prefetch) onMore()
    },
    [lines, onMore],
  )
  const press = (event: KeyboardEvent) => {
    const step = keyStep(event, pageOfRows)
    if (step === null && event.key !== 'Enter') return
    event.preventDefault()
    if (step === null) onOpen()
    else onStep(step)
  }
  return (
    <>
      <VirtualList
        id={id}
        handle={handle}
        role="listbox"
        aria-label="Names"
        aria-activedescendant={activeKey === null ? undefined : nameRowId(activeKey)}
        tabIndex={0}
        data-scrolls
        onKeyDown={press}
        count={lines.length}
        keyOf={(index) => lines[index]?.key ?? ''}
        estimate={(index) => (lines[index]?.is === 'heading' ? headingHeight : rowHeight)}
        onReach={reach}
      >
        {(index) => <Line line={lines[index]} activeKey={activeKey} />}
      </VirtualList>
      {isMore && (
        <span className="visually-hidden">
          <Spinner label="More names follow" />
        </span>
      )}
    </>
  )
}

function Line({ line, activeKey }: { line: NameLine | undefined; activeKey: string | null }) {
  if (line === undefined) return null
  if (line.is === 'heading') {
    return (
      <div role="presentation" className="names-heading">
        {line.label}
      </div>
    )
  }
  const { key, entity, position } = line
  return <NameRow id={nameRowId(key)} {...{ entity, position }} isActive={key === activeKey} />
}
