import type { ArticleId } from '../../../preload/contract/common'
import type { ArticleEntity, EntityKind, EntityPage, SplitOff } from '../../../preload/contract/entity'

/** Something that can be split off an entity. `kind` is null where it goes back to being what it was. */
export type SplitPart = { id: string; words: string; note: string; kind: EntityKind | null; off: SplitOff }

/** What an entity of the library is made of: what was merged into it, its other names, and its names in the article. */
export function splitParts(
  entity: ArticleEntity,
  { merged, aliases }: Pick<EntityPage, 'merged' | 'aliases'>,
  articleId: ArticleId,
): SplitPart[] {
  const { kind, key, parts } = entity
  const wasMerged = merged.map((each) => ({
    id: each.entityId,
    words: each.name,
    note: `${each.kind} you merged into it`,
    kind: null,
    off: { mergedId: each.entityId },
  }))
  // An entity that was merged brings its name along: that goes when the entity does.
  const theirs = new Set(merged.map((each) => each.name))
  const names = aliases
    .filter(({ isOwn, name }) => !isOwn && !theirs.has(name))
    .map((alias) => ({
      id: alias.id,
      words: alias.name,
      note: 'another name, in every article',
      kind,
      off: { aliasId: alias.id },
    }))
  const inArticle = parts.map((part) => ({
    id: part.key,
    words: part.name,
    note: 'only in this article',
    kind: part.kind,
    off: parts.length === 1 ? { articleId, key } : { articleId, part: part.key },
  }))
  return [...wasMerged, ...names, ...inArticle]
}
