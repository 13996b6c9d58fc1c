import type { AppInfo } from '../../preload/contract/library'
import type { Send } from '../base/send'
import type { Library } from '../library/database/database'
import { CurrentLibrary } from './current-library'
import type { Paths } from './paths'
import { noteRuntime } from './runtime'
import { openRecent, type Recent } from './recent'
import { openSettings, type SettingsStore } from './settings'

/** What the first screen needs of Dateline: nothing that starts a process, asks the network or changes an article. */
export type Device = {
  info: AppInfo
  send: Send
  settings: SettingsStore
  recent: Recent
  currentLibrary: CurrentLibrary
  /** Throws `library-closed` where none is open. */
  library: () => Library
}

type Needs = Pick<Device, 'info' | 'send'> & { paths: Paths }

/** No library is open yet. */
export function openDevice({ paths, info, send }: Needs): Device {
  noteRuntime(paths.runtime, info)
  const settings = openSettings(paths.settings)
  const recent = openRecent(paths.recent)
  const currentLibrary = new CurrentLibrary({ paths, recent })
  return { info, send, settings, recent, currentLibrary, library: () => currentLibrary.library }
}
