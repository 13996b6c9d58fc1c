import type { Article } from '../../../preload/contract/article'
import type { CommandName } from '../../../preload/contract/commands'
import { restoreArticle } from '../../articles/article-actions'
import { runCommand } from '../../commands/command-store'
import { chordFor, useChord } from '../../commands/keymap-store'
import { previewExport } from '../../exporting/export-store'
import { useHistoryButtons } from '../../navigation/navigation-store'
import { IconButton } from '../../ui/button'
import { HistoryButtons } from '../../ui/history-buttons'
import type { IconName } from '../../ui/icons'
import { Menu, type MenuItem } from '../../ui/menus/menu'
import { MenuButton } from '../../ui/menus/menu-button'
import { showOriginal } from '../../text/original-store'
import { openHistoryOf } from '../history/history-kind'
import { usePages } from './pages-store'
import { TextSettings } from './text-settings'

type CommandButtonProps = {
  name: CommandName
  icon: IconName
  label: string
  isFilled?: boolean
  isPressed?: boolean
}

/** What can be done with the whole article. */
export function ReaderBar({ article }: { article: Article }) {
  const areShown = usePages((state) => state.areShown)
  const isDeleted = article.deletedAt !== null
  return (
    <div className="reader-bar" role="toolbar" aria-label="Article">
      <HistoryButtons {...useHistoryButtons()} />
      {!isDeleted && <MarkButtons article={article} />}
      <span className="reader-bar-gap" />
      {article.isPdf && (
        <CommandButton name="view.togglePages" icon="file" label="Pages of the PDF" isPressed={areShown} />
      )}
      <CommandButton name="find.open" icon="search" label="Find in article" />
      <TextSettings />
      <CommandButton name="export.article" icon="export" label="Export…" />
      <MenuButton icon="more" label="More">
        {(menu) => <Menu {...menu} items={isDeleted ? deletedItems(article) : moreItems(article)} />}
      </MenuButton>
    </div>
  )
}

function MarkButtons({ article: { readAt, starredAt, archivedAt } }: { article: Article }) {
  const isUnread = readAt === null
  const isArchived = archivedAt !== null
  return (
    <>
      <CommandButton
        name="article.toggleRead"
        icon="unread"
        label={isUnread ? 'Mark as read' : 'Mark as unread'}
        isFilled={isUnread}
      />
      <CommandButton name="article.toggleStar" icon="star" label="Star" isPressed={starredAt !== null} />
      <CommandButton
        name="article.toggleArchive"
        icon={isArchived ? 'inbox' : 'archive'}
        label={isArchived ? 'Unarchive' : 'Archive'}
      />
    </>
  )
}

function CommandButton({ name, icon, label, isPressed, isFilled }: CommandButtonProps) {
  return (
    <IconButton
      icon={icon}
      label={label}
      chord={useChord(name)}
      isFilled={isFilled ?? isPressed ?? false}
      {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
      onClick={() => runCommand(name)}
    />
  )
}

function moreItems({ id, url, doubts }: Article): readonly (MenuItem | 'line')[] {
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
function deletedItems(article: Article): readonly (MenuItem | 'line')[] {
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
