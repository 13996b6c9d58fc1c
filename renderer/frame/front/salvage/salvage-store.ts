import { create } from 'zustand'
import type { Salvaged, SalvageProgress } from '../../../../preload/contract/safety/salvage'
import { LibraryError } from '../../../../preload/contract/errors'
import { call, on } from '../../../bridge'
import { reloadLibrary } from '../../../library/library-store'
import { showError } from '../../../toasts/toast-store'

type SalvageState = { isRunning: boolean; progress: SalvageProgress | null; salvaged: Salvaged | null }

export const useSalvage = create<SalvageState>(() => ({ isRunning: false, progress: null, salvaged: null }))

/** Asks for a folder, and salvages the library that could not be opened into it. */
export async function salvageLibrary(): Promise<void> {
  if (useSalvage.getState().isRunning) return
  useSalvage.setState({ isRunning: true, progress: null, salvaged: null })
  const stop = on('salvage.progress', (progress) => {
    useSalvage.setState({ progress })
  })
  try {
    useSalvage.setState({ salvaged: await call('library.salvage', {}) })
  } catch (error) {
    if (!(error instanceof LibraryError) || error.code !== 'cancelled') showError(error)
  } finally {
    stop()
    useSalvage.setState({ isRunning: false, progress: null })
  }
}

export function cancelSalvage(): void {
  call('library.cancelSalvage', {}).catch(showError)
}

export async function openSalvaged(): Promise<void> {
  try {
    await call('library.openSalvaged', {})
    await reloadLibrary()
    useSalvage.setState({ salvaged: null })
  } catch (error) {
    showError(error)
  }
}
