import { useFoundEntities } from '../entities/entity-store'
import { useHighlights } from '../highlights/highlight-store'
import { useNotes } from '../notes/note-store'
import { useQuoteAnswer } from '../quotes/quote-store'
import { useDates } from '../timeline/timeline-store'

/** The tabs, each with how much is in it. */
export function useTabs() {
  const entities = useFoundEntities().value?.entities.length ?? 0
  const quotes = useQuoteAnswer().value?.length ?? 0
  const notes = useNotes().value?.filter(({ target }) => target.on === 'article').length ?? 0
  const highlights = useHighlights().length
  const dates = useDates().value?.length ?? 0
  return [
    { key: 'entities', label: 'Entities', count: entities },
    { key: 'quotes', label: 'Quotes', count: quotes },
    { key: 'notes', label: 'Notes', count: notes + highlights },
    { key: 'timeline', label: 'Timeline', count: dates },
    { key: 'info', label: 'Info' },
  ] as const
}
