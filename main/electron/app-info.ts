import { app } from 'electron'
import type { AppInfo } from '../../preload/contract/library'

/** Dateline is only released with this Electron or a later one: an older one is there to run and test with. */
const minReleasedElectron = 45

const platforms: Partial<Record<NodeJS.Platform, AppInfo['platform']>> = { darwin: 'mac', win32: 'windows' }

export function appInfo(): AppInfo {
  const { electron, chrome } = process.versions
  return {
    version: app.getVersion(),
    electron,
    chrome,
    platform: platforms[process.platform] ?? 'linux',
    isStandIn: Number.parseInt(electron, 10) < minReleasedElectron,
  }
}
