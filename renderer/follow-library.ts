import type { EventData } from '../preload/contract/index'
import type { Noun } from '../preload/contract/events'
import { on } from './bridge'
import { reloadEntities } from './entities/entity-store'
import { hastenAnswers, outdateAnswers } from './entities/page/answers'
import { reloadHighlights } from './highlights/highlight-store'
import { reloadJobs } from './jobs/job-store'
import { reloadArticles } from './library/article-store'
import { reloadCollections } from './library/collection-store'
import { reloadLibrary } from './library/library-store'
import { reloadEntityNotes, reloadNotes } from './notes/note-store'
import { reloadLedger } from './quotes/ledger/ledger-store'
import { reloadQuotes } from './quotes/quote-store'
import { reloadCopies } from './reader/same-report-store'
import { reloadOpenArticle } from './reader/open-article-store'
import { loadSettings } from './settings/settings-store'
import { reloadTimeline } from './timeline/timeline-store'

type Reload = () => Promise<void> | void

/** Which store asks again when something of the library is not what it was. Undo asks for itself. */
const reloads: Record<Noun, readonly Reload[]> = {
  article: [reloadArticles, reloadCollections, reloadOpenArticle, reloadCopies, outdateAnswers],
  source: [reloadCollections],
  // The store of feeds listens for itself.
  feed: [],
  highlight: [reloadHighlights, reloadArticles],
  note: [reloadNotes, reloadEntityNotes, reloadArticles],
  // Copies are found when a text is read for names.
  entity: [reloadEntities, reloadCopies, outdateAnswers],
  quote: [reloadQuotes, reloadLedger, outdateAnswers],
  date: [reloadTimeline, outdateAnswers],
  change: [hastenAnswers],
  job: [reloadJobs],
  settings: [loadSettings],
  library: [reloadLibrary],
}

// An import tells of every article. The list need not be read again more often than an eye can follow.
const restMs = 150

let waiting = new Set<Reload>()
let timer: ReturnType<typeof setTimeout> | undefined

function reloadNow() {
  const due = waiting
  waiting = new Set()
  timer = undefined
  for (const reload of due) void reload()
}

function hear({ nouns }: EventData<'library.changed'>) {
  for (const noun of nouns) for (const reload of reloads[noun]) waiting.add(reload)
  timer ??= setTimeout(reloadNow, restMs)
}

export function followLibrary(): () => void {
  return on('library.changed', hear)
}
