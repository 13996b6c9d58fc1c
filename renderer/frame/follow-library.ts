import type { EventData } from '../../preload/contract/index'
import type { Noun } from '../../preload/contract/events'
import { on } from '../bridge'
import { findingReloads, openArticleReloads, type Reload } from './article-reloads'
import { reloadHighlights } from '../highlights/highlight-store'
import { reloadJobs } from '../jobs/job-store'
import { reloadArticles } from '../articles/article-store'
import { reloadCollections } from '../articles/collection-store'
import { reloadLibrary } from '../library/library-store'
import { reloadEntityNotes, reloadNotes } from '../notes/note-store'
import { invalidateAnswers } from '../queries/query-cache'
import { loadSettings } from '../settings/settings-store'
import { reloadWatching } from '../watching/watch-store'

/** Which store asks again when something of the library is not what it was. Undo asks for itself. */
const reloads: Record<Noun, readonly Reload[]> = {
  article: [reloadArticles, reloadCollections, ...openArticleReloads],
  source: [reloadCollections],
  // The store of feeds listens for itself.
  feed: [],
  highlight: [reloadHighlights, reloadArticles],
  note: [reloadNotes, reloadEntityNotes, reloadArticles],
  ...findingReloads,
  // Says that the other nouns were changed by a person.
  change: [],
  job: [reloadJobs],
  settings: [reloadWatching, loadSettings],
  library: [reloadLibrary],
}

// An import tells of every article. The list need not be read again more often than an eye can follow.
const restMs = 150

let waiting = new Set<Reload>()
let timer: ReturnType<typeof setTimeout> | undefined

export function followLibrary(): () => void {
  return on('library.changed', reloadNouns)
}

function reloadNouns({ nouns }: EventData<'library.changed'>) {
  invalidateAnswers(nouns)
  for (const noun of nouns) for (const reload of reloads[noun]) waiting.add(reload)
  timer ??= setTimeout(reloadNow, restMs)
}

function reloadNow() {
  const due = waiting
  waiting = new Set()
  timer = undefined
  for (const reload of due) void reload()
}
