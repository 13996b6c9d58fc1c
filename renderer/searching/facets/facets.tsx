import { Trouble } from '../../queries/trouble'
import { useRested, useSteadyAnswer } from '../../queries/use-answer'
import type { Facets as Counted, Months } from '../../../preload/contract/search/hits'
import type { Asked } from '../search-store'
import { DateHistogram } from './date-histogram'
import { FacetGroup } from './facet-group'
import { facetsOf, monthsOf } from './facet-questions'
import { chosenIn, withoutDates } from './narrowing'

/** The facets of a search, asked for once the person has stopped typing, so that they never hold up what is found. */
export function Facets({ asked: { text, isTyping } }: { asked: Asked }) {
  const rested = useRested(text)
  const settled = { text: isTyping ? rested : text, isTyping }
  const facets = useSteadyAnswer(facetsOf(settled))
  // Of all dates: who has chosen some may want others.
  const months = useSteadyAnswer(monthsOf({ ...settled, text: withoutDates(settled.text) }))
  if (facets.value === null || months.value === null) {
    const { error, retry } = facets.error === null ? months : facets
    return error === null ? null : (
      <Trouble title="The facets could not be counted" error={error} onRetry={retry} />
    )
  }
  const { outlets, names, tags } = facets.value
  const chosen = chosenIn(text)
  return (
    <>
      <DateHistogram text={text} months={months.value} />
      <div className="facet-groups">
        <FacetGroup label="Outlets" none="No outlet" field="outlet" {...{ chosen }} values={outlets} />
        <FacetGroup label="Names" none="No name" field="entity" {...{ chosen }} values={names} />
        <FacetGroup label="Tags" none="No tag" field="tag" {...{ chosen }} values={tags} />
      </div>
      <Bounds facets={facets.value} months={months.value} />
    </>
  )
}

/** Where not everything was counted, that is said. */
function Bounds({ facets, months }: { facets: Counted; months: Months }) {
  const bounds = [
    ...(facets.isMore ? [`Outlets and tags are of the newest ${words(facets.articles)} articles.`] : []),
    ...(facets.articlesForNames < facets.articles
      ? [`Names are of the newest ${words(facets.articlesForNames)} articles.`]
      : []),
    ...(months.isMore ? [`Dates are of the newest ${words(months.articles)} articles.`] : []),
    ...(months.undated > 0
      ? [`${words(months.undated)} without a date ${months.undated === 1 ? 'is' : 'are'} in no bar.`]
      : []),
  ]
  return bounds.length > 0 && <p className="facet-note facet-bounds">{bounds.join(' ')}</p>
}

function words(count: number): string {
  return count.toLocaleString('en')
}
