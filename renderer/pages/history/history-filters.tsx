import type { HistoryFilter } from '../../../preload/contract/history'
import { resetPage } from '../../navigation/navigation-store'
import { Button } from '../../ui/button'
import { Input } from '../../ui/fields/input'
import { Select } from '../../ui/fields/select'
import { historyPages, type HistorySet } from '../../navigation/history-pages'

type Kind = NonNullable<HistoryFilter['noun']> | 'any'

const kinds: readonly { key: Kind; label: string }[] = [
  { key: 'any', label: 'Everything' },
  { key: 'article', label: 'Articles' },
  { key: 'article_state', label: 'Read, starred, archived' },
  { key: 'highlight', label: 'Highlights' },
  { key: 'note', label: 'Notes' },
  { key: 'tagging', label: 'Tags' },
  { key: 'entity', label: 'Names' },
  { key: 'quote', label: 'Quotations' },
  { key: 'feed', label: 'Feeds' },
  { key: 'saved_search', label: 'Saved searches' },
]

/** By words, by what it was done to, by day, and by one article. */
export function HistoryFilters({ filter }: HistorySet) {
  const set = (changes: Partial<HistorySet['filter']>) =>
    resetPage(historyPages.pageOf({ filter: { ...filter, ...changes } }))
  return (
    <div className="history-filters" role="search" aria-label="History">
      <Input
        type="search"
        aria-label="Search history"
        placeholder="Search history"
        maxLength={200}
        data-pane-focus
        value={filter.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      <Select
        aria-label="Kind of thing"
        value={filter.noun ?? 'any'}
        options={kinds}
        onChoose={(kind) => set({ noun: kind === 'any' ? null : kind })}
      />
      <Input
        type="date"
        aria-label="Day"
        value={filter.day}
        onChange={(event) => set({ day: event.currentTarget.value })}
      />
      {filter.articleId !== null && (
        <Button kind="quiet" icon="close" onClick={() => set({ articleId: null })}>
          Only one article
        </Button>
      )}
      {filter.noteId !== null && (
        <Button kind="quiet" icon="close" onClick={() => set({ noteId: null })}>
          Only one note
        </Button>
      )}
    </div>
  )
}
