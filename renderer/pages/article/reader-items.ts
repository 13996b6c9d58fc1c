import type { Article } from '../../../preload/contract/article'
import type { CommandName } from '../../../preload/contract/commands'
import { restoreArticle } from '../../articles/article-actions'
import { runCommand } from '../../commands/command-store'
import { chordFor } from '../../commands/keymap-store'
import { previewExport } from '../../exporting/export-store'
import { showOriginal } from '../../text/original-store'
import type { IconName } from '../../ui/icons'
import type { MenuItem } from '../../ui/menus/menu'
import { openHistoryOf } from '../../navigation/history-pages'

/** What can be done with an article besides what its bar shows. */
export function moreItems({ id, url, doubts }: Article): readonly (MenuItem | 'line')[] {
  return [
    entry('annotate.caret', 'Select with the keyboard', 'keyboard'),
    entry('annotate.articleNote', 'Note on article', 'note'),
    entry('article.similar', 'More like this', 'search'),
    'line',
    entry('article.correct', 'Edit details…', 'pen'),
    { label: 'History of this article', icon: 'clock', run: () => openHistoryOf(id) },
    ...(doubts.length === 0 ? [] : [entry('article.markChecked', 'Mark as checked', 'check')]),
    entry('article.readAgain', 'Read again from the original', 'retry'),
    ...sourceItems({ id, url }),
    { label: 'Preview export', icon: 'eye', run: () => void previewExport(id) },
    'line',
    entry('article.remove', 'Delete', 'trash'),
  ]
}

/** Of a deleted article, what reads it and what brings it back. */
export function deletedItems(article: Article): readonly (MenuItem | 'line')[] {
  return [
    { label: 'Restore', icon: 'undo', run: () => void restoreArticle(article) },
    'line',
    { label: 'History of this article', icon: 'clock', run: () => openHistoryOf(article.id) },
    ...sourceItems(article),
  ]
}

function sourceItems({ id, url }: Pick<Article, 'id' | 'url'>): MenuItem[] {
  return [
    { label: 'Show original text', icon: 'file', run: () => void showOriginal(id) },
    ...(url === null ? [] : [entry('article.openOriginal', 'Open in browser', 'link')]),
  ]
}

function entry(name: CommandName, label: string, icon: IconName): MenuItem {
  return {
    label,
    icon,
    chord: chordFor(name),
    run: () => void runCommand(name),
  }
}
