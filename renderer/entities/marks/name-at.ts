import type { ArticleEntity, ArticleMention } from '../../../preload/contract/entity'

export type NameAt = { entity: ArticleEntity; mention: ArticleMention }

/** The name at an offset of the text; the shortest, where one lies in another. */
export function nameAt(entities: readonly ArticleEntity[], offset: number): NameAt | null {
  const length = ({ mention }: NameAt) => mention.end - mention.start
  const here = entities.flatMap((entity) =>
    entity.mentions
      .filter(({ start, end }) => start <= offset && offset < end)
      .map((mention) => ({ entity, mention })),
  )
  return here.sort((a, b) => length(a) - length(b))[0] ?? null
}
