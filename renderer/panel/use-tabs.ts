import { useEntities } from '../entities/entity-store'
import { useHighlights } from '../highlights/highlight-store'
import { useNotes } from '../notes/note-store'
import { useQuotes } from '../quotes/quote-store'
import { useTimeline } from '../timeline/timeline-store'

/** The tabs, each with how much is in it. */
export function useTabs() {
  const entities = useEntities((state) => state.found?.entities.length ?? 0)
  const quotes = useQuotes((state) => state.quotes?.length ?? 0)
  const notes = useNotes((state) => state.notes.filter(({ target }) => target.on === 'article').length)
  const highlights = useHighlights((state) => state.highlights.length)
  const dates = useTimeline((state) => state.lines?.length ?? 0)
  return [
    { key: 'entities', label: 'Entities', count: entities },
    { key: 'quotes', label: 'Quotes', count: quotes },
    { key: 'notes', label: 'Notes', count: notes + highlights },
    { key: 'timeline', label: 'Timeline', count: dates },
    { key: 'info', label: 'Info' },
  ] as const
}
