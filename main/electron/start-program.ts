import type { BrowserWindow } from 'electron'
import type { Reply } from '../../preload/contract/errors'
import { type Device, openDevice } from '../app/device'
import type { IncomingLinks } from '../app/incoming-links'
import { missedChanges } from '../app/missed-changes'
import type { Paths } from '../app/paths'
import type { Program } from '../app/program'
import type { StartOptions } from '../app/start-options'
import { firstAnswersWithin } from '../calls/first-answers'
import { appInfo } from './app-info'
import type { FirstPage } from './first-page'
import { sendTo } from './ipc'
import { readWholeProgram } from './read-whole-program'
import type { WholeProgram } from './whole-program'

type Needs = {
  paths: Paths
  options: StartOptions
  links: IncomingLinks
  getWindow: () => BrowserWindow | null
  onPainted: (program: Program) => void
  /** The whole program is there. */
  onWhole: (program: Program) => void
}

export type Started = {
  /** For a page that begins now. Waits for the first library, and not for long. */
  firstPage: () => Promise<FirstPage>
  /** What is asked before the whole program is there waits for it. */
  answer: (name: unknown, input: unknown) => Promise<Reply<unknown>>
  /** Everything. Is read once the first screen is painted, or when it is asked for here. */
  whole: () => Promise<WholeProgram>
  /** The first library is open, or is known not to open. */
  opened: Promise<void>
}

/** A library that takes longer to open, because it is made or migrated, is waited for by a page that stands already. */
const pageWaitsMs = 250

/** A page that never says that it is painted must not keep the program from what it asks. */
const unpaintedAtMostMs = 3_000

/**
 * Opens what the first screen shows and has its answers ready for the page. The rest of main is read after the first
 * paint, because this thread also sends the page its files and answers what its process asks synchronously.
 */
export function startProgram({ paths, options, links, getWindow, onPainted, onWhole }: Needs): Started {
  const missed = missedChanges(sendTo(getWindow))
  const device = openDevice({ paths, info: appInfo(), send: missed.send })
  const opened = openFirst(device, options)
  // A question about the library must not be told that there is none while the first one is being opened.
  const settled = opened.catch(() => undefined)
  let readWhole = (): void => undefined
  const whole = new Promise<void>((resolve) => (readWhole = resolve))
    .then(() => settled)
    .then(readWholeProgram)
    .then(({ wholeProgram }) => {
      const read = wholeProgram({ device, paths, options, links, getWindow, onPainted })
      onWhole(read.program)
      return read
    })
  // Whether the page has its list: one that has to ask for it would wait for a paint that waits for its answer.
  let isListed = false
  return {
    opened,
    firstPage: async () => {
      const answers = await firstAnswersWithin(pageWaitsMs, device)
      missed.pageMade()
      performance.mark('start: first answers')
      isListed = answers.some(({ name }) => name === 'article.list')
      const window = getWindow()
      const width = window === null ? 0 : window.getContentBounds().width / window.webContents.getZoomFactor()
      return { answers, width }
    },
    answer: async (name, input) => {
      if (name === 'app.painted') missed.pageHears()
      if (isPaintOver(name) || !isListed) readWhole()
      else setTimeout(readWhole, unpaintedAtMostMs)
      return (await whole).answer(name, input)
    },
    whole: () => {
      readWhole()
      return whole
    },
  }
}

/** The library named, the sample, or the last one; with none of them the window welcomes. */
async function openFirst(
  { currentLibrary, recent }: Device,
  { library, isSample }: StartOptions,
): Promise<void> {
  const folder = library ?? recent.entries()[0]?.folder
  if (isSample) await currentLibrary.openSample()
  else if (folder !== undefined) await currentLibrary.open(folder)
}

/** What a page says that is painted, or that will not be. */
function isPaintOver(name: unknown): boolean {
  return name === 'app.painted' || name === 'window.failed' || name === 'window.reload'
}
