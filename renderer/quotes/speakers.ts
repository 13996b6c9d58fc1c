import type { ArticleEntity, EntityKind, EntityRef, ListedEntity } from '../../preload/contract/entity'
import { holds, plain } from '../ui/wording/holds'

export type Candidate = { key: string; name: string; kind: EntityKind; ref: EntityRef }

/** People speak most, then those who speak for an organisation; a place may stand for its government. */
const ranks: Record<EntityKind, number> = { person: 0, organisation: 1, place: 2 }

/** The article's names that hold what was typed, people first, most mentioned first. */
export function inArticle(entities: readonly ArticleEntity[], typed: string): Candidate[] {
  const candidates = entities
    .filter(({ name }) => holds(name, typed))
    .sort((a, b) => ranks[a.kind] - ranks[b.kind] || b.mentions.length - a.mentions.length)
    .map(({ ref, name, kind }) => ({ key: keyOf(ref), name, kind, ref }))
  return candidates.filter(({ key }, index) => candidates.findIndex((one) => one.key === key) === index)
}

function keyOf(ref: EntityRef): string {
  return 'entityId' in ref ? ref.entityId : `${ref.kind} ${plain(ref.name)}`
}

/** Those of the library that the article does not offer already, people first. */
export function inLibrary(listed: readonly ListedEntity[], offered: readonly Candidate[]): Candidate[] {
  return listed
    .map(({ ref, name, kind }) => ({ key: keyOf(ref), name, kind, ref }))
    .filter(({ key }) => !offered.some((one) => one.key === key))
    .sort((a, b) => ranks[a.kind] - ranks[b.kind])
}
