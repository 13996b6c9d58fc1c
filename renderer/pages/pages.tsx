import type { ComponentType, ReactNode } from 'react'
import type { LibraryPage } from '../articles/library-pages'
import { useCommand } from '../commands/command-store'
import type { Bookmark, Visit } from '../navigation/navigation-store'
import { entityPages, type PageKind } from '../navigation/page-kinds'
import { lazyComponent } from '../ui/lazy'
import { batchPages, openBatchPage } from './batch/batch-kind'
import { historyPages, openHistoryPage } from './history/history-kind'
import { namesPages, openNamesPage } from './names/names-kind'
import { ledgerPages, openQuotesPage } from './quotes/ledger-kind'
import { openReviewPage, reviewPages } from './review/review-kind'

type CommandName = Parameters<typeof useCommand>[0]

type PageEntry<Set> = {
  kind: PageKind<Set>
  component: ComponentType<{ page: Set; bookmark: Bookmark | null }>
  /** Where it is one of the library as a whole: its item in the collections, and the command that opens it. */
  inLibrary?: Omit<LibraryPage, 'on'> & { command: CommandName }
}

function entry<Set>({ kind, component: Component, inLibrary }: PageEntry<Set>) {
  const draw = ({ id, page, bookmark }: Visit): ReactNode => {
    const set = kind.setOf(page)
    return set !== null && <Component key={id} page={set} bookmark={bookmark} />
  }
  return { on: kind.on, draw, inLibrary: inLibrary === undefined ? null : { on: kind.on, ...inLibrary } }
}

/** What the middle of the window can show beside an article: one entry a kind of page, in the order of the collections. */
const pages = [
  entry({
    kind: entityPages,
    component: lazyComponent(async () => (await import('./entity/entity-page')).EntityPage),
  }),
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

/** The page of a visit; null for an article, and where nothing was opened. */
export function drawPage(visit: Visit | null): ReactNode {
  return visit === null ? null : (pages.find(({ on }) => on === visit.page.on)?.draw(visit) ?? null)
}

export const libraryPages = pages.flatMap(({ inLibrary }) => inLibrary ?? [])

/** The commands that open the library's pages. Draws nothing itself. */
export function LibraryPageCommands(): ReactNode {
  return libraryPages.map(({ on, command, open }) => <OpenByCommand key={on} {...{ command, open }} />)
}

function OpenByCommand({ command, open }: { command: CommandName; open: () => void }) {
  useCommand(command, open)
  return null
}
