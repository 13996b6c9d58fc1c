import { lazyComponent } from '../ui/lazy'
import { useSettings } from './settings-store'

const OfflineSign = lazyComponent(async () => (await import('./offline-sign')).OfflineSign)

/** A strip below the panes, there only while Dateline stays offline. */
export function OfflineArea() {
  const isOffline = useSettings(({ offline }) => offline)
  return isOffline && <OfflineSign />
}
