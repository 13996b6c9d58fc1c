import { changeSettings, readSettings } from './settings-store'

export function goOnline(): Promise<void> {
  return changeSettings({ offline: false })
}

export function toggleOffline(): void {
  void changeSettings({ offline: !readSettings().offline })
}
