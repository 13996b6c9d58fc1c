import { useCallback, useState } from 'react'
import type { Bookmark } from '../../navigation/navigation-store'
import { moveRowFocus } from '../../ui/lists/row-focus'
import { VirtualList } from '../../ui/lists/virtual-list'
import { useTablePlace } from '../use-table-place'
import type { CodeLine } from './code-lines'
import { CodeRow } from './code-row'

const rowHeight = 74

/** The codes as a tree; the arrows go from one to the next. */
export function CodeList({ lines, bookmark }: { lines: readonly CodeLine[]; bookmark: Bookmark | null }) {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const handle = useTablePlace(bookmark, -1)
  const toggle = useCallback(
    (name: string) =>
      setOpened((before) => {
        const next = new Set(before)
        if (!next.delete(name)) next.add(name)
        return next
      }),
    [],
  )
  return (
    <VirtualList
      handle={handle}
      role="list"
      aria-label="Codes"
      data-scrolls
      count={lines.length}
      keyOf={(index) => lines[index]?.tag.name ?? ''}
      estimate={() => rowHeight}
      onKeyDown={(event) => moveRowFocus(event, '[data-row-focus]')}
    >
      {(index) => {
        const line = lines[index]
        if (line === undefined) return null
        return (
          <CodeRow
            line={line}
            position={index + 1}
            count={lines.length}
            isOpen={opened.has(line.tag.name)}
            onToggle={toggle}
          />
        )
      }}
    </VirtualList>
  )
}
