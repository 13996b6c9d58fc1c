import type { ActId, ArticleId } from '../../preload/contract/common'
import type {
  ArticleEntity,
  ArticleMention,
  EntityKind,
  EntityRef,
  SplitInto,
  SplitOff,
} from '../../preload/contract/entity'
import { inQuotationMarks } from '../../preload/contract/graphemes'
import { shorten } from '../anchoring/words'
import { act } from '../queries/act'
import { changeUntilKnown, refetch, settled } from '../queries/query-cache'
import { useOpenArticle } from '../text/open-article-store'
import { dismissToast, showError } from '../toasts/toast-store'
import { newActId, showUndoToast } from '../toasts/undo-store'
import { entitiesOf, withEntity } from './entity-store'
import type { RejectedName } from './rejected-names'

export function quoted(name: string): string {
  return inQuotationMarks(shorten(name, 40))
}

let lastToast = 0

/** Shows one toast about entities at a time: their acts rest on one another, so only the last can be undone alone. */
export function showEntityToast(text: string, actId: ActId): void {
  dismissToast(lastToast)
  lastToast = showUndoToast(text, actId)
}

/**
 * Runs an action on the article on screen and offers to undo it once its entities are as they are then; answers whether it
 * was done.
 */
export async function runAction(
  action: (articleId: ArticleId, actId: ActId) => Promise<unknown>,
  said: string,
): Promise<boolean> {
  const actId = newActId()
  const { articleId } = useOpenArticle.getState()
  if (articleId === null) return false
  try {
    await action(articleId, actId)
  } catch (error) {
    showError(error)
    // What was acted on may not be there any more.
    await refetch(entitiesOf(articleId))
    return false
  }
  await settled(entitiesOf(articleId))
  showEntityToast(said, actId)
  return true
}

/** A decision is seen at once, before the library has answered. */
export function confirmEntity({ key, name }: ArticleEntity): Promise<boolean> {
  const confirm = (articleId: ArticleId, actId: ActId) =>
    changeUntilKnown(entitiesOf(articleId), withEntity(key, { state: 'confirmed' }), () =>
      act('entity.confirm', { articleId, key, actId }),
    )
  return runAction(confirm, `Confirmed ${quoted(name)}.`)
}

/**
 * The entity leaves the library; its names are suggestions again. False, and nothing happens, where it is none
 * of the library's.
 */
export async function withdrawEntity({ confirmed, name }: ArticleEntity): Promise<boolean> {
  if (confirmed === null) return false
  return runAction(
    (_, actId) => act('entity.unconfirm', { entityId: confirmed, actId }),
    `${quoted(name)} is a suggestion again in every article.`,
  )
}

type EntityOrKey =
  { entityId: NonNullable<ArticleEntity['confirmed']> } | { articleId: ArticleId; key: string }

export function renameEntity(entity: ArticleEntity, name: string): Promise<boolean> {
  return runAction(
    (articleId, actId) => act('entity.rename', { ...asChanged(entity, articleId), name, actId }),
    `Renamed ${quoted(entity.name)} to ${quoted(name)}.`,
  )
}

/**
 * An entity of the library is changed as such, in every article; a suggestion through the article that has it.
 */
function asChanged({ confirmed, key }: ArticleEntity, articleId: ArticleId): EntityOrKey {
  return confirmed === null ? { articleId, key } : { entityId: confirmed }
}

export function changeKind(entity: ArticleEntity, kind: EntityKind): Promise<boolean> {
  return runAction(
    (articleId, actId) => act('entity.setKind', { ...asChanged(entity, articleId), kind, actId }),
    `${quoted(entity.name)} is ${kind === 'organisation' ? 'an' : 'a'} ${kind} now.`,
  )
}

/** With `onlyHere`, what this article names so is merged and nothing more; else the whole entity. */
export function mergeEntity(
  { key, ref, name }: ArticleEntity,
  into: { ref: EntityRef; name: string },
  { onlyHere = false } = {},
): Promise<boolean> {
  return runAction(
    (articleId, actId) =>
      act('entity.merge', { from: onlyHere ? { articleId, key } : ref, into: into.ref, actId }),
    `Merged ${quoted(name)} into ${quoted(into.name)}${onlyHere ? ' in this article' : ''}.`,
  )
}

/**
 * Makes a part of an entity another one. Only one of the library's can be split; for a suggestion the answer is
 * false.
 */
export function splitEntity(
  { confirmed, name }: ArticleEntity,
  off: { off: SplitOff; words: string },
  into: SplitInto | null,
): Promise<boolean> {
  if (confirmed === null) return Promise.resolve(false)
  return runAction(
    (_, actId) => act('entity.split', { entityId: confirmed, off: off.off, into, actId }),
    `Split ${quoted(off.words)} off ${quoted(name)}.`,
  )
}

export function rejectEntity({ key, name }: ArticleEntity): Promise<boolean> {
  return runAction(
    (articleId, actId) => act('entity.reject', { articleId, key, actId }),
    `${quoted(name)} is not a name in this article.`,
  )
}

export function rejectEverywhere({ kind, name }: { kind: EntityKind; name: string }): Promise<boolean> {
  return runAction(
    (_, actId) => act('entity.reject', { kind, name, actId }),
    `${quoted(name)} is not a name anywhere.`,
  )
}

/** Only these words at this place: the same words elsewhere in the article stay a name. */
export function rejectMention({ start, end }: ArticleMention, words: string): Promise<boolean> {
  return runAction(
    (articleId, actId) => act('entity.rejectMention', { articleId, start, end, actId }),
    `${quoted(words)} is not a name there.`,
  )
}

/** Takes a person's decision on one mention back. */
export function withdrawMention({ mentionId }: ArticleMention, words: string): Promise<boolean> {
  if (mentionId === null) return Promise.resolve(false)
  return runAction(
    (_, actId) => act('entity.withdrawMention', { mentionId, actId }),
    `Reset ${quoted(words)} to a suggestion.`,
  )
}

/** Takes back what rejected a name: the decision on one place, in one article, or everywhere. */
export function allowRejected({ name, where, entity, mention }: RejectedName): Promise<boolean> {
  if (mention !== null) return withdrawMention(mention, name)
  const { key, kind } = entity
  return runAction(
    (articleId, actId) =>
      act('entity.allow', { ...(where === 'everywhere' ? { kind, name } : { articleId, key }), actId }),
    `${quoted(name)} is allowed as a name again${where === 'article' ? ' in this article' : ''}.`,
  )
}
