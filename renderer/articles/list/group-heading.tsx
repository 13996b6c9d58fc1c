import { question } from '../../queries/question'
import { useAnswer } from '../../queries/use-answer'
import { useArticles } from '../article-store'
import type { Heading } from './headings'

type GroupHeadingProps = { heading: Heading; id: string }

/** A heading over the first row of a group. A screen reader hears it with that row. */
export function GroupHeading({ heading, id }: GroupHeadingProps) {
  const { place, order, group } = useArticles()
  const isCounted = group === 'day' || group === 'outlet'
  const { value } = useAnswer(
    isCounted
      ? {
          ...question('article.groupCounts', { ...place, order, group, keys: [heading.key] }),
          isPassing: true,
        }
      : null,
  )
  const count = value?.counts[0]
  return (
    <div role="presentation" className="article-heading" id={id}>
      {heading.label}
      {count !== undefined && (
        <span className="article-heading-count">
          {' '}
          {count.toLocaleString()}
          <span className="visually-hidden"> {count === 1 ? 'article' : 'articles'}</span>
        </span>
      )}
    </div>
  )
}
