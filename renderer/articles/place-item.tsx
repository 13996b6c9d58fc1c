import type { KeyboardEvent, MouseEvent } from 'react'
import { Icon } from '../ui/icon'
import type { IconName } from '../ui/icons'
import type { Box } from '../ui/menus/place-beside'
import { goTo, useArticles } from './article-store'
import './collections.css'
import { isSamePlace, type Place } from './place'

type Shown = {
  label: string
  icon: IconName
  count: number
  /** The problem of this source in a sentence, shown as a warning sign. */
  problem?: string | null
}

type PlaceItemProps = Shown & {
  place: Place
  level: number
  onGo: () => void
  /** Where its menu is to open, if it has one. */
  onMenu?: (at: Box) => void
}

export function PlaceItem({ place, level, onGo, onMenu, ...shown }: PlaceItemProps) {
  const isHere = useArticles((list) => isSamePlace(list.place, place))
  const go = () => {
    void goTo(place)
    onGo()
  }
  const hearKey = (event: KeyboardEvent<HTMLElement>) => {
    const isGo = event.key === 'Enter' || event.key === ' '
    const wantsMenu = onMenu !== undefined && isMenuKey(event)
    if (!isGo && !wantsMenu) return
    event.preventDefault()
    event.stopPropagation()
    if (wantsMenu) onMenu(event.currentTarget.getBoundingClientRect())
    else go()
  }
  return (
    <li
      role="treeitem"
      aria-level={level}
      aria-selected={isHere}
      tabIndex={isHere ? 0 : -1}
      {...(isHere ? { 'data-pane-focus': true } : {})}
      onClick={go}
      onContextMenu={(event) => {
        if (onMenu === undefined) return
        event.preventDefault()
        onMenu(pointOf(event))
      }}
      onKeyDown={hearKey}
    >
      <Row {...shown} />
    </li>
  )
}

function isMenuKey({ key, shiftKey }: KeyboardEvent) {
  return key === 'ContextMenu' || (shiftKey && key === 'F10')
}

function pointOf({ clientX, clientY }: MouseEvent): Box {
  return {
    left: clientX,
    right: clientX,
    top: clientY,
    bottom: clientY,
  }
}

function Row({ label, icon, count, problem = null }: Shown) {
  return (
    <div className="collections-row" title={problem ?? undefined}>
      <Icon name={icon} />
      <span className="collections-name">{label}</span>
      {problem !== null && (
        <span className="collections-problem">
          <Icon name="warning" />
          <span className="visually-hidden">{problem}</span>
        </span>
      )}
      {count > 0 && <span className="collections-count">{count.toLocaleString()}</span>}
    </div>
  )
}
