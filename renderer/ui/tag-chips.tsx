import type { ArticleSummary } from '../../preload/contract/article'
import './tag-chips.css'

/** An article's first tags: two at most, so that a row is as high as any other. */
export function TagChips({ tags, tagCount }: Pick<ArticleSummary, 'tags' | 'tagCount'>) {
  if (tagCount === 0) return null
  const more = tagCount - tags.length
  return (
    <span className="tag-chips" title={tags.map(({ name }) => name).join(', ')}>
      <span className="visually-hidden">Tags: </span>
      {tags.map(({ name, color }) => (
        <span key={name} className="tag-chips-tag" data-color={color ?? undefined}>
          {name}
          <span className="visually-hidden">, </span>
        </span>
      ))}
      {more > 0 && (
        <span>
          +{more}
          <span className="visually-hidden"> more</span>
        </span>
      )}
    </span>
  )
}
