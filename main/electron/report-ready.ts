import type { BrowserWindow } from 'electron'
import { writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import type { LibraryStatus } from '../../preload/contract/library'
import { log, errorDetails } from '../base/log'

/** What is drawn after the list: the article beside it, its fonts. */
const settleMs = 700

/** Writes the window as it looks once its first screen is drawn into a PNG, and says so on standard output. */
export async function reportReady(window: BrowserWindow, file: string, status: LibraryStatus): Promise<void> {
  try {
    await new Promise((settled) => setTimeout(settled, settleMs))
    const image = await window.webContents.capturePage()
    await writeFile(file, image.toPNG())
    process.stdout.write(`Dateline opened ${opened(status)}: screenshot in ${file}\n`)
  } catch (error) {
    log.error('screenshot', 'failed', errorDetails(error))
    process.stdout.write(`Dateline opened ${opened(status)}; no screenshot could be made.\n`)
  }
}

function opened(status: LibraryStatus): string {
  return status.state === 'open' ? `"${status.name}"` : 'no library'
}

const prefix = 'start: '

/** Writes when main came to each of its marks that begin so, in milliseconds since 1970. */
export function reportTimes(file: string): void {
  const times = performance
    .getEntriesByType('mark')
    .filter(({ name }) => name.startsWith(prefix))
    .map(({ name, startTime }) => [name.slice(prefix.length), performance.timeOrigin + startTime] as const)
  try {
    writeFileSync(file, JSON.stringify(Object.fromEntries(times)))
  } catch (error) {
    log.error('start', 'times', errorDetails(error))
  }
}
