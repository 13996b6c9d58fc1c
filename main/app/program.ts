import type { AppInfo } from '../../preload/contract/library'
import type { Host } from './host'
import { type Drafts, openDrafts } from './drafts'
import { createNetwork, type Network } from '../feeds/network'
import { openProcesses, type Processes } from './processes'
import { Queue } from '../jobs/queue'
import type { Library } from '../library/database/database'
import { Openings } from './openings'
import type { Paths } from './paths'
import { openRecent, type Recent } from './recent'
import type { Send } from '../base/send'
import { openSettings, type SettingsStore } from './settings'
import { CurrentLibrary } from './current-library'
import { Watcher } from '../watching/watcher'

/** What this device has of Dateline while it runs; everything but the window. */
export type Program = Processes & {
  host: Host
  info: AppInfo
  send: Send
  settings: SettingsStore
  recent: Recent
  currentLibrary: CurrentLibrary
  drafts: Drafts
  openings: Openings
  queue: Queue
  network: Network
  watcher: Watcher
  library: () => Library
  /** The window has drawn its first screen. */
  onPainted: () => void
  /** Everything that is due is written, and the library is closed. */
  end: () => Promise<void>
}

type Needs = Pick<Program, 'host' | 'info' | 'send' | 'onPainted'> & {
  paths: Paths
  onOpened: () => void
  /** `host:port` of what may be fetched though it is not the public internet's. */
  allowed: ReadonlySet<string>
}

type Watched = Pick<Program, 'queue' | 'send'> & { file: string; opened: () => Library | null }

/**
 * Puts the parts together. No library is open yet, no process is started, and nothing is asked of the
 * network. `end` is to be called once.
 */
export function createProgram({ paths, host, info, send, onPainted, onOpened, allowed }: Needs): Program {
  const settings = openSettings(paths.settings)
  const recent = openRecent(paths.recent)
  const drafts = openDrafts()
  const openings = new Openings(paths.openings)
  const { parser, exporters } = openProcesses(host)
  const library = (): Library => currentLibrary.library
  const queue = new Queue({ launch: host.launchWorker, send, library })
  const network = createNetwork({ version: info.version, allowed, send, library, parser, queue, settings })
  const watcher = openWatcher({ file: paths.watched, opened: () => currentLibrary.opened, queue, send })
  const currentLibrary = new CurrentLibrary({
    paths,
    recent,
    onOpened: () => {
      queue.enter()
      onOpened()
      send('library.changed', { nouns: ['library', 'job'], articleId: null })
    },
    onClosing: () => {
      drafts.clear()
      network.leave()
      exporters.leave()
      return queue.leave()
    },
  })
  const end = async () => {
    network.end()
    watcher.end()
    settings.flush()
    openings.end()
    parser.stop()
    await currentLibrary.close()
  }
  const device = { host, info, send, settings, recent, onPainted, openings }
  const work = { parser, exporters, queue, network, watcher, drafts }
  return { ...device, ...work, currentLibrary, library, end }
}

function openWatcher({ file, opened, queue, send }: Watched): Watcher {
  return new Watcher({
    file,
    openLibrary: opened,
    importItems: (items) => void queue.importItems(items, { skipUndo: true }),
    onChanged: () => send('library.changed', { nouns: ['settings'], articleId: null }),
  })
}
