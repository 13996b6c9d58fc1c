import { useState } from 'react'
import type { SourceId } from '../../preload/contract/common'
import type { Feed } from '../../preload/contract/feed'
import { openFeedDialog, refreshFeeds, setPages, unsubscribe, useFeedList } from '../feeds/feed-store'
import { Menu, type MenuItem } from '../ui/menus/menu'
import type { Box } from '../ui/menus/place-beside'

import { markAllRead, useSources } from './collection-store'
import { CollectionsBranch } from './collections-branch'
import { PlaceItem } from './place-item'
import { type ShownSource, type SourceFolder, sourceFolders } from './source-folders'

type SourceItemProps = ShownSource & { level: number; onGo: () => void }

/** Where articles come from, feeds in the folders of their list. A feed shows how many of its articles are unread, and whether it could be read. */
export function Sources({ onGo }: { onGo: () => void }) {
  const sources = useSources()
  const feeds = useFeedList()
  if (sources.length === 0) return null
  return (
    <CollectionsBranch label="Sources">
      <Folder folder={sourceFolders(sources, feeds)} level={2} onGo={onGo} />
    </CollectionsBranch>
  )
}

type FolderProps = { folder: SourceFolder; level: number; onGo: () => void }

/** What is in a folder: its folders first. `level` is that of what is in it. */
function Folder({ folder: { folders, sources }, level, onGo }: FolderProps) {
  return (
    <>
      {folders.map((inner) => (
        <CollectionsBranch key={inner.name} label={inner.name} level={level}>
          <Folder folder={inner} level={level + 1} onGo={onGo} />
        </CollectionsBranch>
      ))}
      {sources.map((shown) => (
        <SourceItem key={shown.source.id} {...shown} level={level} onGo={onGo} />
      ))}
    </>
  )
}

function SourceItem({ source: { id, name, articleCount, unreadCount }, feed, level, onGo }: SourceItemProps) {
  const [anchor, setAnchor] = useState<Box | null>(null)
  const place = { view: 'all', sourceId: id } as const
  return (
    <>
      <PlaceItem
        {...{ place, label: name, level, onGo }}
        icon={feed === undefined ? 'source' : 'feed'}
        count={feed === undefined ? articleCount : unreadCount}
        problem={feed?.problem ?? null}
        onMenu={setAnchor}
      />
      {anchor !== null && (
        <Menu label={name} items={itemsFor(id, feed)} anchor={anchor} onClose={() => setAnchor(null)} />
      )}
    </>
  )
}

function itemsFor(sourceId: SourceId, feed: Feed | undefined): (MenuItem | 'line')[] {
  const markRead: MenuItem = {
    label: 'Mark all as read',
    icon: 'check',
    run: () => void markAllRead({ view: 'all', sourceId }),
  }
  return feed === undefined ? [markRead] : [markRead, 'line', ...itemsForFeed(feed)]
}

function itemsForFeed(feed: Feed): (MenuItem | 'line')[] {
  return [
    { label: 'Refresh', icon: 'retry', run: () => void refreshFeeds(feed.id) },
    { label: 'Fetch full pages', isChecked: feed.fetchesPages, run: () => void setPages(feed) },
    ...(feed.loginOrigin === null ? [] : [passwordItem(feed)]),
    'line',
    { label: 'Rename…', icon: 'pen', run: () => openFeedDialog({ kind: 'rename', feedId: feed.id }) },
    { label: 'Rules…', icon: 'banned', run: () => openFeedDialog({ kind: 'rules', feedId: feed.id }) },
    { label: 'About this feed…', icon: 'info', run: () => openFeedDialog({ kind: 'info', feedId: feed.id }) },
    'line',
    { label: 'Unsubscribe', icon: 'trash', run: () => void unsubscribe(feed) },
  ]
}

function passwordItem({ id: feedId }: Feed): MenuItem {
  return {
    label: 'Enter password…',
    icon: 'lock',
    run: () => openFeedDialog({ kind: 'login', feedId }),
  }
}
