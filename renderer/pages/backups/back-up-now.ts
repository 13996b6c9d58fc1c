import { LibraryError } from '../../../preload/contract/errors'
import { act } from '../../queries/act'
import { reloadLibrary } from '../../library/library-store'
import { showError, showToast } from '../../toasts/toast-store'

function isCancelled(error: unknown): boolean {
  return error instanceof LibraryError && error.code === 'cancelled'
}

/** Makes a back-up of the library as it is now. */
export async function backUpNow(): Promise<void> {
  try {
    const { damaged, missing } = await act('backup.make', {})
    showToast({ text: toldOf(damaged, missing) })
  } catch (error) {
    if (isCancelled(error))
      showToast({ text: 'The back-up was cancelled. Those made before are as they were.' })
    else showError(error)
  }
}

function toldOf(damaged: number, missing: number): string {
  if (damaged > 0)
    return `The library was backed up as it is, with ${damaged.toLocaleString()} damaged rows or texts in it. Older back-ups that are whole stay.`
  if (missing > 0)
    return `The library was backed up. ${missing.toLocaleString()} originals or pictures are missing from it.`
  return 'The library was backed up.'
}

/** Puts a back-up in the library's place, and offers to put back what stood there. */
export async function restoreBackup(number: number, isUndo = false): Promise<void> {
  try {
    const { before, missing } = await act('backup.restore', { number })
    await reloadLibrary()
    const lacks =
      missing > 0 ? ` ${missing.toLocaleString()} originals or pictures are not in the back-ups.` : ''
    const text = isUndo ? 'The library is as it was before.' : `The back-up was restored.${lacks}`
    if (before === null)
      showToast({ text: `${text} The damaged file was set aside in the library’s folder.` })
    else showToast({ text, action: { label: 'Undo', run: () => void restoreBackup(before, true) } })
  } catch (error) {
    await reloadLibrary().catch(showError)
    if (isCancelled(error)) showToast({ text: 'Restoring was cancelled. The library is as it was.' })
    else showError(error)
  }
}

/** Asks for one of the few things that concern the folder. */
export async function changeBackups(
  ...asked: ['backup.chooseFolder' | 'backup.useUsualFolder'] | ['backup.setLimit', number]
): Promise<void> {
  try {
    if (asked[0] === 'backup.setLimit') await act(asked[0], { bytes: asked[1] })
    else await act(asked[0], {})
  } catch (error) {
    showError(error)
  }
}
