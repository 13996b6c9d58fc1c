import type { Device } from './device'
import type { Host } from './host'
import { type Drafts, openDrafts } from './drafts'
import type { IncomingLinks } from './incoming-links'
import { Logins } from '../feeds/logins'
import { createNetwork, type Network } from '../feeds/network'
import { BackupSettings } from './backup-settings'
import { Backups } from './backups'
import { bringColorNames, finishErasing } from './at-opening'
import { openProcesses, type Processes } from './processes'
import { LongActs } from './long-acts'
import { Queue } from '../jobs/queue'
import type { Library } from '../library/database/database'
import { errorDetails, log } from '../base/log'
import { Openings } from './openings'
import type { Paths } from './paths'
import { Watcher } from '../watching/watcher'

/** What this device has of Dateline while it runs; everything but the window. */
export type Program = Device &
  Processes & {
    backups: Backups
    backupSettings: BackupSettings
    host: Host
    drafts: Drafts
    openings: Openings
    queue: Queue
    longActs: LongActs
    network: Network
    watcher: Watcher
    links: IncomingLinks
    /** The window has drawn its first screen. */
    onPainted: () => void
    /** What the menu shows of the settings is another: a command's keys, or that Dateline stays offline. */
    onMenuChanged: () => void
    /** What the colours are called, or their order, may be another. */
    onColorsChanged: () => void
    /** Everything that is due is written, and the library is closed. */
    end: () => Promise<void>
  }

type Needs = Pick<Program, 'host' | 'links' | 'onPainted' | 'onMenuChanged' | 'onColorsChanged'> & {
  device: Device
  paths: Paths
  onOpened: () => void
  /** `host:port` of what may be fetched though it is not the public internet's. */
  allowed: ReadonlySet<string>
}

type Watched = Pick<Program, 'queue' | 'send'> & { file: string; opened: () => Library | null }

/**
 * Puts the parts together, around a library that may be open already. No process is started, and nothing is asked of the
 * network. `end` is to be called once.
 */
export function createProgram({ device, paths, host, onOpened, allowed, ...told }: Needs): Program {
  const { info, send, settings, currentLibrary, library } = device
  const drafts = openDrafts()
  const openings = new Openings(paths.openings)
  const processes = openProcesses(host)
  const { parser, exporters } = processes
  const backupSettings = new BackupSettings(paths.backupSettings)
  const backups = new Backups({
    client: processes.backupClient,
    settings: backupSettings,
    currentLibrary,
    paths,
    send,
  })
  const queue = new Queue({ launch: host.launchWorker, send, library })
  const longActs = new LongActs({ send, library, queue })
  const logins = new Logins({ file: paths.logins, keyStore: host.keyStore })
  const asking = { version: info.version, allowed, send, library, settings, requestsFile: paths.requests }
  const network = createNetwork({ ...asking, parser, queue, longActs, logins })
  const watcher = openWatcher({ file: paths.watched, opened: () => currentLibrary.opened, queue, send })
  currentLibrary.serve({
    onOpened: () => {
      queue.enter()
      backups.enter(library())
      finishErasing(longActs, library())
      bringColorNames(device)
      onOpened()
      send('library.changed', { nouns: ['library', 'job'], articleId: null })
    },
    onClosing: async () => {
      await longActs.leave()
      backups.leave()
      drafts.clear()
      network.leave()
      exporters.leave()
      return queue.leave()
    },
  })
  if (currentLibrary.opened !== null)
    enterOpen({ queue, backups, longActs, opened: currentLibrary.opened, device })
  const end = async () => {
    for (const part of [watcher, openings]) part.end()
    await backups.end()
    settings.flush()
    parser.stop()
    await device.unsaved.end()
    await currentLibrary.close()
    await network.end()
  }
  const work = { ...processes, backups, backupSettings, queue, longActs, network, watcher, drafts, openings }
  return { ...device, ...work, ...told, host, end }
}

function openWatcher({ file, opened, queue, send }: Watched): Watcher {
  return new Watcher({
    file,
    openLibrary: opened,
    importItems: (items) => void queue.importItems(items, { skipUndo: true }),
    onChanged: () => send('library.changed', { nouns: ['settings'], articleId: null }),
  })
}

type EnterOpen = { queue: Queue; backups: Backups; longActs: LongActs; opened: Library; device: Device }

/** What keeps jobs from being resumed must not keep the window from its answers. */
function enterOpen({ queue, backups, longActs, opened, device }: EnterOpen): void {
  try {
    queue.enter()
    backups.enter(opened)
    finishErasing(longActs, opened)
  } catch (error) {
    log.error('jobs', 'enter', errorDetails(error))
  }
  bringColorNames(device)
}
