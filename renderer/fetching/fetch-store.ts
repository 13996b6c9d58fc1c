import { create } from 'zustand'
import type { FetchProgress } from '../../preload/contract/fetch'
import { LibraryError } from '../../preload/contract/errors'
import { call, on } from '../bridge'
import { showError } from '../toasts/toast-store'

/** The progress of a fetch that the person asked for. Main allows one at a time. */
export const useFetch = create<{ isFetching: boolean; progress: FetchProgress | null }>(() => ({
  isFetching: false,
  progress: null,
}))

export function followFetches(): () => void {
  return on('fetch.progress', (progress) => {
    if (useFetch.getState().isFetching) useFetch.setState({ progress })
  })
}

/** Waits for a call that goes online; null where the person cancelled it. Throws what main says else. */
export async function whileFetching<T>(ask: () => Promise<T>): Promise<T | null> {
  useFetch.setState({ isFetching: true, progress: null })
  try {
    return await ask()
  } catch (error) {
    if (error instanceof LibraryError && error.code === 'cancelled') return null
    // Wherever else it is told, the message has the button.
    if (error instanceof LibraryError && error.code === 'offline') showError(error)
    throw error
  } finally {
    useFetch.setState({ isFetching: false, progress: null })
  }
}

export async function cancelFetch(): Promise<void> {
  try {
    await call('fetch.cancel', {})
  } catch (error) {
    showError(error)
  }
}
