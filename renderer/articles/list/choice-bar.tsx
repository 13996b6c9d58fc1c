import { useState } from 'react'
import { runCommand } from '../../commands/command-store'
import { chordFor, useChord } from '../../commands/keymap-store'
import { IconButton } from '../../ui/button'
import type { CollectionId } from '../../../preload/contract/common'
import type { MenuItem } from '../../ui/menus/menu'
import { MenuButton } from '../../ui/menus/menu-button'
import { nameOfCollection } from '../collected/collected-store'
import { useArticleList, useArticles } from '../article-store'
import { chooseAll, chooseNone, useChoice } from '../choice-store'
import { askToEraseChosen } from '../erasing/erase-store'
import { doWithChosen } from '../many-actions'
import { countChosen } from './choice'
import './choice-bar.css'
import { type Asked, SetMany } from './set-many'

/** How many articles are chosen, and what can be done with all of them; nothing while none are. */
export function ChoiceBar() {
  const choice = useChoice((chosen) => chosen.choice)
  const { count: total } = useArticleList()
  const view = useArticles((state) => state.place.view)
  const [asked, setAsked] = useState<Asked | null>(null)
  if (choice === null) return null
  const count = countChosen(choice, total)
  return (
    <div className="choice-bar" role="toolbar" aria-label="Chosen articles">
      <span className="choice-bar-count" role="status">
        {count.toLocaleString()} selected
      </span>
      {view === 'deleted' ? (
        <>
          <IconButton
            icon="undo"
            label="Restore"
            onClick={() => void doWithChosen({ kind: 'deleted', is: false })}
          />
          <IconButton icon="trash" label="Delete for good…" onClick={askToEraseChosen} />
        </>
      ) : (
        <Deeds isArchive={view === 'archived'} onAsk={setAsked} />
      )}
      <IconButton icon="close" label="Select none" chord="Escape" onClick={chooseNone} />
      {asked !== null && <SetMany asked={asked} count={count} onClose={() => setAsked(null)} />}
    </div>
  )
}

type DeedsProps = { isArchive: boolean; onAsk: (asked: Asked) => void }

function Deeds({ isArchive, onAsk }: DeedsProps) {
  const collectionId = useArticles((state) => state.place.collectionId)
  return (
    <>
      <CommandButton command="article.toggleRead" icon="unread" label="Mark read or unread" />
      <CommandButton command="article.toggleStar" icon="star" label="Star or unstar" />
      <CommandButton
        command="article.toggleArchive"
        icon="archive"
        label={isArchive ? 'Unarchive' : 'Archive'}
      />
      <CommandButton command="article.remove" icon="trash" label="Delete" />
      <MenuButton
        icon="more"
        label="More"
        items={[...collectItems(collectionId), 'line', ...setItems(onAsk), 'line', ...backItems, 'line', all]}
      />
    </>
  )
}

function collectItems(collectionId: CollectionId | undefined): MenuItem[] {
  return [
    {
      label: 'Add to collection…',
      icon: 'folder',
      chord: chordFor('article.collect'),
      run: () => runCommand('article.collect'),
    },
    {
      label: 'Add to reading queue',
      icon: 'clock',
      chord: chordFor('article.queue'),
      run: () => runCommand('article.queue'),
    },
    ...(collectionId === undefined ? [] : [takeOutItem(collectionId)]),
  ]
}

function takeOutItem(collectionId: CollectionId): MenuItem {
  const run = () => void doWithChosen({ kind: 'collected', collectionId, is: false })
  return { label: `Take out of “${nameOfCollection(collectionId)}”`, icon: 'minus', run }
}

function setItems(onAsk: DeedsProps['onAsk']): MenuItem[] {
  return [
    { label: 'Tag…', icon: 'naming', run: () => onAsk('tag') },
    { label: 'Set outlet…', icon: 'source', run: () => onAsk('outlet') },
    { label: 'Set date…', icon: 'calendar', run: () => onAsk('published') },
  ]
}

const backItems: readonly MenuItem[] = [
  { label: 'Mark as unread', icon: 'unread', run: () => void doWithChosen({ kind: 'read', is: false }) },
  { label: 'Remove star', icon: 'star', run: () => void doWithChosen({ kind: 'starred', is: false }) },
]

const all: MenuItem = { label: 'Select all', icon: 'check', chord: 'Mod+A', run: chooseAll }

type CommandButtonProps = {
  command: 'article.toggleRead' | 'article.toggleStar' | 'article.toggleArchive' | 'article.remove'
  icon: 'unread' | 'star' | 'archive' | 'trash'
  label: string
}

function CommandButton({ command, icon, label }: CommandButtonProps) {
  return (
    <IconButton icon={icon} label={label} chord={useChord(command)} onClick={() => runCommand(command)} />
  )
}
