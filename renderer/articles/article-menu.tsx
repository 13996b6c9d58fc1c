import type { ArticleSummary } from '../../preload/contract/article'
import type { ArticleId } from '../../preload/contract/common'
import { inQuotationMarks } from '../../preload/contract/graphemes'
import { runCommand } from '../commands/command-store'
import { chordFor } from '../commands/keymap-store'
import { Menu, type MenuItem } from '../ui/menus/menu'
import {
  removeArticle,
  setChecked,
  showArticle,
  toggleArchive,
  toggleRead,
  toggleStar,
} from './article-actions'
import { rowOf, useArticleList, useArticles } from './article-store'
import { collect, stepInCollection, toggleQueued } from './collected/collected-actions'
import { nameOfCollection, openCollectedDialog } from './collected/collected-store'
import { deletedItems, historyItem, linkItem } from './erasing/deleted-items'
import { tagItem, useItemsForMany } from './list/many-items'
import { readAgain } from './read-again'
import { showSimilar } from './similar-store'

/** A row of the chosen articles has the menu of all of them; that of another row ends the choice before it opens. */
type ArticleMenuProps = { articleId: ArticleId; point: { x: number; y: number }; onClose: () => void }

export function ArticleMenu({ articleId, point, onClose }: ArticleMenuProps) {
  useArticleList()
  const article = rowOf(articleId)
  const forMany = useItemsForMany()
  if (article === undefined) return null
  const anchor = { left: point.x, right: point.x, top: point.y, bottom: point.y }
  return (
    <Menu
      label={forMany === null ? inQuotationMarks(article.title) : 'Chosen articles'}
      items={forMany ?? itemsFor(article)}
      anchor={anchor}
      onClose={onClose}
    />
  )
}

function itemsFor(article: ArticleSummary): (MenuItem | 'line')[] {
  if (article.deletedAt !== null) return deletedItems(article)
  return [
    ...markItems(article),
    'line',
    ...collectItems(article),
    tagItem(article.id),
    'line',
    ...furtherItems(article),
    'line',
    {
      label: 'Delete',
      icon: 'trash',
      run: () => void removeArticle(article),
      chord: chordFor('article.remove'),
    },
  ]
}

function furtherItems(article: ArticleSummary): MenuItem[] {
  return [
    {
      label: 'More like this',
      icon: 'search',
      run: () => showSimilar(article),
      chord: chordFor('article.similar'),
    },
    {
      label: 'Edit details…',
      icon: 'pen',
      run: () => {
        showArticle(article.id)
        runCommand('article.correct')
      },
      chord: chordFor('article.correct'),
    },
    linkItem(article),
    historyItem(article),
    { label: 'Read again from the original', icon: 'retry', run: () => void readAgain(article) },
  ]
}

function collectItems({ id: articleId }: ArticleSummary): MenuItem[] {
  const { place, order } = useArticles.getState()
  const items: MenuItem[] = [
    {
      label: 'Collections…',
      icon: 'folder',
      run: () => openCollectedDialog({ kind: 'collect', what: { articleId } }),
      chord: chordFor('article.collect'),
    },
    {
      label: 'Add to or take out of the reading queue',
      icon: 'clock',
      run: () => void toggleQueued({ articleId }),
      chord: chordFor('article.queue'),
    },
  ]
  const { collectionId } = place
  if (collectionId === undefined) return items
  items.push({
    label: `Take out of “${nameOfCollection(collectionId)}”`,
    icon: 'minus',
    run: () => void collect({ articleId }, collectionId, { is: false }),
  })
  if (order.by !== 'place' || order.isReversed) return items
  return [
    ...items,
    {
      label: 'Move up',
      icon: 'chevron-up',
      chord: 'Alt+ArrowUp',
      run: () => void stepInCollection(articleId, -1),
    },
    {
      label: 'Move down',
      icon: 'chevron-down',
      chord: 'Alt+ArrowDown',
      run: () => void stepInCollection(articleId, 1),
    },
  ]
}

function markItems(article: ArticleSummary): MenuItem[] {
  return [
    {
      label: article.readAt === null ? 'Mark as read' : 'Mark as unread',
      icon: 'unread',
      run: () => void toggleRead(article),
      chord: chordFor('article.toggleRead'),
    },
    {
      label: article.starredAt === null ? 'Star' : 'Remove star',
      icon: 'star',
      run: () => void toggleStar(article),
      chord: chordFor('article.toggleStar'),
    },
    {
      label: article.archivedAt === null ? 'Archive' : 'Unarchive',
      icon: 'archive',
      run: () => void toggleArchive(article),
      chord: chordFor('article.toggleArchive'),
    },
    ...(article.doubts.length === 0 ? [] : [checkedItem(article)]),
  ]
}

function checkedItem(article: ArticleSummary): MenuItem {
  return {
    label: 'Mark as checked',
    icon: 'check',
    run: () => void setChecked(article, true),
    chord: chordFor('article.markChecked'),
  }
}
