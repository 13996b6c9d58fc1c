import type { KeyboardEvent, LiHTMLAttributes, ReactNode } from 'react'
import { Icon } from '../ui/icon'
import type { IconName } from '../ui/icons'
import { isMenuKey } from '../ui/keys/menu-key'
import { type Box, boxAt } from '../ui/menus/place-beside'
import './collections.css'

type CollectionsItemProps = LiHTMLAttributes<HTMLLIElement> & {
  label: string
  icon: IconName
  level: number
  /** What the list shows: one item of the tree is that. */
  isHere: boolean
  hint?: string | undefined
  onGo: () => void
  /** Where its menu is to open, if it has one. */
  onMenu?: ((at: Box) => void) | undefined
  /** Keys of its own; answers whether it was one. */
  onKey?: (event: KeyboardEvent<HTMLElement>) => boolean
  /** In the place of the picture. */
  mark?: ReactNode
  /** The rows under it, if it has any. */
  nested?: Nested | undefined
  /** What stands behind the label. */
  children?: ReactNode
}

export type Nested = { isOpen: boolean; onOpen: (isOpen: boolean) => void; rows: () => ReactNode }

/** A row of the collections that leads somewhere. */
export function CollectionsItem(props: CollectionsItemProps) {
  const { label, icon, level, isHere, hint, onGo, onMenu, onKey, mark, nested, children, ...rest } = props
  const hearKey = (event: KeyboardEvent<HTMLElement>) => {
    const isGo = event.key === 'Enter' || event.key === ' '
    const isOwn = event.target === event.currentTarget
    const wantsMenu = onMenu !== undefined && isMenuKey(event)
    if (nested !== undefined && fold(event, nested)) return
    if (!isOwn || (!isGo && !wantsMenu && onKey?.(event) !== true)) return
    event.preventDefault()
    event.stopPropagation()
    if (wantsMenu) onMenu(event.currentTarget.getBoundingClientRect())
    else if (isGo) onGo()
  }
  return (
    <li
      role="treeitem"
      aria-level={level}
      aria-selected={isHere}
      tabIndex={isHere ? 0 : -1}
      {...(isHere ? { 'data-pane-focus': true } : {})}
      aria-expanded={nested?.isOpen}
      onClick={(event) => {
        // It may lie in another one.
        event.stopPropagation()
        onGo()
      }}
      onContextMenu={(event) => {
        if (onMenu === undefined) return
        event.preventDefault()
        event.stopPropagation()
        onMenu(boxAt(event))
      }}
      onKeyDown={hearKey}
      {...rest}
    >
      <Row {...{ label, icon, hint, mark, nested }}>{children}</Row>
      {nested?.isOpen === true && <ul role="group">{nested.rows()}</ul>}
    </li>
  )
}

type RowProps = Pick<CollectionsItemProps, 'label' | 'icon' | 'hint' | 'mark' | 'nested' | 'children'>

function Row({ label, icon, hint, mark, nested, children }: RowProps) {
  return (
    <div className="collections-row" title={hint}>
      {nested !== undefined && <Fold {...nested} />}
      {mark ?? <Icon name={icon} />}
      <span className="collections-name">{label}</span>
      {children}
    </div>
  )
}

/** For the pointer; the keys are those of a tree. */
function Fold({ isOpen, onOpen }: Nested) {
  return (
    <span
      className="collections-fold"
      onClick={(event) => {
        event.stopPropagation()
        onOpen(!isOpen)
      }}
    >
      <Icon name={isOpen ? 'chevron-down' : 'chevron-right'} />
    </span>
  )
}

/** Right opens it, left closes it; left on what is in it goes to it. Answers whether it was one of these. */
function fold(event: KeyboardEvent<HTMLElement>, { isOpen, onOpen }: Nested): boolean {
  const isOwn = event.target === event.currentTarget
  if (event.altKey) return false
  if (event.key === 'ArrowLeft' && !isOwn) event.currentTarget.focus()
  else if (event.key === 'ArrowLeft' && isOpen) onOpen(false)
  else if (event.key === 'ArrowRight' && isOwn && !isOpen) onOpen(true)
  else return false
  event.preventDefault()
  event.stopPropagation()
  return true
}

/** How many there are; nothing for none. */
export function CollectionsCount({ count, isMore = false }: { count: number; isMore?: boolean }) {
  if (count === 0) return null
  return (
    <span className="collections-count">
      {count.toLocaleString()}
      {isMore && '+'}
    </span>
  )
}
