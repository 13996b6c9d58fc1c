import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { build, type Rolldown } from 'vite'
import { root } from '../../scripts/lib/root.mjs'
import type { InPage } from '../dom/in-page/in-page'
import { end, expect, launch, test as base, type Running } from './launch'

export { expect }

declare global {
  /** There in the page only: what a test hands to `page.evaluate` finds it, the test itself does not. */
  const dom: InPage
}

/** The code under test and what shows something for it to work on, bundled as the window's code is. */
async function pageScript(): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      target: 'chrome114',
      write: false,
      minify: false,
      rolldownOptions: { input: join(root, 'tests/dom/in-page/in-page.ts'), output: { format: 'iife' } },
    },
  })
  const [script] = (built as Rolldown.RolldownOutput).output
  return script.code
}

/** The library's pictures have their addresses from Dateline, which is not there. */
function isPicture(problem: string) {
  return problem.includes('net::ERR_UNKNOWN_URL_SCHEME')
}

type Fixtures = { app: ElectronApplication }
type WorkerFixtures = { blank: Running }

/** `test` with `page`: an empty page in our own Electron, loaded anew for each test, in which `dom` is there. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  blank: [
    // Named so that the display is there first.
    async ({ ownDisplay: _ownDisplay }, use) => {
      const [script, blank] = await Promise.all([
        pageScript(),
        launch({ program: join(root, 'tests/bench/empty') }),
      ])
      await blank.window.addInitScript(script)
      await use(blank)
      await end([blank])
    },
    { scope: 'worker' },
  ],
  app: async ({ blank }, use) => use(blank.app),
  page: async ({ blank }, use) => {
    await blank.window.reload()
    await use(blank.window)
    const problems = blank.problems.splice(0).filter((problem) => !isPicture(problem))
    expect(problems, 'errors in the page').toEqual([])
  },
})
