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
  /** What stands behind the label. */
  children?: ReactNode
}

/** A row of the collections that leads somewhere. */
export function CollectionsItem(props: CollectionsItemProps) {
  const { label, icon, level, isHere, hint, onGo, onMenu, onKey, children, ...rest } = props
  const hearKey = (event: KeyboardEvent<HTMLElement>) => {
    const isGo = event.key === 'Enter' || event.key === ' '
    const wantsMenu = onMenu !== undefined && isMenuKey(event)
    if (!isGo && !wantsMenu && onKey?.(event) !== true) return
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
      onClick={onGo}
      onContextMenu={(event) => {
        if (onMenu === undefined) return
        event.preventDefault()
        onMenu(boxAt(event))
      }}
      onKeyDown={hearKey}
      {...rest}
    >
      <div className="collections-row" title={hint}>
        <Icon name={icon} />
        <span className="collections-name">{label}</span>
        {children}
      </div>
    </li>
  )
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
