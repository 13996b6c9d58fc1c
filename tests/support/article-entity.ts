import type { ArticleEntity, ArticleMention, EntityKind } from '../../preload/contract/entity'

export function mentionAt(start: number, more: Partial<ArticleMention> = {}): ArticleMention {
  return {
    start,
    end: start + 1,
    confidence: 1,
    why: '',
    state: 'suggested',
    reason: null,
    mentionId: null,
    ...more,
  }
}

/** An entity as `entity.byArticle` answers it, with mentions at these places. */
export function articleEntity(
  kind: EntityKind,
  name: string,
  starts: readonly number[] = [0],
  more: Partial<ArticleEntity> = {},
): ArticleEntity {
  return {
    key: `${kind}:${name}`,
    kind,
    name,
    ref: { kind, name },
    mentions: starts.map((start) => mentionAt(start)),
    confirmed: null,
    state: 'suggested',
    reason: null,
    parts: [{ key: `${kind}:${name}`, kind, name }],
    rejected: null,
    roles: [],
    ...more,
  }
}
