import { create } from 'zustand'
import type { Watching } from '../../preload/contract/watching'
import { call } from '../bridge'
import { showError } from '../toasts/toast-store'

/** Null until it was asked for. */
export const useWatching = create<{ watching: Watching | null }>(() => ({ watching: null }))

export function loadWatching() {
  return ask('watch.status')
}

async function ask(name: 'watch.status' | 'watch.choose' | 'watch.stop'): Promise<void> {
  try {
    useWatching.setState({ watching: await call(name, {}) })
  } catch (error) {
    showError(error)
  }
}

export function chooseWatched() {
  return ask('watch.choose')
}

export function stopWatching() {
  return ask('watch.stop')
}

/** Reloads the watched folder's status, only where it is on screen. */
export function reloadWatching(): Promise<void> | void {
  return useWatching.getState().watching === null ? undefined : loadWatching()
}
