import type { ArticleEntity, EntityKind } from '../../preload/contract/entity'
import { holds } from '../ui/wording/holds'
import { kindLabels, kinds } from './entity-words'

export type EntityGroup = { kind: EntityKind; label: string; entities: ArticleEntity[] }

type Wanted = { filter: string; onlyConfirmed: boolean }

/** The entities that are wanted, most mentioned first, by kind; kinds without any left out. */
export function groupEntities(
  entities: readonly ArticleEntity[],
  { filter, onlyConfirmed }: Wanted,
): EntityGroup[] {
  const shown = entities.filter(
    ({ name, state }) => holds(name, filter) && (!onlyConfirmed || state === 'confirmed'),
  )
  return kinds
    .map((kind) => ({
      kind,
      label: kindLabels[kind],
      entities: shown.filter((entity) => entity.kind === kind).sort(byCount),
    }))
    .filter((group) => group.entities.length > 0)
}

/** Those mentioned equally often stand in the order of their names. */
function byCount(a: ArticleEntity, b: ArticleEntity) {
  return b.mentions.length - a.mentions.length || a.name.localeCompare(b.name)
}

/** Each group with those of its entities that are among the first so many of all. */
export function cutGroups(
  groups: readonly EntityGroup[],
  maxDrawn: number,
): (EntityGroup & { drawn: ArticleEntity[] })[] {
  let left = maxDrawn
  return groups.map((group) => {
    const drawn = group.entities.slice(0, Math.max(0, left))
    left -= drawn.length
    return { ...group, drawn }
  })
}
