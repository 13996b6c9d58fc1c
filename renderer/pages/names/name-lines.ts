import type { ListedEntity } from '../../../preload/contract/entity'

/** How far a page of the list goes. */
export const pageOfRows = 12

export type NameLine =
  | { is: 'heading'; key: string; label: string }
  | { is: 'name'; key: string; entity: ListedEntity; position: number }

const labels = { confirmed: 'Confirmed', suggested: 'Suggested, most often named first' } as const

/** Names as the library lists them, those that a person confirmed apart from those that were only found. */
export function nameLines(entities: readonly ListedEntity[]): NameLine[] {
  return entities.flatMap((entity, i): NameLine[] => {
    const state = stateOf(entity)
    const line: NameLine = { is: 'name', key: keyOf(entity), entity, position: i + 1 }
    const before = entities[i - 1]
    if (before !== undefined && stateOf(before) === state) return [line]
    return [{ is: 'heading', key: `heading ${state}`, label: labels[state] }, line]
  })
}

function stateOf({ entityId }: ListedEntity) {
  return entityId === null ? 'suggested' : 'confirmed'
}

function keyOf({ entityId, kind, name }: ListedEntity): string {
  return entityId ?? `${kind} ${name}`
}
