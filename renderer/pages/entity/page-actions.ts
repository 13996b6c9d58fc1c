import type {
  EntityAlias,
  EntityKind,
  EntityPage,
  EntityRef,
  MergedEntity,
} from '../../../preload/contract/entity'
import type { ActId, EntityId } from '../../../preload/contract/common'
import { showError } from '../../toasts/toast-store'
import { newActId } from '../../toasts/undo-store'
import { quoted, showEntityToast } from '../../entities/entity-actions'
import { act } from '../../queries/act'

/** The entity's id, which a suggestion has once it is confirmed. */
export type Confirmed = EntityPage & { entityId: EntityId }

export function isConfirmed(found: EntityPage): found is Confirmed {
  return found.entityId !== null
}

export function confirmPage({ kind, name }: EntityPage): Promise<boolean> {
  return runAction((actId) => act('entity.confirm', { kind, name, actId }), `Confirmed ${quoted(name)}.`)
}

/** Runs an action and offers to undo it; answers whether it was done. */
async function runAction(action: (actId: ActId) => Promise<unknown>, said: string): Promise<boolean> {
  const actId = newActId()
  try {
    await action(actId)
  } catch (error) {
    showError(error)
    return false
  }
  showEntityToast(said, actId)
  return true
}

export function withdrawPage({ entityId, name }: Confirmed): Promise<boolean> {
  return runAction(
    (actId) => act('entity.unconfirm', { entityId, actId }),
    `${quoted(name)} is a suggestion again.`,
  )
}

export function renamePage({ entityId, name }: Confirmed, to: string): Promise<boolean> {
  return runAction(
    (actId) => act('entity.rename', { entityId, name: to, actId }),
    `Renamed ${quoted(name)} to ${quoted(to)}.`,
  )
}

export function changePageKind({ entityId, name }: Confirmed, kind: EntityKind): Promise<boolean> {
  return runAction(
    (actId) => act('entity.setKind', { entityId, kind, actId }),
    `${quoted(name)} is ${kind === 'organisation' ? 'an' : 'a'} ${kind} now.`,
  )
}

export function addAlias({ entityId, name }: Confirmed, alias: string): Promise<boolean> {
  return runAction(
    (actId) => act('entity.addAlias', { entityId, name: alias, actId }),
    `${quoted(name)} is known as ${quoted(alias)} too.`,
  )
}

export function removeAlias({ name }: Confirmed, alias: EntityAlias): Promise<boolean> {
  return runAction(
    (actId) => act('entity.removeAlias', { aliasId: alias.id, actId }),
    `${quoted(name)} is not known as ${quoted(alias.name)} any more.`,
  )
}

export function mergePage(
  { ref, name }: EntityPage,
  into: { ref: EntityRef; name: string },
): Promise<boolean> {
  return runAction(
    (actId) => act('entity.merge', { from: ref, into: into.ref, actId }),
    `Merged ${quoted(name)} into ${quoted(into.name)}.`,
  )
}

export function splitMerged({ entityId, name }: Confirmed, merged: MergedEntity): Promise<boolean> {
  return runAction(
    (actId) => act('entity.split', { entityId, off: { mergedId: merged.entityId }, into: null, actId }),
    `Split ${quoted(merged.name)} off ${quoted(name)}.`,
  )
}

export function rejectPage({ kind, name }: EntityPage): Promise<boolean> {
  return runAction(
    (actId) => act('entity.reject', { kind, name, actId }),
    `${quoted(name)} is not a name anywhere.`,
  )
}

/** Splits off a name that belongs to another entity. */
export function splitAlias({ entityId, kind, name }: Confirmed, alias: EntityAlias): Promise<boolean> {
  return runAction(
    (actId) =>
      act('entity.split', { entityId, off: { aliasId: alias.id }, into: { kind, name: alias.name }, actId }),
    `Split ${quoted(alias.name)} off ${quoted(name)}.`,
  )
}
