import type { AppInfo } from '../../preload/contract/library'
import type { Send } from '../base/send'
import type { Library } from '../library/database/database'
import { CurrentLibrary } from './current-library'
import { damageTeller } from './damage'
import type { Paths } from './paths'
import { noteRuntime } from './runtime'
import { openRecent, type Recent } from './recent'
import { UnsavedWords } from './unsaved/unsaved-words'
import { openSettings, type SettingsStore } from './settings'

/** What the first screen needs of Dateline: nothing that starts a process, asks the network or changes an article. */
export type Device = {
  info: AppInfo
  send: Send
  settings: SettingsStore
  recent: Recent
  unsaved: UnsavedWords
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
  const unsaved = new UnsavedWords(paths.unsaved)
  const currentLibrary = new CurrentLibrary({
    paths,
    recent,
    onDamage: damageTeller(send),
    onChanged: () => send('library.changed', { nouns: ['library'], articleId: null }),
  })
  return { info, send, settings, recent, unsaved, currentLibrary, library: () => currentLibrary.library }
}
