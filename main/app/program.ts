import type { Device } from './device'
import type { Host } from './host'
import { type Drafts, openDrafts } from './drafts'
import type { IncomingLinks } from './incoming-links'
import { Logins } from '../feeds/logins'
import { createNetwork, type Network } from '../feeds/network'
import { type BackupsOfProgram, openBackups } from './backups/open-backups'
import { enterFirst, enterOther } from './at-opening'
import { openProcesses, type Processes } from './processes'
import { LongActs } from './long-acts'
import { Queue } from '../jobs/queue'
import { Openings } from './openings'
import type { Paths } from './paths'
import { Upkeep } from './upkeep'
import { Watcher } from '../watching/watcher'

/** What this device has of Dateline while it runs; everything but the window. */
export type Program = Device &
  Processes &
  BackupsOfProgram & {
    host: Host
    drafts: Drafts
    openings: Openings
    queue: Queue
    longActs: LongActs
    network: Network
    watcher: Watcher
    upkeep: Upkeep
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

type Watched = Pick<Program, 'queue' | 'send'> & {
  file: string
  opened: () => Device['currentLibrary']['opened']
}

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
  const kept = openBackups(device, paths, processes.backupClient)
  const { backups } = kept
  const queue = new Queue({ launch: host.launchWorker, send, library })
  const longActs = new LongActs({ send, library, queue })
  const logins = new Logins({ file: paths.logins, keyStore: host.keyStore })
  const asking = { version: info.version, allowed, send, library, settings, requestsFile: paths.requests }
  const network = createNetwork({ ...asking, parser, queue, longActs, logins })
  const watcher = openWatcher({ file: paths.watched, opened: () => currentLibrary.opened, queue, send })
  const upkeep = new Upkeep(() => currentLibrary.opened)
  const entering = { queue, backups, longActs, device }
  currentLibrary.serve({
    onOpened: () => enterOther(entering, onOpened),
    onClosing: async () => {
      await longActs.leave()
      backups.leave()
      drafts.clear()
      network.leave()
      exporters.leave()
      return queue.leave()
    },
  })
  if (currentLibrary.opened !== null) enterFirst(entering)
  const end = async () => {
    for (const part of [watcher, openings, upkeep]) part.end()
    await backups.end()
    settings.flush()
    parser.stop()
    await device.unsaved.end()
    await currentLibrary.close()
    await network.end()
  }
  const work = { ...processes, ...kept, queue, longActs, network, watcher, upkeep, drafts, openings }
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
