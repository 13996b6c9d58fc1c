import type { ArticleEntity, ArticleMention } from '../../../preload/contract/entity'

export type MentionAt = { entity: ArticleEntity; mention: ArticleMention }

/** The mention at an offset of the text; the shortest, where one lies in another. */
export function mentionAtOffset(entities: readonly ArticleEntity[], offset: number): MentionAt | null {
  const length = ({ mention }: MentionAt) => mention.end - mention.start
  const here = entities.flatMap((entity) =>
    entity.mentions
      .filter(({ start, end }) => start <= offset && offset < end)
      .map((mention) => ({ entity, mention })),
  )
  return here.sort((a, b) => length(a) - length(b))[0] ?? null
}
