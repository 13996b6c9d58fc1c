import { useEffect } from 'react'
import { useCommand } from '../../commands/command-store'
import { DialogBoundary } from '../../ui/failure/failure'
import { exportSearches } from './saved-actions'
import { SavedDialog } from './saved-dialog'
import { closeSavedDialog } from './opened-store'
import { useSavedSearches } from './saved-store'

/** The dialog of a saved search, and the command for all of them. */
export function SavedLayer({ library }: { library: string | null }) {
  const isOpen = library !== null
  const searches = useSavedSearches(isOpen)
  useCommand('search.exportList', () => void exportSearches(), isOpen && searches.length > 0)
  useEffect(() => closeSavedDialog, [library])
  return (
    <DialogBoundary onClose={closeSavedDialog}>
      <SavedDialog />
    </DialogBoundary>
  )
}
