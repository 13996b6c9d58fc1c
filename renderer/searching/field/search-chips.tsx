import { withoutPart } from '../../../preload/contract/search/parts'
import type { SearchPart } from '../../../preload/contract/search/query'
import { IconButton } from '../../ui/button'
import { readingOf } from '../reading'
import { searchFor, useSearch } from '../search-store'

/** Each field that was typed with its value, to be seen as it was read and to be taken out again. */
export function SearchChips({ onRemoved }: { onRemoved: () => void }) {
  const search = useSearch()
  const { parts } = readingOf(search)
  if (parts.length === 0) return null
  const remove = (part: SearchPart) => {
    searchFor(withoutPart(search.text, part), { isTyping: false })
    onRemoved()
  }
  return (
    <ul className="search-chips" aria-label="Fields of the search">
      {parts.map((part) => (
        <li key={`${part.from} ${part.to}`} className="search-chip" data-is-excluded={part.isExcluded}>
          <span className="search-chip-label">
            {part.isExcluded && 'Not '}
            {part.label}
          </span>
          <bdi className="search-chip-value" title={part.value}>
            {part.value}
          </bdi>
          <IconButton
            icon="close"
            size={16}
            className="search-chip-remove"
            label={`Remove ${part.label} ${part.value}`}
            onClick={() => remove(part)}
          />
        </li>
      ))}
    </ul>
  )
}
