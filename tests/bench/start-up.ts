import { join } from 'node:path'
import type { Page } from './cdp.ts'
import { mainMoments, type Moments, pageMoments, since } from './moments.ts'
import { pssOfTree } from './process-tree.ts'
import { start } from './program.ts'

/** Milliseconds from the start of the process, and MiB once it has come to rest. */
export type StartUp = { painted: number; pss: number; moments: Moments }

function timeOf(entry: string) {
  return `(async () => {
  for (;;) {
    const [found] = performance.getEntriesByName('${entry}')
    if (found) return performance.timeOrigin + found.startTime
    await new Promise((next) => setTimeout(next, 20))
  }
})()`
}

/** When the browser itself says that something was first on the screen. */
const firstPaint = timeOf('first-contentful-paint')

/** The window marks it in the frame after the first articles of the list. */
export const listPaint = timeOf('list-painted')

// Long enough for what starts after the first paint (the library worker) to be counted too.
const restMs = 2_500

// The blank page that a window begins with may take a question that its page would have answered: it is asked again.
export async function askOnceThere(page: Page, painted: string): Promise<number> {
  for (;;) {
    try {
      return await page.evaluate<number>(painted)
    } catch (error) {
      if (!(error instanceof Error) || !/execution context/i.test(error.message)) throw error
    }
  }
}

async function measure(
  program: string,
  args: string[],
  painted: string,
  { dataFolder, times = null }: { dataFolder?: string; times?: string | null } = {},
): Promise<StartUp> {
  const running = await start(program, args, dataFolder)
  try {
    const at = await askOnceThere(running.page, painted)
    await new Promise((rested) => setTimeout(rested, restMs))
    const pss = pssOfTree(running.pid)
    const ofPage = await running.page.evaluate<Moments>(pageMoments)
    const moments = since(running.startedAt, { ...ofPage, ...(times === null ? {} : mainMoments(times)) })
    return { painted: at - running.startedAt, pss, moments }
  } finally {
    await running.stop()
  }
}

export function emptyWindow(electron: string, folder: string) {
  return measure(electron, [folder], firstPaint)
}

export function dateline(electron: string, root: string, library: string, dataFolder: string) {
  const times = join(dataFolder, 'start-times.json')
  return measure(electron, [root, `--library=${library}`, `--times-when-ready=${times}`], listPaint, {
    dataFolder,
    times,
  })
}
