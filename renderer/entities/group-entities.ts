import type { ArticleEntity, EntityKind } from '../../preload/contract/entity'

export type EntityGroup = { kind: EntityKind; label: string; entities: ArticleEntity[] }

const labels: Record<EntityKind, string> = {
  person: 'People',
  organisation: 'Organisations',
  place: 'Places',
}
const kinds: readonly EntityKind[] = ['person', 'organisation', 'place']

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** The entities whose name holds the filter's words, most mentioned first, by kind; kinds without any left out. */
export function groupEntities(entities: readonly ArticleEntity[], filter: string): EntityGroup[] {
  const wanted = plain(filter.trim())
  const shown = entities.filter((entity) => plain(entity.name).includes(wanted))
  const byCount = (a: ArticleEntity, b: ArticleEntity) =>
    b.mentions.length - a.mentions.length || a.name.localeCompare(b.name)
  return kinds
    .map((kind) => ({
      kind,
      label: labels[kind],
      entities: shown.filter((e) => e.kind === kind).sort(byCount),
    }))
    .filter((group) => group.entities.length > 0)
}
