import { create } from 'zustand'
import type { TagSummary } from '../../preload/contract/tag'

type TagDialog = { kind: 'rename' | 'merge' | 'describe' | 'delete'; tag: TagSummary }

/** The dialog about a tag of the library. */
export const useTagDialog = create<{ dialog: TagDialog | null }>(() => ({ dialog: null }))

export function openTagDialog(dialog: TagDialog): void {
  useTagDialog.setState({ dialog })
}

export function closeTagDialog(): void {
  useTagDialog.setState({ dialog: null })
}
