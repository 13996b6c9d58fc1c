import type { ArticleEntity, ArticleMention } from '../../preload/contract/entity'

/** One thing that a person said is no name: a name, or the words at one place. */
export type RejectedName = {
  id: string
  name: string
  where: 'here' | 'article' | 'everywhere'
  entity: ArticleEntity
  /** The mention, where only that was meant. */
  mention: ArticleMention | null
  /** Where it stands in the text, for looking at it once more. */
  spots: readonly ArticleMention[]
}

export const whereWords: Record<RejectedName['where'], string> = {
  here: 'at one place',
  article: 'in this article',
  everywhere: 'anywhere',
}

/** What was rejected, one line for each decision: that on one place is taken back apart from that on a name. */
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
