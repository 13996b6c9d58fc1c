import type { AppInfo } from '../preload/contract/library'
import type { Desk } from './desk'
import { type Drafts, openDrafts } from './drafts'
import { Refreshing } from './feeds/refreshing'
import { keepSchedule } from './feeds/schedule'
import { Errand } from './fetching/errand'
import { Parsing } from './jobs/parsing'
import { Queue } from './jobs/queue'
import type { Library } from './library/database'
import { log, wordsOf } from './log'
import type { Paths } from './paths'
import { openRecent, type Recent } from './recent'
import type { Send } from './send'
import { openSettings, type SettingsStore } from './settings'
import { Shelf } from './shelf'

/** What this device has of Dateline while it runs; everything but the window. */
export type Program = {
  desk: Desk
  info: AppInfo
  send: Send
  settings: SettingsStore
  recent: Recent
  shelf: Shelf
  drafts: Drafts
  parsing: Parsing
  queue: Queue
  /** What goes online: one thing asked for by hand, and the feeds. */
  errand: Errand
  refreshing: Refreshing
  library: () => Library
  /** The window has drawn its first screen. */
  onPainted: () => void
  /** Everything that is due is written, and the library is closed. */
  end: () => Promise<void>
}

type Needs = Pick<Program, 'desk' | 'info' | 'send' | 'onPainted'> & {
  paths: Paths
  onOpened: () => void
  /** `host:port` of what may be fetched though it is not the public internet's. */
  allowed: ReadonlySet<string>
}

export const createProgram = ({ paths, desk, info, send, onPainted, onOpened, allowed }: Needs): Program => {
  const settings = openSettings(paths.settings)
  const recent = openRecent(paths.recent)
  const drafts = openDrafts()
  const onBug = (error: unknown) => log.error('parser', 'bug', wordsOf(error))
  const parsing = new Parsing({ launch: desk.launchParser, onBug })
  const library = (): Library => shelf.library
  const queue = new Queue({ launch: desk.launchWorker, send, library })
  const online = { version: info.version, allowed, send }
  const errand = new Errand(online)
  const refreshing = new Refreshing({ ...online, library, parsing, queue })
  const shelf = new Shelf({
    paths,
    recent,
    onOpened: () => {
      queue.enter()
      onOpened()
      send('library.changed', { nouns: ['library', 'job'], articleId: null })
    },
    onClosing: () => {
      drafts.clear()
      errand.cancel()
      refreshing.cancel()
      return queue.leave()
    },
  })
  const endSchedule = keepSchedule({ library, settings, refresh: (wanted) => refreshing.refresh(wanted) })
  const end = async () => {
    endSchedule()
    settings.flush()
    parsing.stop()
    await shelf.close()
  }
  return {
    desk,
    info,
    send,
    settings,
    recent,
    shelf,
    drafts,
    parsing,
    queue,
    errand,
    refreshing,
    library,
    onPainted,
    end,
  }
}
