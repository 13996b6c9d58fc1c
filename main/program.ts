import type { AppInfo } from '../preload/contract/library'
import type { Desk } from './desk'
import { type Drafts, openDrafts } from './drafts'
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
  library: () => Library
  /** The window has drawn its first screen. */
  onPainted: () => void
  /** Everything that is due is written, and the library is closed. */
  end: () => Promise<void>
}

type Needs = Pick<Program, 'desk' | 'info' | 'send' | 'onPainted'> & { paths: Paths; onOpened: () => void }

export const createProgram = ({ paths, desk, info, send, onPainted, onOpened }: Needs): Program => {
  const settings = openSettings(paths.settings)
  const recent = openRecent(paths.recent)
  const drafts = openDrafts()
  const onBug = (error: unknown) => log.error('parser', 'bug', wordsOf(error))
  const parsing = new Parsing({ launch: desk.launchParser, onBug })
  const library = (): Library => shelf.library
  const queue = new Queue({ launch: desk.launchWorker, send, library })
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
      return queue.leave()
    },
  })
  const end = async () => {
    settings.flush()
    parsing.stop()
    await shelf.close()
  }
  return { desk, info, send, settings, recent, shelf, drafts, parsing, queue, library, onPainted, end }
}
