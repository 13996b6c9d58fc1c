import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test'
import { isRoot } from '../../scripts/lib/processes.mjs'
import { root } from '../../scripts/lib/root.mjs'
import { startDisplay } from '../../scripts/runtime/display.mjs'
import { provideElectron } from '../../scripts/runtime/electron.mjs'
import { isNoise } from './noise'
import { takeSample } from './prepared-sample'
import { asNobody, ownedByNobody } from './unprivileged'

export { expect } from '@playwright/test'

export type LaunchOptions = {
  /** Switches and arguments for Dateline. */
  args?: string[]
  /** The folder for everything it keeps. A fresh one if left out. */
  dataFolder?: string
  env?: Record<string, string>
  /** As a user without rights, where Chromium's sandbox is real: as root it is off. */
  unprivileged?: boolean
  /** The folder of a program to start in Dateline's place, never the packed one. */
  program?: string
  /** The sample is made by this very start, and not taken as an earlier one made it. */
  makesSample?: boolean
}

export type Running = {
  app: ElectronApplication
  window: Page
  dataFolder: string
  /** Errors so far: of the window's console, uncaught in it, and whatever main wrote to standard error. */
  problems: string[]
  /** Quits as a person would, and waits until the process is gone; its exit code. */
  quit: () => Promise<number | null>
  /** Ends the process at once, as a power cut would, and waits until it is gone. */
  kill: () => Promise<void>
  /** Resolves when the process has ended, by itself or not. */
  gone: () => Promise<void>
}

type Command = { executablePath: string; args: string[]; home?: string }

// Playwright's own way to keep a program from being ready, and so from opening its window, until its debugger is there:
// a page that it finds half loaded may never come to an end for it. It hands this to Electron itself only where it chooses
// which Electron that is. A packed program takes no such word.
const held = ['-r', join(root, 'node_modules/playwright-core/lib/server/electron/loader.js')]

async function command({ unprivileged = false, program }: LaunchOptions): Promise<Command> {
  const packed = program === undefined ? process.env['DATELINE_PACKED'] : undefined
  const built = async () => ({
    executablePath: (await provideElectron()).program,
    args: [...held, program ?? root],
  })
  const plain = packed ? { executablePath: packed, args: [] } : await built()
  return unprivileged && isRoot ? asNobody(plain) : plain
}

function freshFolder(unprivileged: boolean) {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-test-'))
  if (unprivileged && isRoot) ownedByNobody(folder)
  return folder
}

function watchProblems(app: ElectronApplication) {
  const problems: string[] = []
  app.process().stderr?.on('data', (chunk: Buffer) => {
    for (const line of String(chunk).split('\n')) if (!isNoise(line)) problems.push(`main: ${line}`)
  })
  app.on('window', (page) => {
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(`console: ${message.text()}`)
    })
    page.on('pageerror', (error) => problems.push(`window: ${error.stack ?? error.message}`))
  })
  return problems
}

// Start and window take a second each. Where they have not come by then, the debugger has lost its page: see `launch`.
const maxMs = 20_000

class NoWindow extends Error {}

async function start(options: LaunchOptions): Promise<Running> {
  const { unprivileged = false, args = [], env = {} } = options
  const dataFolder = options.dataFolder ?? freshFolder(unprivileged)
  const { executablePath, args: before, home } = await command(options)
  const app = await _electron
    .launch({
      executablePath,
      args: ['--log-level=3', ...before, `--user-data-dir=${dataFolder}`, ...args],
      chromiumSandbox: unprivileged || !isRoot,
      timeout: maxMs,
      env: { ...(process.env as Record<string, string>), ...(home ? { HOME: home } : {}), ...env },
    })
    .catch((error: unknown) => {
      throw new NoWindow('Dateline ended before the debugger was there. ', { cause: error })
    })
  const problems = watchProblems(app)
  const child = app.process()
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const kill = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
    await gone
  }
  const quit = async () => {
    await Promise.all([app.close(), gone])
    return child.exitCode
  }
  const window = await app.firstWindow({ timeout: maxMs }).catch(async (error: unknown) => {
    await kill()
    throw new NoWindow(`Dateline opened no window. ${problems.join('\n')}`, { cause: error })
  })
  return { app, window, dataFolder, problems, quit, kill, gone: () => gone }
}

/**
 * Starts Dateline, the packed program where DATELINE_PACKED names one, and waits for its window. On a busy machine the
 * debugger may find the packed program's page half loaded and wait for it for ever: that start is made again, once, and
 * said. Without the debugger, hundreds of starts have shown no such thing.
 */
export async function launch(options: LaunchOptions = {}): Promise<Running> {
  const dataFolder = options.dataFolder ?? freshFolder(options.unprivileged ?? false)
  try {
    return await start({ ...options, dataFolder })
  } catch (error) {
    if (!(error instanceof NoWindow)) throw error
    process.stderr.write(`${error.message}Starting it again.\n`)
    return start({ ...options, dataFolder })
  }
}

/** A fresh folder with the sample in it, where a start asks for that and nothing but its making would be shown by making it. */
async function folderWithSample({ args = [], unprivileged, program, makesSample }: LaunchOptions = {}) {
  const folder = freshFolder(unprivileged ?? false)
  const isPlain = !unprivileged && program === undefined && makesSample !== true
  if (isPlain && args.includes('--sample')) await takeSample(folder, { launch, end })
  return folder
}

/** What the program itself has to say about a test that failed. */
function tell({ dataFolder, problems }: Running): void {
  const file = join(dataFolder, 'logs', 'dateline.log')
  const log = existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n').slice(-40) : []
  process.stderr.write(`${[...problems, ...log].join('\n')}\n`)
}

/** Ends what `launch` started, and removes its data. */
export async function end(all: readonly Running[]): Promise<void> {
  await Promise.all(all.map(({ kill }) => kill()))
  // Its helper processes end a moment after it, and may write until then.
  const patiently = { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }
  for (const { dataFolder } of all) rmSync(dataFolder, patiently)
}

type Fixtures = { launch: typeof launch }
type WorkerFixtures = { ownDisplay: null }

/** `test` with `launch`: what a test starts is ended with it, and its data is removed. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  // On a display that two tests share, a window that opens over another's takes the real pointer from it, and ends a
  // selection that is being drawn there.
  ownDisplay: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const display = process.env['DATELINE_VIRTUAL_DISPLAY'] ? await startDisplay() : null
      if (display) process.env['DISPLAY'] = display.name
      await use(null)
      display?.stop()
    },
    { scope: 'worker', auto: true },
  ],
  // Playwright reads which fixtures are wanted from this pattern.
  // eslint-disable-next-line no-empty-pattern
  launch: async ({}, use, testInfo) => {
    const all: Running[] = []
    await use(async (options) => {
      const dataFolder = options?.dataFolder ?? (await folderWithSample(options))
      const running = await launch({ ...options, dataFolder })
      all.push(running)
      const electron = await running.app.evaluate(() => process.versions.electron)
      testInfo.annotations.push({ type: 'Electron', description: electron })
      return running
    })
    if (testInfo.status !== testInfo.expectedStatus) all.forEach(tell)
    await end(all)
  },
})
