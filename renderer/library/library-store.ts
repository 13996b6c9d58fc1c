import { create } from 'zustand'
import type { AppInfo, LibraryStatus, RecentLibrary } from '../../preload/contract/library'
import { call } from '../bridge'
import { showError } from '../toasts/toast-store'

type LibraryState = {
  /** Null until main has answered for the first time. */
  status: LibraryStatus | null
  recent: RecentLibrary[]
  app: AppInfo | null
  isBusy: boolean
}

export const useLibrary = create<LibraryState>(() => ({ status: null, recent: [], app: null, isBusy: false }))

export async function reloadLibrary(): Promise<void> {
  const [status, recent] = await Promise.all([call('library.status', {}), call('library.recent', {})])
  useLibrary.setState({ status, recent })
}

export async function loadLibrary(): Promise<void> {
  const [app, status] = await Promise.all([call('app.info', {}), call('library.status', {})])
  useLibrary.setState({ app, status })
  const recent = call('library.recent', {}).then((known) => useLibrary.setState({ recent: known }))
  // Whether the folders of others are there may take the system a while: only who must choose one waits for it.
  if (status.state === 'open') recent.catch(showError)
  else await recent
}

export function createLibrary() {
  return open(() => call('library.create', {}))
}

async function open(ask: () => Promise<LibraryStatus>): Promise<void> {
  if (useLibrary.getState().isBusy) return
  useLibrary.setState({ isBusy: true })
  try {
    useLibrary.setState({ status: await ask() })
  } catch (error) {
    showError(error)
  } finally {
    useLibrary.setState({ isBusy: false })
  }
}

export function chooseLibrary() {
  return open(() => call('library.choose', {}))
}

export function openSample() {
  return open(() => call('library.openSample', {}))
}

export function retryLibrary() {
  return open(() => call('library.retry', {}))
}

export function openRecent(index: number) {
  return open(() => call('library.openRecent', { index }))
}
