import type { ArticleId, CollectionId } from '../../../preload/contract/common'
import { runCommand } from '../../commands/command-store'
import { chordFor } from '../../commands/keymap-store'
import type { MenuItem } from '../../ui/menus/menu'
import { useArticles } from '../article-store'
import { askFor } from '../asking-store'
import { chooseAll, useChoice } from '../choice-store'
import { nameOfCollection } from '../collected/collected-store'
import { askToEraseChosen } from '../erasing/erase-store'
import { doWithChosen } from '../many-actions'

type Items = (MenuItem | 'line')[]

/** What can be done with all articles that are chosen: the menu of a row that is one of them; null while none are. */
export function useItemsForMany(): Items | null {
  const isMany = useChoice(({ choice }) => choice !== null)
  return isMany ? itemsForMany() : null
}

function itemsForMany(): Items {
  const { view } = useArticles.getState().place
  if (view === 'deleted')
    return [
      { label: 'Restore', icon: 'undo', run: () => void doWithChosen({ kind: 'deleted', is: false }) },
      'line',
      { label: 'Delete for good…', icon: 'trash', run: askToEraseChosen },
    ]
  return [
    {
      label: 'Mark as read',
      icon: 'unread',
      chord: chordFor('article.toggleRead'),
      run: () => void doWithChosen({ kind: 'read', is: true }),
    },
    {
      label: 'Star',
      icon: 'star',
      chord: chordFor('article.toggleStar'),
      run: () => void doWithChosen({ kind: 'starred', is: true }),
    },
    {
      label: view === 'archived' ? 'Unarchive' : 'Archive',
      icon: 'archive',
      chord: chordFor('article.toggleArchive'),
      run: () => runCommand('article.toggleArchive'),
    },
    'line',
    ...furtherItems(),
    'line',
    {
      label: 'Delete',
      icon: 'trash',
      chord: chordFor('article.remove'),
      run: () => runCommand('article.remove'),
    },
  ]
}

/** What the bar of the chosen articles has no button for. */
export function furtherItems(): Items {
  const { collectionId } = useArticles.getState().place
  return [...collectItems(collectionId), 'line', ...setItems(), 'line', ...backItems, 'line', all]
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

/** For one article, or for all that are chosen. */
export function tagItem(articleId: ArticleId | null): MenuItem {
  return {
    label: 'Tag…',
    icon: 'tag',
    chord: chordFor('annotate.tag'),
    run: () => askFor('tag', articleId),
  }
}

function setItems(): MenuItem[] {
  return [
    tagItem(null),
    { label: 'Set outlet…', icon: 'source', run: () => askFor('outlet') },
    { label: 'Set date…', icon: 'calendar', run: () => askFor('published') },
  ]
}

const backItems: readonly MenuItem[] = [
  { label: 'Mark as unread', icon: 'unread', run: () => void doWithChosen({ kind: 'read', is: false }) },
  { label: 'Remove star', icon: 'star', run: () => void doWithChosen({ kind: 'starred', is: false }) },
]

const all: MenuItem = { label: 'Select all', icon: 'check', chord: 'Mod+A', run: chooseAll }
