import { create } from 'zustand'
import type { EntityRef } from '../../preload/contract/entity'
import { LibraryError } from '../../preload/contract/errors'
import { call } from '../bridge'
import { showError, showToast } from '../toasts/toast-store'

type Progress = { done: number; total: number }

/** `progress` is null until the first articles are read: the dialog stands open till then. */
export const useDossier = create<{ isWriting: boolean; progress: Progress | null }>(() => ({
  isWriting: false,
  progress: null,
}))

const lookMs = 250

async function look(): Promise<void> {
  const progress = await call('export.dossierState', {})
  if (useDossier.getState().isWriting) useDossier.setState({ progress })
}

const isCancelled = (error: unknown): boolean => error instanceof LibraryError && error.code === 'cancelled'

/** Asks where to and writes all that is known of an entity into one file; one at a time. */
export async function exportDossier(of: EntityRef): Promise<void> {
  if (useDossier.getState().isWriting) return
  useDossier.setState({ isWriting: true, progress: null })
  const looking = setInterval(() => void look(), lookMs)
  try {
    const saved = await call('export.dossier', { of })
    if (saved) showToast({ text: `Exported as ${saved.fileName}` })
  } catch (error) {
    if (isCancelled(error)) showToast({ text: 'The dossier was not written.' })
    else showError(error)
  } finally {
    clearInterval(looking)
    useDossier.setState({ isWriting: false, progress: null })
  }
}

export const cancelDossier = (): void => void call('export.cancelDossier', {})
