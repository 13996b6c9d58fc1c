import type { ArticleEntity, ArticleMention } from '../../preload/contract/entity'

/** A name, or the words at one place, that a person marked as not a name. */
export type RejectedName = {
  id: string
  name: string
  where: 'here' | 'article' | 'everywhere'
  entity: ArticleEntity
  /** The mention, where the decision is about that place only. */
  mention: ArticleMention | null
  /** Its places in the text, so that the person can look at them again. */
  spots: readonly ArticleMention[]
}

export const whereWords: Record<RejectedName['where'], string> = {
  here: 'at one place',
  article: 'in this article',
  everywhere: 'anywhere',
}

/** The rejected names, one line a decision: one about a single place is undone apart from one about a name. */
export function rejectedNames(rejected: readonly ArticleEntity[], text: string): RejectedName[] {
  return rejected.flatMap((entity) => {
    const single = entity.mentions.filter(({ mentionId }) => mentionId !== null)
    const spots = entity.mentions.filter(({ mentionId }) => mentionId === null)
    const ofName = entity.rejected === null || entity.rejected === 'here' ? 'article' : entity.rejected
    const whole = { id: entity.key, name: entity.name, where: ofName, entity, mention: null, spots }
    const places = single.map((mention) => ({
      id: mention.mentionId ?? entity.key,
      name: text.slice(mention.start, mention.end),
      where: 'here' as const,
      entity,
      mention,
      spots: [mention],
    }))
    return [...(spots.length > 0 ? [whole] : []), ...places]
  })
}
