import { lazyComponent } from '../ui/lazy'
import { batchPages, openBatchPage } from './batch/batch-kind'
import { historyPages, openHistoryPage } from '../navigation/history-pages'
import { codesEntry } from './codes/codes-entry'
import { namesPages, openNamesPage } from './names/names-kind'
import { notesEntry } from './notes/notes-entry'
import { entry } from './page-entry'
import { ledgerPages, openQuotesPage } from './quotes/ledger-kind'
import { openReviewPage, reviewPages } from './review/review-kind'

/** The pages of the library as a whole, in the order of the collections. */
export const libraryEntries = [
  entry({
    kind: namesPages,
    component: lazyComponent(async () => (await import('./names/names-page')).NamesPage),
    inLibrary: { label: 'Names', icon: 'person', command: 'page.names', open: openNamesPage },
  }),
  entry({
    kind: ledgerPages,
    component: lazyComponent(async () => (await import('./quotes/ledger-page')).LedgerPage),
    inLibrary: { label: 'Quotes', icon: 'quote', command: 'page.quotes', open: openQuotesPage },
  }),
  entry({
    kind: reviewPages,
    component: lazyComponent(async () => (await import('./review/review-page')).ReviewPage),
    inLibrary: { label: 'Review', icon: 'highlight', command: 'page.review', open: openReviewPage },
  }),
  codesEntry,
  notesEntry,
  entry({
    kind: historyPages,
    component: lazyComponent(async () => (await import('./history/history-page')).HistoryPage),
    inLibrary: { label: 'History', icon: 'clock', command: 'page.history', open: openHistoryPage },
  }),
  entry({
    kind: batchPages,
    component: lazyComponent(async () => (await import('./batch/batch-page')).BatchPage),
    inLibrary: {
      label: 'Search for a list',
      icon: 'search',
      command: 'page.searchList',
      open: openBatchPage,
    },
  }),
]
