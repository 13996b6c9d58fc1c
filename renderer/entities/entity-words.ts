import type { ArticleEntity, ArticleMention, EntityKind } from '../../preload/contract/entity'
import type { IconName } from '../ui/icons'

/** What has been decided about an entity or a mention of an article. */
export type EntityState = 'suggested' | 'matched' | 'confirmed' | 'added' | 'rejected'

/** An entity is added by hand where nothing of it was found. */
export function stateOf({ state, mentions }: Pick<ArticleEntity, 'state' | 'mentions'>): EntityState {
  return state === 'confirmed' && mentions.every((mention) => mention.state === 'added') ? 'added' : state
}

export const entityStates: readonly EntityState[] = ['suggested', 'matched', 'confirmed', 'added', 'rejected']

export const stateWords: Record<EntityState, string> = {
  suggested: 'suggested',
  matched: 'matched',
  confirmed: 'confirmed',
  added: 'by hand',
  rejected: 'not a name',
}

export const stateIcons: Record<EntityState, IconName> = {
  suggested: 'dashed',
  matched: 'matched',
  confirmed: 'check',
  added: 'pen',
  rejected: 'banned',
}

/** What each state means, as its tooltip says. */
export const stateHints: Record<EntityState, string> = {
  suggested: 'Found in the text, not reviewed yet.',
  matched: 'Found in the text and matched to a name you confirmed.',
  confirmed: 'You confirmed it in this article.',
  added: 'You marked it; it was not found automatically.',
  rejected: 'You marked it as not a name.',
}

export const kinds: readonly EntityKind[] = ['person', 'organisation', 'place']

export const kindLabels: Record<EntityKind, string> = {
  person: 'People',
  organisation: 'Organisations',
  place: 'Places',
}

/** A row as it is read out: "Vladimir Putin, person, suggested, 9 mentions". */
export function described(entity: ArticleEntity): string {
  const { name, kind, mentions } = entity
  return `${name}, ${kind}, ${stateWords[stateOf(entity)]}, ${counted(mentions.length, 'mention')}`
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

/** A reason as the library gives it, to stand by itself. */
export function asSentence(reason: string): string {
  return reason.charAt(0).toUpperCase() + reason.slice(1)
}

/** Why a mention was found, as a sentence. */
export function foundBecause({ why, confidence, state }: ArticleMention): string {
  if (state === 'added') return 'Marked by hand'
  return `Found: ${why} (${Math.round(confidence * 100)} % sure)`
}
