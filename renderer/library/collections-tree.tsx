import type { KeyboardEvent } from 'react'
import type { ArticleCounts } from '../../preload/contract/article'
import { Icon } from '../ui/icon'
import type { IconName } from '../ui/icons'
import { goTo, useArticles } from './article-store'
import { useCollections } from './collection-store'
import { CollectionsBranch } from './collections-branch'
import './collections.css'
import { LibraryPages } from './library-pages'
import { isSamePlace, type Place, views } from './place'

/** The number worth knowing before one looks: what is waiting, or how many there are. */
const countFor = (counts: ArticleCounts | null, view: Place['view']) => counts?.[view] ?? 0

const items = (tree: HTMLElement) => [...tree.querySelectorAll<HTMLElement>('[role=treeitem]')]

function moveFocus(event: KeyboardEvent<HTMLElement>) {
  const all = items(event.currentTarget)
  const at = all.indexOf(document.activeElement as HTMLElement)
  const to: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }
  const index = to[event.key]
  const typed =
    event.key.length === 1 && /\S/.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey
  const found =
    index !== undefined
      ? all[Math.max(0, Math.min(all.length - 1, index))]
      : typed
        ? [...all.slice(at + 1), ...all.slice(0, at + 1)].find((item) =>
            item.textContent.trim().toLowerCase().startsWith(event.key.toLowerCase()),
          )
        : undefined
  if (found === undefined) return
  event.preventDefault()
  event.stopPropagation()
  found.focus()
}

type PlaceItemProps = {
  place: Place
  label: string
  icon: IconName
  count: number
  level: 1 | 2
  onGo: () => void
}

function PlaceItem({ place, label, icon, count, level, onGo }: PlaceItemProps) {
  const isHere = useArticles((list) => isSamePlace(list.place, place))
  const go = () => {
    void goTo(place)
    onGo()
  }
  return (
    <li
      role="treeitem"
      aria-level={level}
      aria-selected={isHere}
      tabIndex={isHere ? 0 : -1}
      {...(isHere ? { 'data-pane-focus': true } : {})}
      onClick={go}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        event.stopPropagation()
        go()
      }}
    >
      <div className="collections-row">
        <Icon name={icon} />
        <span className="collections-name">{label}</span>
        {count > 0 && <span className="count">{count.toLocaleString()}</span>}
      </div>
    </li>
  )
}

function Sources({ onGo }: { onGo: () => void }) {
  const sources = useCollections((state) => state.sources)
  if (sources.length === 0) return null
  return (
    <CollectionsBranch label="Sources">
      {sources.map(({ id, name, articleCount }) => (
        <PlaceItem
          key={id}
          place={{ view: 'all', sourceId: id }}
          label={name}
          icon="source"
          count={articleCount}
          level={2}
          onGo={onGo}
        />
      ))}
    </CollectionsBranch>
  )
}

/** `onGo` hears that a place was chosen: a drawer then closes. */
export function CollectionsTree({ onGo }: { onGo: () => void }) {
  const counts = useCollections((state) => state.counts)
  return (
    <ul role="tree" aria-label="Collections" className="collections-tree" onKeyDown={moveFocus}>
      {views.map(({ view, label, icon }) => (
        <PlaceItem
          key={view}
          place={{ view, sourceId: null }}
          label={label}
          icon={icon}
          count={countFor(counts, view)}
          level={1}
          onGo={onGo}
        />
      ))}
      <LibraryPages onGo={onGo} />
      <Sources onGo={onGo} />
    </ul>
  )
}
