import { create } from 'zustand'
import type { SavedSearchId } from '../../../preload/contract/common'

type SavedDialog = { kind: 'new' } | { kind: 'change'; savedSearchId: SavedSearchId }

/** The saved search that was opened last, as long as there is a search; and what its dialog is about. */
type Saved = { opened: { id: SavedSearchId; folder: string | null } | null; dialog: SavedDialog | null }

/** Apart from what asks main of saved searches, which the first screen does without. */
export const useSaved = create<Saved>(() => ({ opened: null, dialog: null }))

export function openSavedDialog(dialog: SavedDialog): void {
  useSaved.setState({ dialog })
}

export function closeSavedDialog(): void {
  useSaved.setState({ dialog: null })
}
