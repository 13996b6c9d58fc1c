import type { ArticleId } from '../../preload/contract/common'
import type {
  ArticleEntity,
  ArticleMention,
  EntityKind,
  EntityRef,
  SplitInto,
  SplitOff,
} from '../../preload/contract/entity'
import { shorten } from '../anchoring/words'
import { call } from '../bridge'
import { runCommand } from '../commands/command-store'
import { dismissToast, showError, showToast } from '../toasts/toast-store'
import { foresee, reloadEntities, useEntities } from './entity-store'
import { whereWords, type RejectedName } from './rejected-names'

export const quoted = (name: string): string => `“${shorten(name, 40)}”`

let lastToast = 0

/** Undo takes back what was done last: the offer of the deed before would now mean this one. */
export function tell(text: string): void {
  dismissToast(lastToast)
  const action = { label: 'Undo', run: () => void runCommand('change.undo') }
  lastToast = showToast({ text, action })
}

const articleOnScreen = (): ArticleId | null => useEntities.getState().articleId

/** Does it, shows what the library then says, and tells; answers whether it was done. */
export async function done(deed: (articleId: ArticleId) => Promise<unknown>, said: string): Promise<boolean> {
  const articleId = articleOnScreen()
  if (articleId === null) return false
  try {
    await deed(articleId)
  } catch (error) {
    showError(error)
    await reloadEntities()
    return false
  }
  await reloadEntities()
  tell(said)
  return true
}

export function confirmName({ key, name }: ArticleEntity): Promise<boolean> {
  foresee(key, (entity) => ({ ...entity, state: 'confirmed' }))
  return done((articleId) => call('entity.confirm', { articleId, key }), `Confirmed ${quoted(name)}.`)
}

/** The entity leaves the library; its names are suggestions again. */
export async function withdrawName({ confirmed, name }: ArticleEntity): Promise<boolean> {
  if (confirmed === null) return false
  return done(
    () => call('entity.unconfirm', { entityId: confirmed }),
    `${quoted(name)} is only a suggestion again, in every article.`,
  )
}

type EntityOrKey =
  { entityId: NonNullable<ArticleEntity['confirmed']> } | { articleId: ArticleId; key: string }

const asChanged = ({ confirmed, key }: ArticleEntity, articleId: ArticleId): EntityOrKey =>
  confirmed === null ? { articleId, key } : { entityId: confirmed }

export function renameName(entity: ArticleEntity, name: string): Promise<boolean> {
  return done(
    (articleId) => call('entity.rename', { ...asChanged(entity, articleId), name }),
    `Renamed ${quoted(entity.name)} to ${quoted(name)}.`,
  )
}

export function changeKind(entity: ArticleEntity, kind: EntityKind): Promise<boolean> {
  return done(
    (articleId) => call('entity.setKind', { ...asChanged(entity, articleId), kind }),
    `${quoted(entity.name)} is ${kind === 'organisation' ? 'an' : 'a'} ${kind} now.`,
  )
}

export function mergeName(
  { key, ref, name }: ArticleEntity,
  into: { ref: EntityRef; name: string },
  { onlyHere = false } = {},
): Promise<boolean> {
  return done(
    (articleId) => call('entity.merge', { from: onlyHere ? { articleId, key } : ref, into: into.ref }),
    `Merged ${quoted(name)} into ${quoted(into.name)}${onlyHere ? ' in this article' : ''}.`,
  )
}

export function splitName(
  { confirmed, name }: ArticleEntity,
  off: { off: SplitOff; words: string },
  into: SplitInto | null,
): Promise<boolean> {
  if (confirmed === null) return Promise.resolve(false)
  return done(
    () => call('entity.split', { entityId: confirmed, off: off.off, into }),
    `Split ${quoted(off.words)} off ${quoted(name)}.`,
  )
}

export function rejectName({ key, name }: ArticleEntity): Promise<boolean> {
  return done(
    (articleId) => call('entity.reject', { articleId, key }),
    `${quoted(name)} is not a name in this article.`,
  )
}

export function rejectEverywhere({ kind, name }: { kind: EntityKind; name: string }): Promise<boolean> {
  return done(() => call('entity.reject', { kind, name }), `${quoted(name)} is not a name anywhere.`)
}

export function rejectMention({ start, end }: ArticleMention, words: string): Promise<boolean> {
  return done(
    (articleId) => call('entity.rejectMention', { articleId, start, end }),
    `${quoted(words)} is not a name there.`,
  )
}

/** Takes a person's decision on one mention back. */
export function withdrawMention({ mentionId }: ArticleMention, words: string): Promise<boolean> {
  if (mentionId === null) return Promise.resolve(false)
  return done(
    () => call('entity.withdrawMention', { mentionId }),
    `Your decision on ${quoted(words)} is taken back.`,
  )
}

export function allowName({ name, where, entity, mention }: RejectedName): Promise<boolean> {
  if (mention !== null) return withdrawMention(mention, name)
  const { key, kind } = entity
  return done(
    (articleId) => call('entity.allow', where === 'everywhere' ? { kind, name } : { articleId, key }),
    `${quoted(name)} may be a name again, where it was none ${whereWords[where]}.`,
  )
}
