import { create } from 'zustand'
import type { Watching } from '../../preload/contract/watching'
import { call } from '../bridge'
import { showError } from '../toasts/toast-store'

/** Null until it was asked for. */
export const useWatching = create<{ watching: Watching | null }>(() => ({ watching: null }))

async function ask(name: 'watch.status' | 'watch.choose' | 'watch.stop'): Promise<void> {
  try {
    useWatching.setState({ watching: await call(name, {}) })
  } catch (error) {
    showError(error)
  }
}

export const loadWatching = () => ask('watch.status')
export const chooseWatched = () => ask('watch.choose')
export const stopWatching = () => ask('watch.stop')

/** Reloads the watched folder's status, only where it is on screen. */
export const reloadWatching = (): Promise<void> | void =>
  useWatching.getState().watching === null ? undefined : loadWatching()
