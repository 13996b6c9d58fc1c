import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { Icon } from '../ui/icon'

/** A heading of the collections with the rows under it. */
export function CollectionsBranch({ label, children }: { label: string; children: ReactNode }) {
  const [isOpen, setIsOpen] = useState(true)
  return (
    <li
      role="treeitem"
      aria-level={1}
      aria-expanded={isOpen}
      aria-selected={false}
      tabIndex={-1}
      className="collections-group"
      onKeyDown={(event) => foldByKey(event, isOpen, setIsOpen)}
    >
      <div className="collections-row" onClick={() => setIsOpen(!isOpen)}>
        <Icon name={isOpen ? 'chevron-down' : 'chevron-right'} />
        <span className="collections-name">{label}</span>
      </div>
      {isOpen && <ul role="group">{children}</ul>}
    </li>
  )
}

/** Right opens the branch, left closes it; left on one of its leaves goes up to it. */
function foldByKey(event: KeyboardEvent<HTMLElement>, isOpen: boolean, setIsOpen: (isOpen: boolean) => void) {
  const wanted = { ArrowRight: true, ArrowLeft: false, Enter: !isOpen, ' ': !isOpen }[event.key]
  const isOnLeaf = event.target !== event.currentTarget
  if (wanted === undefined || (isOnLeaf && event.key !== 'ArrowLeft')) return
  event.preventDefault()
  event.stopPropagation()
  if (isOnLeaf) event.currentTarget.focus()
  else setIsOpen(wanted)
}
