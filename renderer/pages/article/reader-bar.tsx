import type { Article } from '../../../preload/contract/article'
import type { CommandName } from '../../../preload/contract/commands'
import { runCommand } from '../../commands/command-store'
import { useChord } from '../../commands/keymap-store'
import { useHistoryButtons } from '../../navigation/navigation-store'
import { IconButton } from '../../ui/button'
import { HistoryButtons } from '../../ui/history-buttons'
import type { IconName } from '../../ui/icons'
import { Menu } from '../../ui/menus/menu'
import { MenuButton } from '../../ui/menus/menu-button'
import { deletedItems, moreItems } from './reader-items'
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
