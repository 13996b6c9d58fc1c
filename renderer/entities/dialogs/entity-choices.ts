import type { ArticleEntity, EntityKind, EntityRef, ListedEntity } from '../../../preload/contract/entity'
import { holds } from '../../ui/wording/holds'

/** Something that words can be taken for, or a name be merged into. */
export type Choice = { id: string; ref: EntityRef; kind: EntityKind; name: string; note: string }

export function refId(ref: EntityRef): string {
  return 'entityId' in ref ? ref.entityId : `${ref.kind} ${ref.name.toLowerCase()}`
}

/** The article's names that hold what was typed: those of the likely kind first, then the most mentioned. */
export function choicesInArticle(
  entities: readonly ArticleEntity[],
  typed: string,
  likely: EntityKind | null = null,
): Choice[] {
  const other = ({ kind }: ArticleEntity) => Number(kind !== likely)
  return entities
    .filter(({ name }) => holds(name, typed))
    .sort(
      (a, b) => other(a) - other(b) || b.mentions.length - a.mentions.length || a.name.localeCompare(b.name),
    )
    .map(({ ref, kind, name, mentions }) => ({
      id: refId(ref),
      ref,
      kind,
      name,
      note: mentions.length === 1 ? 'named once' : `named ${mentions.length} times`,
    }))
}

/** The library's names that the article has not offered already. */
export function choicesInLibrary(listed: readonly ListedEntity[], known: readonly Choice[]): Choice[] {
  const taken = new Set(known.map(({ id }) => id))
  return listed
    .map(({ ref, kind, name, articles }) => ({
      id: refId(ref),
      ref,
      kind,
      name,
      note: articles === 1 ? '1 article' : `${articles} articles`,
    }))
    .filter(({ id }) => !taken.has(id))
}
