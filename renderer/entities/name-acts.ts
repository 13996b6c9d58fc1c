import type { ArticleEntity, ArticleMention } from '../../preload/contract/entity'
import { openEntityPage } from '../navigation/navigation-store'
import type { IconName } from '../ui/icons'
import type { MenuItem } from '../ui/menus/menu'
import type { Box } from '../ui/menus/place-beside'
import {
  confirmName,
  rejectEverywhere,
  rejectMention,
  rejectName,
  withdrawMention,
  withdrawName,
} from './entity-actions'
import { shownMention } from './entity-store'
import { confirmMention, wordsAt } from './mention-actions'
import { openNameDialog, openNameMenu, startRenaming } from './name-dialog-store'

/** Something that can be done to a name, from its menu or by its key while the row has the focus. */
export type NameAct = { label: string; icon: IconName; key?: string; run: () => void }

const isUndecided = (state: ArticleMention['state'] | ArticleEntity['state']) =>
  state === 'suggested' || state === 'matched'

function decidingActs(entity: ArticleEntity): NameAct[] {
  if (isUndecided(entity.state)) {
    return [{ label: 'Confirm', icon: 'check', key: 'C', run: () => void confirmName(entity) }]
  }
  return [
    { label: 'Take the confirmation back', icon: 'undo', key: 'U', run: () => void withdrawName(entity) },
  ]
}

function rejectingActs(entity: ArticleEntity): NameAct[] {
  const [part, ...others] = entity.parts
  const inArticle: NameAct = {
    label: 'Not a name in this article',
    icon: 'banned',
    key: 'Delete',
    run: () => void rejectName(entity),
  }
  // Everywhere is said of a found name: an entity of the library goes by several.
  if (part === undefined || others.length > 0 || entity.confirmed !== null) return [inArticle]
  return [inArticle, { label: 'Not a name anywhere', icon: 'banned', run: () => void rejectEverywhere(part) }]
}

/** What can be done to a name. */
export function nameActs(entity: ArticleEntity, anchor: Box): NameAct[] {
  const mention = shownMention(entity)
  return [
    { label: 'Open the page', icon: 'file', key: 'P', run: () => openEntityPage(entity.ref) },
    ...decidingActs(entity),
    { label: 'Rename', icon: 'pen', key: 'F2', run: () => startRenaming(entity.key) },
    {
      label: 'Change kind…',
      icon: entity.kind,
      key: 'T',
      run: () => openNameMenu({ of: 'kind', entity, mention: null, anchor }),
    },
    { label: 'Merge into…', icon: 'merge', key: 'M', run: () => openNameDialog({ ask: 'merge', entity }) },
    {
      label: 'Split off…',
      icon: 'split',
      key: 'X',
      run: () => openNameDialog({ ask: 'split', entity, mention: mention ?? entity.mentions[0] ?? null }),
    },
    ...rejectingActs(entity),
  ]
}

/** What can be done to one mention. Its keys are those of the name, with Shift. */
export function mentionActs(entity: ArticleEntity, mention: ArticleMention): NameAct[] {
  const words = wordsAt(mention)
  const acts: (NameAct | false)[] = [
    isUndecided(mention.state) && {
      label: 'Confirm here',
      icon: 'check',
      key: 'Shift+C',
      run: () => void confirmMention(entity, mention),
    },
    mention.mentionId !== null && {
      label: 'Take the decision back',
      icon: 'undo',
      key: 'Shift+U',
      run: () => void withdrawMention(mention, words),
    },
    {
      label: 'Somebody or something else…',
      icon: 'split',
      key: 'Shift+X',
      run: () => openNameDialog({ ask: 'who', entity, mention }),
    },
    {
      label: 'Not a name here',
      icon: 'banned',
      key: 'Shift+Delete',
      run: () => void rejectMention(mention, words),
    },
  ]
  return acts.filter((act) => act !== false)
}

export const asMenuItem = ({ label, icon, key, run }: NameAct): MenuItem => ({ label, icon, chord: key, run })

/** Runs the act that has this key; answers whether there is one. */
export function runByKey(acts: readonly NameAct[], pressed: string): boolean {
  const act = acts.find(({ key }) => key === pressed)
  act?.run()
  return act !== undefined
}
