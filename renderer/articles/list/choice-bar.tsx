import { useSyncExternalStore } from 'react'
import { runCommand, useCommand } from '../../commands/command-store'
import { useChord } from '../../commands/keymap-store'
import { isFocusIn } from '../../navigation/pane-focus'
import { IconButton } from '../../ui/button'
import { MenuButton } from '../../ui/menus/menu-button'
import { useArticleList, useArticles } from '../article-store'
import { askFor } from '../asking-store'
import { chooseNone, useChoice } from '../choice-store'
import { askToEraseChosen } from '../erasing/erase-store'
import { doWithChosen } from '../many-actions'
import { countChosen } from './choice'
import './choice-bar.css'
import { furtherItems } from './many-items'

/** How many articles are chosen, and what can be done with all of them; nothing while none are. */
export function ChoiceBar() {
  const choice = useChoice((chosen) => chosen.choice)
  const { count: total } = useArticleList()
  const view = useArticles((state) => state.place.view)
  const isInText = useSyncExternalStore(followFocus, readIsInText)
  // In the text the key means what is marked there.
  useCommand('annotate.tag', () => askFor('tag'), choice !== null && view !== 'deleted' && !isInText)
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
        <Deeds isArchive={view === 'archived'} />
      )}
      <IconButton icon="close" label="Select none" chord="Escape" onClick={chooseNone} />
    </div>
  )
}

function followFocus(look: () => void): () => void {
  document.addEventListener('focusin', look)
  return () => document.removeEventListener('focusin', look)
}

function readIsInText(): boolean {
  return isFocusIn('reader')
}

function Deeds({ isArchive }: { isArchive: boolean }) {
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
      <MenuButton icon="more" label="More" items={furtherItems()} />
    </>
  )
}

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
