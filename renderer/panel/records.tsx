import type { Article, ServiceRecord } from '../../preload/contract/article'
import { statedMomentText } from '../text/stated-date'
import { question } from '../queries/question'
import { useAnswer, useToldError } from '../queries/use-answer'

/** The services in which the article was also saved, and what they knew of it. Nothing where there is none. */
export function Records({ article: { id } }: { article: Article }) {
  const answer = useAnswer(question('article.records', { articleId: id }))
  useToldError(answer)
  const records = answer.value ?? []
  if (records.length === 0) return null
  return (
    <section aria-label="Saved elsewhere">
      <h2>Saved elsewhere</h2>
      {records.map((record, index) => (
        <Saved key={index} record={record} />
      ))}
    </section>
  )
}

function Saved({ record: { service, savedAt, facts } }: { record: ServiceRecord }) {
  return (
    <dl>
      <div className="fact">
        <dt>Saved in</dt>
        <dd>
          {service}
          {savedAt !== null && <span className="fact-more">{statedMomentText(savedAt)}</span>}
        </dd>
      </div>
      {facts.map(([name, value], index) => (
        <div className="fact" key={index}>
          <dt>
            <bdi>{name}</bdi>
          </dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  )
}
