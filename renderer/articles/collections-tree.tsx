import { Fragment, type KeyboardEvent, type ReactNode } from 'react'
import type { ArticleCounts } from '../../preload/contract/article'
import { lazyComponent } from '../ui/lazy'
import { useCounts } from './collection-store'
import './collections.css'
import { QueueItem } from './collected/queue-item'
import { type Place, views } from './place'
import { IsElsewhere, PlaceItem } from './place-item'
import { Sources } from './sources'

const CollectedBranch = lazyComponent(
  async () => (await import('./collected/collected-branch')).CollectedBranch,
)

export type CollectionsProps = {
  /** Hears that a place was chosen: a drawer then closes. */
  onGo: () => void
  /** Whether the list shows something else than a place. */
  isElsewhere: boolean
  /** What stands between the views and the sources. */
  children: ReactNode
}

export function CollectionsTree({ onGo, isElsewhere, children }: CollectionsProps) {
  const counts = useCounts()
  return (
    <IsElsewhere value={isElsewhere}>
      <ul role="tree" aria-label="Collections" className="collections-tree" onKeyDown={moveFocus}>
        {views.map(({ view, label, icon }) => (
          <Fragment key={view}>
            <PlaceItem
              place={{ view, sourceId: null }}
              label={label}
              icon={icon}
              count={countFor(counts, view)}
              level={1}
              onGo={onGo}
            />
            {view === 'starred' && <QueueItem onGo={onGo} />}
          </Fragment>
        ))}
        <CollectedBranch onGo={onGo} />
        {children}
        <Sources onGo={onGo} />
      </ul>
    </IsElsewhere>
  )
}

function moveFocus(event: KeyboardEvent<HTMLElement>) {
  const all = items(event.currentTarget)
  const at = all.indexOf(document.activeElement as HTMLElement)
  const to: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }
  const index = to[event.key]
  const hasModifier = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey
  const typed = event.key.length === 1 && /\S/.test(event.key) && !hasModifier
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

function items(tree: HTMLElement) {
  return [...tree.querySelectorAll<HTMLElement>('[role=treeitem]')]
}

/** The number beside a collection, as the library counts it. */
function countFor(counts: ArticleCounts | null, view: Place['view']) {
  return counts?.[view] ?? 0
}
