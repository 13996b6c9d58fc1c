// @ts-check
import { join } from 'node:path'
import { _electron } from '@playwright/test'
import { build } from 'vite'
import { electronSwitches } from '../../lib/app.mjs'
import { inRoot, root } from '../../lib/root.mjs'
import { provideRuntime } from '../../runtime/provide.mjs'

/** The page reader as the hidden window loads it, with `takeApart` for everybody in it. */
async function pageScript() {
  const name = 'virtual:take-apart'
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'take-apart',
        resolveId: (/** @type {string} */ id) => (id === name ? id : null),
        load: (/** @type {string} */ id) =>
          id === name
            ? `import { takeApart } from ${JSON.stringify(inRoot('renderer/page-reader/take-apart.ts'))}
               globalThis.takeApart = takeApart`
            : null,
      },
    ],
    build: {
      target: 'chrome114',
      write: false,
      minify: false,
      rolldownOptions: { input: name, output: { format: 'iife' } },
    },
  })
  const { output } = /** @type {import('vite').Rolldown.RolldownOutput} */ (built)
  return output[0].code
}

/**
 * An empty page in our own Electron that takes pages apart as the program does.
 * @returns {Promise<{ takeApart: (html: string, url: string | null, want?: string) => Promise<any>, close: () => Promise<void> }>}
 */
export async function openPageReader() {
  const [script, { electron, env }] = await Promise.all([pageScript(), provideRuntime()])
  const app = await _electron.launch({
    executablePath: electron.program,
    args: [...electronSwitches, join(root, 'tests/bench/empty')],
    env: /** @type {Record<string, string>} */ (env),
  })
  const page = await app.firstWindow()
  await page.evaluate(script)
  return {
    takeApart: (html, url, want = 'article') =>
      page.evaluate((given) => /** @type {any} */ (globalThis).takeApart(given.html, given.url, given.want), {
        html,
        url,
        want,
      }),
    close: () => app.close(),
  }
}
