import type { ArticleEntity } from '../../preload/contract/entity'

type Spot = { start: number; end: number }

/**
 * What became of an entity after something was done: the one that has most of its mentions now. Keys alone do not say,
 * since a part that is split off takes the key of its first part along.
 */
export function followEntity(before: ArticleEntity, after: readonly ArticleEntity[]): ArticleEntity | null {
  const spots = new Set(before.mentions.map(spotKey))
  let best: ArticleEntity | null = null
  let maxShared = 0
  for (const entity of after) {
    const shared = entity.mentions.filter((mention) => spots.has(spotKey(mention))).length
    if (shared > maxShared || (shared > 0 && shared === maxShared && entity.key === before.key)) {
      best = entity
      maxShared = shared
    }
  }
  return best
}

function spotKey({ start, end }: Spot): string {
  return `${start} ${end}`
}

/** Which mention is shown after a change: the same one, or where it is gone the next. */
export function followMention(shown: Spot | undefined, after: readonly Spot[]): number {
  if (shown === undefined) return 0
  const next = after.findIndex(({ start }) => start >= shown.start)
  return next === -1 ? Math.max(0, after.length - 1) : next
}
