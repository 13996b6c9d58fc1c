import type { ReactNode } from 'react'
import { useCommand } from '../commands/command-store'
import type { Visit } from '../navigation/navigation-store'
import { entityPages, revisionPages } from '../navigation/page-kinds'
import { lazyComponent } from '../ui/lazy'
import { BackupCommands, backupsEntry } from './backups/backups-entry'
import { guidePages, openGuidePage } from './guide/guide-kind'
import { openProofPage, proofEntry } from './proof/proof-entry'
import { NoteCommands } from './notes/note-commands'
import { libraryEntries } from './library-entries'
import { entry } from './page-entry'
import { openRequestsPage, requestsEntry } from './requests/requests-entry'

/** What the middle of the window can show beside an article: one entry a kind of page, in the order of the collections. */
const pages = [
  entry({
    kind: entityPages,
    component: lazyComponent(async () => (await import('./entity/entity-page')).EntityPage),
  }),
  entry({
    kind: revisionPages,
    component: lazyComponent(async () => (await import('./revision/revision-page')).RevisionPage),
  }),
  ...libraryEntries,
  backupsEntry,
  entry({
    kind: guidePages,
    component: lazyComponent(async () => (await import('./guide/guide-page')).GuidePage),
  }),
  requestsEntry,
  proofEntry,
]

/** The page of a visit; null for an article, and where nothing was opened. */
export function drawPage(visit: Visit | null): ReactNode {
  return visit === null ? null : (pages.find(({ on }) => on === visit.page.on)?.draw(visit) ?? null)
}

export const libraryPages = pages.flatMap(({ inLibrary }) => inLibrary ?? [])

/** The commands that open the library's pages, the guide and the list of requests. Draws nothing itself. */
export function LibraryPageCommands(): ReactNode {
  useCommand('page.guide', openGuidePage)
  useCommand('page.requests', openRequestsPage)
  useCommand('page.verify', openProofPage)
  return (
    <>
      {libraryPages.map(({ on, command, open }) => (
        <OpenByCommand key={on} {...{ command, open }} />
      ))}
      <NoteCommands />
      <BackupCommands />
    </>
  )
}

function OpenByCommand({
  command,
  open,
}: {
  command: (typeof libraryPages)[number]['command']
  open: () => void
}) {
  useCommand(command, open)
  return null
}
