import type { ArticleSummary } from '../../preload/contract/article'
import type { ArticleId } from '../../preload/contract/common'
import { runCommand } from '../commands/command-store'
import { chordFor } from '../commands/keymap-store'
import { Menu, type MenuItem } from '../ui/menus/menu'
import {
  removeArticle,
  restoreArticle,
  setChecked,
  showArticle,
  toggleArchive,
  toggleRead,
  toggleStar,
} from './article-actions'
import { rowOf, useArticleList } from './article-store'
import { readAgain } from './read-again'
import { showSimilar } from './similar-store'

type ArticleMenuProps = { articleId: ArticleId; point: { x: number; y: number }; onClose: () => void }

export function ArticleMenu({ articleId, point, onClose }: ArticleMenuProps) {
  useArticleList()
  const article = rowOf(articleId)
  if (article === undefined) return null
  const anchor = { left: point.x, right: point.x, top: point.y, bottom: point.y }
  return <Menu label={`“${article.title}”`} items={itemsFor(article)} anchor={anchor} onClose={onClose} />
}

function itemsFor(article: ArticleSummary): (MenuItem | 'line')[] {
  if (article.deletedAt !== null) {
    return [{ label: 'Restore', icon: 'undo', run: () => void restoreArticle(article) }]
  }
  return [
    ...markItems(article),
    'line',
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
    { label: 'Read again from the original', icon: 'retry', run: () => void readAgain(article) },
    'line',
    {
      label: 'Delete',
      icon: 'trash',
      run: () => void removeArticle(article),
      chord: chordFor('article.remove'),
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
