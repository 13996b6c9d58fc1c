import { useEffect, useRef } from 'react'
import { chooseEntity } from '../entities/entity-store'
import { useArticle } from '../text/open-article-store'
import { changeSettings, useSettings } from '../settings/settings-store'
import { PaneBoundary } from '../ui/failure/failure'
import { lazyComponent } from '../ui/lazy'
import { Tabs, tabId } from '../ui/tabs'
import './panel.css'
import { PanelOf } from './panel-of'
import { useTabs } from './use-tabs'

// The first that is shown: it is the first that is read once the list is there.
const EntitiesTab = lazyComponent(async () => (await import('../entities/tab/entities-tab')).EntitiesTab)
const InfoTab = lazyComponent(async () => (await import('./info-tab')).InfoTab)
const NotesTab = lazyComponent(async () => (await import('./notes-tab')).NotesTab)
const QuotesTab = lazyComponent(async () => (await import('../quotes/quotes-tab')).QuotesTab)
const TimelineTab = lazyComponent(async () => (await import('../timeline/timeline-tab')).TimelineTab)

const panelId = 'side-panel'

const failures = {
  entities: 'The names could not be shown',
  quotes: 'The quotations could not be shown',
  notes: 'The notes could not be shown',
  timeline: 'The timeline could not be shown',
  info: 'Article info could not be shown',
} as const

/** The name that is marked in the text is let go when another tab is chosen; `PaintQuotes` sees to the quotation. */
function useLeftTab(tab: string): void {
  const last = useRef(tab)
  useEffect(() => {
    const left = last.current
    last.current = tab
    if (left === tab) return
    if (left === 'entities') chooseEntity(null)
  }, [tab])
}

/** The side panel with the tabs of the article on screen: entities, quotes, notes, timeline and info. */
export function SidePanel() {
  const { article } = useArticle()
  const tab = useSettings((settings) => settings.panelTab)
  const tabs = useTabs()
  useLeftTab(tab)
  return (
    <aside className="panel" aria-label="Side panel">
      <div className="panel-bar">
        <Tabs
          label="Side panel"
          panelId={panelId}
          chosen={tab}
          onChoose={(panelTab) => void changeSettings({ panelTab })}
          tabs={tabs}
          narrow="squeeze"
        />
      </div>
      {article && <PanelOf article={article} />}
      <div
        id={panelId}
        className="panel-body"
        role="tabpanel"
        aria-labelledby={tabId(panelId, tab)}
        tabIndex={-1}
      >
        {!article && <p className="panel-nothing">Open an article to see what belongs to it.</p>}
        <PaneBoundary part="tab" title={failures[tab]} shows={`${tab} ${article?.id ?? ''}`}>
          {article && tab === 'entities' && <EntitiesTab key={article.id} />}
          {article && tab === 'quotes' && <QuotesTab key={article.id} />}
          {article && tab === 'timeline' && <TimelineTab key={article.id} />}
          {article && tab === 'notes' && <NotesTab key={article.id} article={article} />}
          {article && tab === 'info' && <InfoTab article={article} />}
        </PaneBoundary>
      </div>
    </aside>
  )
}
