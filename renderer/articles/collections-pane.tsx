import { useState } from 'react'
import { runCommand } from '../commands/command-store'
import { useChord } from '../commands/keymap-store'
import { useFeedList } from '../feeds/feed-store'
import { IconButton } from '../ui/button'
import { Icon } from '../ui/icon'
import { Menu, type MenuItem } from '../ui/menus/menu'
import type { Box } from '../ui/menus/place-beside'
import { PaneBar, PaneBody } from '../ui/pane-bar'
import { type CollectionsProps, CollectionsTree } from './collections-tree'
import { openRecent, useLibrary } from '../library/library-store'

export function CollectionsPane(props: CollectionsProps) {
  const status = useLibrary((library) => library.status)
  const items = useLibraryItems()
  const [anchor, setAnchor] = useState<Box | null>(null)
  const name = status?.state === 'open' ? status.name : ''
  return (
    <>
      <PaneBar>
        <button
          type="button"
          className="library-button"
          aria-haspopup="menu"
          aria-expanded={anchor !== null}
          aria-label={`Library: ${name}`}
          title={status?.state === 'open' ? status.folder : name}
          onClick={(event) => setAnchor(event.currentTarget.getBoundingClientRect())}
        >
          <span>{name}</span>
          <Icon name="chevron-down" />
        </button>
        <RefreshButton />
        <IconButton
          icon="settings"
          label="Settings"
          chord={useChord('settings.open')}
          onClick={() => runCommand('settings.open')}
        />
        {anchor !== null && (
          <Menu label="Library" items={items} anchor={anchor} onClose={() => setAnchor(null)} />
        )}
      </PaneBar>
      <PaneBody>
        <CollectionsTree {...props} />
      </PaneBody>
    </>
  )
}

function useLibraryItems(): (MenuItem | 'line')[] {
  const { recent, status } = useLibrary()
  const folder = status?.state === 'open' ? status.folder : null
  const others = recent
    .map((library, index) => ({ ...library, index }))
    .filter((library) => library.folder !== folder && !library.isMissing)
    .slice(0, 6)
  return [
    { label: 'New library…', icon: 'plus', run: () => void runCommand('library.create') },
    {
      label: 'Open library…',
      icon: 'folder',
      run: () => void runCommand('library.choose'),
      chord: useChord('library.choose'),
    },
    { label: 'Open sample library', icon: 'book', run: () => void runCommand('library.openSample') },
    ...(others.length > 0 ? (['line'] as const) : []),
    ...others.map(({ name, index }) => ({
      label: name,
      icon: 'library' as const,
      run: () => void openRecent(index),
    })),
  ]
}

function RefreshButton() {
  const hasFeeds = useFeedList().length > 0
  const chord = useChord('feed.refreshAll')
  if (!hasFeeds) return null
  return (
    <IconButton
      icon="retry"
      label="Refresh all feeds"
      chord={chord}
      onClick={() => runCommand('feed.refreshAll')}
    />
  )
}
