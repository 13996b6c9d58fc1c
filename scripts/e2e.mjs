// @ts-check
// `npm run e2e`: the end-to-end tests in the real window; other arguments go to Playwright.
// --packed: against the packed program in dist/ instead of the built one.
// --project=dom, which is `npm run test:dom`: only the tests of code in a blank page, for which nothing is built.
import './lib/node-version.mjs'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildIfStale } from './lib/build.mjs'
import { run } from './lib/processes.mjs'
import { inRoot } from './lib/root.mjs'
import { runScript, say, Trouble } from './lib/say.mjs'
import { describeElectron } from './runtime/electron.mjs'
import { provideRuntime } from './runtime/provide.mjs'

const isPacked = process.argv.includes('--packed')
const isDom = process.argv.includes('--project=dom')
const args = process.argv.slice(2).filter((argument) => argument !== '--packed')
// What runs in a blank page is no part of the packed program.
if (isPacked && !isDom) args.push('--project=window')

function packedProgram() {
  const program = inRoot('dist/linux-unpacked/dateline')
  if (!existsSync(program)) throw new Trouble('There is no packed program yet: run `npm run pack` first.')
  return program
}

await runScript(async () => {
  const { electron, display, env } = await provideRuntime()
  if (!isPacked && !isDom) await buildIfStale()
  const what = isDom ? 'a blank page' : `the ${isPacked ? 'packed' : 'built'} program`
  const where = `${what}${display ? `, virtual display ${display.name}` : ''}`
  say(`End-to-end tests on ${describeElectron(electron)}: ${where}.`)
  const playwright = inRoot('node_modules/@playwright/test/cli.js')
  // What the tests make once for all of them: see tests/support/prepared-sample.ts.
  const kept = mkdtempSync(join(tmpdir(), 'dateline-kept-'))
  const { code } = await run(process.execPath, [playwright, 'test', ...args], {
    env: {
      ...env,
      DATELINE_KEPT_SAMPLE: join(kept, 'sample'),
      ...(isPacked ? { DATELINE_PACKED: packedProgram() } : {}),
      ...(display ? { DATELINE_VIRTUAL_DISPLAY: display.name } : {}),
    },
    stdio: 'inherit',
  })
  rmSync(kept, { recursive: true, force: true })
  display?.stop()
  return code
})
