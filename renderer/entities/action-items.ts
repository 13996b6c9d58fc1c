import type { ArticleEntity, ArticleMention } from '../../preload/contract/entity'
import type { RowKeyName } from '../../preload/contract/keymap'
import { entityLink } from '../../preload/contract/own-link'
import { chordFor } from '../commands/keymap-store'
import { openEntityPage } from '../navigation/navigation-store'
import { copyAddress } from '../text/menus/copy-words'
import type { IconName } from '../ui/icons'
import type { MenuItem } from '../ui/menus/menu'
import type { Box } from '../ui/menus/place-beside'
import {
  confirmEntity,
  rejectEverywhere,
  rejectMention,
  rejectEntity,
  withdrawMention,
  withdrawEntity,
} from './entity-actions'
import { shownMention } from './entity-store'
import { confirmMention, wordsAt } from './mention-actions'
import { openEntityDialog, openEntityMenu, startRenaming } from './entity-dialog-store'

/** Something that can be done to an entity or a mention, from its menu or by its key while the row has the focus. */
type ActionItem = { label: string; icon: IconName; key?: RowKeyName; run: () => void }

/** What can be done to an entity of the open article. */
export function entityItems(entity: ArticleEntity, anchor: Box): ActionItem[] {
  const mention = shownMention(entity)
  return [
    { label: 'Open page', icon: 'file', key: 'names.openPage', run: () => openEntityPage(entity.ref) },
    ...decisionItems(entity),
    ...linkItems(entity),
    { label: 'Rename', icon: 'pen', key: 'names.rename', run: () => startRenaming(entity.key) },
    {
      label: 'Change kind…',
      icon: entity.kind,
      key: 'names.kind',
      run: () => openEntityMenu({ of: 'kind', entity, mention: null, anchor }),
    },
    {
      label: 'Merge into…',
      icon: 'merge',
      key: 'names.merge',
      run: () => openEntityDialog({ ask: 'merge', entity }),
    },
    {
      label: 'Split off…',
      icon: 'split',
      key: 'names.split',
      run: () => openEntityDialog({ ask: 'split', entity, mention: mention ?? entity.mentions[0] ?? null }),
    },
    ...rejectionItems(entity),
  ]
}

/** Only an entity of the library has an address: a suggestion may be found under another name tomorrow. */
function linkItems({ confirmed }: ArticleEntity): ActionItem[] {
  if (confirmed === null) return []
  return [{ label: 'Copy link', icon: 'copy', run: () => copyAddress(entityLink(confirmed)) }]
}

function decisionItems(entity: ArticleEntity): ActionItem[] {
  if (isUndecided(entity.state)) {
    return [{ label: 'Confirm', icon: 'check', key: 'names.confirm', run: () => void confirmEntity(entity) }]
  }
  return [
    {
      label: 'Reset to suggestion',
      icon: 'undo',
      key: 'names.withdraw',
      run: () => void withdrawEntity(entity),
    },
  ]
}

function isUndecided(state: ArticleMention['state'] | ArticleEntity['state']) {
  return state === 'suggested' || state === 'matched'
}

function rejectionItems(entity: ArticleEntity): ActionItem[] {
  const [part, ...others] = entity.parts
  const inArticle: ActionItem = {
    label: 'Not a name in this article',
    icon: 'banned',
    key: 'names.reject',
    run: () => void rejectEntity(entity),
  }
  // Only a found name can be rejected everywhere: an entity of the library has several names.
  if (part === undefined || others.length > 0 || entity.confirmed !== null) return [inArticle]
  return [inArticle, { label: 'Not a name anywhere', icon: 'banned', run: () => void rejectEverywhere(part) }]
}

/** What can be done to one mention. Unless they were changed, its keys are those of the entity, with Shift. */
export function mentionItems(entity: ArticleEntity, mention: ArticleMention): ActionItem[] {
  const words = wordsAt(mention)
  const items: (ActionItem | false)[] = [
    isUndecided(mention.state) && {
      label: 'Confirm this mention',
      icon: 'check',
      key: 'names.confirmMention',
      run: () => void confirmMention(entity, mention),
    },
    mention.mentionId !== null && {
      label: 'Reset to suggestion',
      icon: 'undo',
      key: 'names.withdrawMention',
      run: () => void withdrawMention(mention, words),
    },
    {
      label: 'Reassign this mention…',
      icon: 'split',
      key: 'names.reassignMention',
      run: () => openEntityDialog({ ask: 'who', entity, mention }),
    },
    {
      label: 'Not a name here',
      icon: 'banned',
      key: 'names.rejectMention',
      run: () => void rejectMention(mention, words),
    },
  ]
  return items.filter((item) => item !== false)
}

/** The menu shows the item's key beside it; the key itself is heard by the row that has the focus. */
export function asMenuItem({ label, icon, key, run }: ActionItem): MenuItem {
  return {
    label,
    icon,
    chord: key === undefined ? undefined : chordFor(key),
    run,
  }
}

/** Runs the item that has these keys; answers whether there is one. */
export function runByKey(items: readonly ActionItem[], pressed: RowKeyName | null): boolean {
  const item = pressed === null ? undefined : items.find(({ key }) => key === pressed)
  item?.run()
  return item !== undefined
}
