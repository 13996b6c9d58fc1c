import type { EntityRef } from '../../../preload/contract/entity'
import type { ReviewFilter, ReviewOrder } from '../../../preload/contract/review'
import { useSources } from '../../articles/collection-store'
import { useColorName } from '../../queries/library-colors'
import { question } from '../../queries/question'
import { useAnswer } from '../../queries/use-answer'
import { Button } from '../../ui/button'
import { Select } from '../../ui/fields/select'
import { Icon } from '../../ui/icon'
import { edtfWords } from '../../ui/wording/edtf-words'
import { everything, type ReviewSet } from './review-kind'
import { useReview, useReviewCount } from './review-store'
import { groupWords, kindWords, optionsOf, sortWords, stateWords, tagsOnWords } from './review-words'

type ChipsProps = { query: ReviewSet; onChange: (query: ReviewSet) => void }

/** How many there are, by which filters, each of which can be taken away, and how many are selected. */
export function ReviewChips({ query, onChange }: ChipsProps) {
  const { filter } = query
  const count = useReviewCount(query)
  const selected = useReview((state) => state.selection.selected.size)
  const chips = useChips(filter)
  return (
    <div className="review-chips" role="group" aria-label="Filters">
      <span role="status" className="review-count">
        {count === null ? '…' : `${count.toLocaleString()} found`}
        {selected > 0 && `, ${selected.toLocaleString()} selected`}
      </span>
      {chips.map(({ field, words }) => (
        <button
          key={field}
          type="button"
          className="review-chip"
          aria-label={`Remove filter: ${words}`}
          onClick={() => onChange({ ...query, filter: { ...filter, [field]: everything[field] } })}
        >
          {words}
          <Icon name="close" />
        </button>
      ))}
      {chips.length > 0 && (
        <Button
          kind="quiet"
          onClick={() => onChange({ ...query, filter: { ...everything, days: filter.days } })}
        >
          Clear
        </Button>
      )}
      <Order order={query.order} onChange={(order) => onChange({ ...query, order })} />
    </div>
  )
}

type OrderProps = { order: ReviewOrder; onChange: (order: ReviewOrder) => void }

/** In which order rows stand, and under which headings. */
function Order({ order, onChange }: OrderProps) {
  return (
    <div className="review-order">
      <Select
        aria-label="Order"
        value={order.sort}
        options={optionsOf(sortWords)}
        onChoose={(sort) => onChange({ ...order, sort })}
      />
      <Select
        aria-label="Headings"
        value={order.group}
        options={optionsOf(groupWords)}
        onChoose={(group) => onChange({ ...order, group })}
      />
    </div>
  )
}

type Chip = { field: Exclude<keyof ReviewFilter, 'days'>; words: string }

function useChips(filter: ReviewFilter): Chip[] {
  const outlet = useSources().find(({ id }) => id === filter.sourceId)?.name ?? 'Outlet'
  const [names, speaker] = [useName(filter.names), useName(filter.speaker)]
  const nameOf = useColorName()
  const { words, kind, color, tag, alsoTag, tagsOn, sourceId, from, until, days, state, hasNote } = filter
  const day = days === 'made' ? 'Made' : 'Published'
  const chips: (Chip | false)[] = [
    words.trim() !== '' && { field: 'words', words: `“${words.trim()}”` },
    kind !== null && { field: 'kind', words: kindWords[kind] },
    color !== null && { field: 'color', words: nameOf(color) },
    tag !== null && { field: 'tag', words: `Tag: ${tag}` },
    alsoTag !== null && { field: 'alsoTag', words: `Tag: ${alsoTag}` },
    tagsOn !== 'either' && { field: 'tagsOn', words: tagsOnWords[tagsOn] },
    sourceId !== null && { field: 'sourceId', words: outlet },
    names !== null && { field: 'names', words: `Names ${names}` },
    speaker !== null && { field: 'speaker', words: `Said by ${speaker}` },
    from !== null && { field: 'from', words: `${day} from ${edtfWords(from)}` },
    until !== null && { field: 'until', words: `${day} until ${edtfWords(until)}` },
    state !== null && { field: 'state', words: stateWords[state] },
    hasNote !== null && { field: 'hasNote', words: hasNote ? 'With a note' : 'Without a note' },
  ]
  return chips.filter((chip) => chip !== false)
}

/** An entity's name, which a filter does not bring along. */
function useName(ref: EntityRef | null): string | null {
  const isKnown = ref === null || 'name' in ref
  const { value, error } = useAnswer(isKnown ? null : question('entity.page', { of: ref }))
  if (ref === null) return null
  if ('name' in ref) return ref.name
  return value?.name ?? (error === null ? '…' : 'somebody who is no longer in the library')
}
