import { EntitiesTab } from '../entities/entities-tab'
import { useEntities } from '../entities/entity-store'
import { useHighlights } from '../highlights/highlight-store'
import { useNotes } from '../notes/note-store'
import { InfoTab } from '../reader/info-tab'
import { useQuotes } from '../quotes/quote-store'
import { useOpenArticle } from '../reader/open-article-store'
import { changeSettings, useSettings } from '../settings/settings-store'
import { useTimeline } from '../timeline/timeline-store'
import { later } from '../ui/later'
import { Tabs, tabId } from '../ui/tabs'
import './panel.css'

const NotesTab = later(async () => (await import('../notes/notes-tab')).NotesTab)

const QuotesTab = later(async () => (await import('../quotes/quotes-tab')).QuotesTab)
const TimelineTab = later(async () => (await import('../timeline/timeline-tab')).TimelineTab)

const panelId = 'side-panel'

function useTabs() {
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

/** What belongs to the article on screen: who is in it, who said what, its notes, when, and what is known of it. */
export function SidePanel() {
  const article = useOpenArticle((state) => state.article)
  const tab = useSettings((settings) => settings.panelTab)
  const tabs = useTabs()
  return (
    <aside className="panel" aria-label="Side panel">
      <div className="panel-bar">
        <Tabs
          label="Side panel"
          panelId={panelId}
          chosen={tab}
          onChoose={(panelTab) => void changeSettings({ panelTab })}
          tabs={tabs}
        />
      </div>
      <div
        id={panelId}
        className="panel-body"
        role="tabpanel"
        aria-labelledby={tabId(panelId, tab)}
        tabIndex={-1}
      >
        {!article && <p className="panel-nothing">Open an article to see what belongs to it.</p>}
        {article && tab === 'entities' && <EntitiesTab key={article.id} />}
        {article && tab === 'quotes' && <QuotesTab key={article.id} />}
        {article && tab === 'timeline' && <TimelineTab key={article.id} />}
        {article && tab === 'notes' && <NotesTab key={article.id} article={article} />}
        {article && tab === 'info' && <InfoTab article={article} />}
      </div>
    </aside>
  )
}
