import { call } from '../../bridge'
import { showError, showToast } from '../../toasts/toast-store'

/** Writes the list to where the person chooses. */
export async function exportRequests(): Promise<void> {
  try {
    const saved = await call('request.export', {})
    if (saved !== null) showToast({ text: `Exported as ${saved.fileName}` })
  } catch (error) {
    showError(error)
  }
}

export async function clearRequests(): Promise<void> {
  try {
    await call('request.clear', {})
  } catch (error) {
    showError(error)
  }
}
