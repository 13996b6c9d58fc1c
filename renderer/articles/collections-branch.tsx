import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { Icon } from '../ui/icon'

type BranchProps = {
  label: string
  /** 1 for a heading of the collections, more for a folder under one. */
  level?: number
  /** Closed until the person opens it. */
  isFirstClosed?: boolean
  children: ReactNode
}

/** A heading of the collections, or a folder in it, with the rows under it. */
export function CollectionsBranch({ label, level = 1, isFirstClosed = false, children }: BranchProps) {
  const [isOpen, setIsOpen] = useState(!isFirstClosed)
  return (
    <li
      role="treeitem"
      aria-level={level}
      aria-expanded={isOpen}
      aria-selected={false}
      // What has the tree's place in the order of Tab may lie in it.
      tabIndex={isOpen ? -1 : 0}
      className={level === 1 ? 'collections-group' : 'collections-folder'}
      onKeyDown={(event) => foldByKey(event, { isOpen, isInner: level > 1 }, setIsOpen)}
    >
      <div className="collections-row" onClick={() => setIsOpen(!isOpen)}>
        <Icon name={isOpen ? 'chevron-down' : 'chevron-right'} />
        <span className="collections-name">{label}</span>
      </div>
      {isOpen && <ul role="group">{children}</ul>}
    </li>
  )
}

type Branch = { isOpen: boolean; isInner: boolean }

/** Right opens the branch, left closes it; left on what is in it, or on it once it is closed, goes up. */
function foldByKey(
  event: KeyboardEvent<HTMLElement>,
  { isOpen, isInner }: Branch,
  setIsOpen: (isOpen: boolean) => void,
) {
  const wanted = { ArrowRight: true, ArrowLeft: false, Enter: !isOpen, ' ': !isOpen }[event.key]
  const isOnLeaf = event.target !== event.currentTarget
  if (wanted === undefined || (isOnLeaf && event.key !== 'ArrowLeft')) return
  if (!isOnLeaf && isInner && !isOpen && event.key === 'ArrowLeft') return
  event.preventDefault()
  event.stopPropagation()
  if (isOnLeaf) event.currentTarget.focus()
  else setIsOpen(wanted)
}
