import { create } from 'zustand'
import type { Input } from '../../preload/contract/index'
import type { Settings } from '../../preload/contract/settings'
import { call } from '../bridge'
import { wearKeys } from '../commands/keymap-store'
import { showError } from '../toasts/toast-store'
import { applyTheme } from './theme'

const store = create<{ settings: Settings | null }>(() => ({ settings: null }))

export function useSettings<T>(select: (settings: Settings) => T): T {
  return store((state) => select(loaded(state.settings)))
}

/** The window is only drawn once the settings are there, so nothing has to cope without them. */
function loaded(settings: Settings | null): Settings {
  if (settings === null) throw new Error('The settings were read before they were loaded.')
  return settings
}

export function readSettings(): Settings {
  return loaded(store.getState().settings)
}

export async function loadSettings(): Promise<void> {
  show(await call('settings.get', {}))
}

function show(settings: Settings) {
  applyTheme(settings.theme)
  wearKeys(settings)
  store.setState({ settings })
}

/** Shows the change at once and keeps it; where it cannot be kept, the stored settings come back. */
export async function changeSettings(patch: Input<'settings.set'>): Promise<void> {
  show({ ...readSettings(), ...(patch as Partial<Settings>) })
  try {
    await call('settings.set', patch)
  } catch (error) {
    showError(error)
    await loadSettings()
  }
}
