import { spawn } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractAll } from '@electron/asar'
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses'
import { expect, test } from '@playwright/test'
import { isRoot, run } from '../../scripts/lib/processes.mjs'
import { root } from '../../scripts/lib/root.mjs'
import { fusesOf, wantedFuses } from '../../scripts/pack/fuses.mjs'
import { story } from '../support/story'

// What the packed program can no longer be made to do. Each has a control: the same program with its fuses as Electron has
// them, where it works.

test.describe.configure({ mode: 'serial' })
test.skip(
  process.platform !== 'linux' || process.env['DATELINE_PACKED'] !== undefined,
  'Packs a program of its own.',
)

const folder = mkdtempSync(join(tmpdir(), 'dateline-packed-'))
const fused = join(folder, 'fused/linux-unpacked')
const open = join(folder, 'open')

test.beforeAll(async () => {
  test.setTimeout(240_000)
  const script = [join(root, 'scripts/pack.mjs'), `--output=${join(folder, 'fused')}`]
  const { code, output } = await run(process.execPath, script)
  expect(code, output).toBe(0)
  cpSync(fused, open, { recursive: true })
  await flipFuses(join(open, 'dateline'), {
    version: FuseVersion.V1,
    [FuseV1Options.RunAsNode]: true,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: true,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.OnlyLoadAppFromAsar]: false,
  })
})
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Starts the program, and ends it once it says that its window is shown, unless it ends by itself before. */
async function started(at: string, words: string[]) {
  const data = mkdtempSync(join(folder, 'data-'))
  const picture = join(data, 'picture.png')
  const usual = [`--user-data-dir=${data}`, `--screenshot-when-ready=${picture}`, '--sample']
  const child = spawn(join(at, 'dateline'), [...(isRoot ? ['--no-sandbox'] : []), ...usual, ...words])
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text))
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve))
  await expect
    .poll(() => child.exitCode !== null || said.includes('Dateline opened'), { timeout: 30_000 })
    .toBe(true)
  child.kill('SIGKILL')
  return { said, code: await closed, hasWindow: existsSync(picture) }
}

test('its fuses are set, as far as its Electron has them', async () => {
  const set = await fusesOf(join(fused, 'dateline'))
  const known = Object.entries(set).filter(([, state]) => state !== null)
  expect(Object.fromEntries(known)).toEqual(
    Object.fromEntries(Object.entries(wantedFuses).filter(([name]) => known.some(([one]) => one === name))),
  )
  expect(known.length).toBeGreaterThanOrEqual(7)
})

test('it is no Node, whatever the environment says', async () => {
  const env = { ELECTRON_RUN_AS_NODE: '1' }
  const words = ['-e', 'console.log("ran" + "!")']
  const asNode = (at: string) =>
    run(join(at, 'dateline'), words, { env: { ...process.env, ...env }, timeoutMs: 8_000 })
  expect((await asNode(open)).output).toContain('ran!')
  expect((await asNode(fused)).output).not.toContain('ran!')
})

test('it reads no options of Node’s from the environment', async () => {
  const mark = join(folder, 'mark')
  const code = join(folder, 'mark.cjs')
  writeFileSync(code, `require('node:fs').writeFileSync(${JSON.stringify(mark)}, '')`)
  const env = { ...process.env, NODE_OPTIONS: `--require=${code}`, ELECTRON_RUN_AS_NODE: '1' }
  await run(join(open, 'dateline'), ['-e', '1'], { env, timeoutMs: 8_000 })
  expect(existsSync(mark)).toBe(true)
  rmSync(mark)
  await run(join(fused, 'dateline'), ['-e', '1'], { env, timeoutMs: 8_000 })
  expect(existsSync(mark)).toBe(false)
})

test('it opens no debugger', async () => {
  const words = ['--inspect=0']
  expect((await started(open, words)).said).toContain('Debugger listening')
  const { said, code } = await started(fused, words)
  expect(said).not.toContain('Debugger listening')
  expect({ said, code }).toMatchObject({ code: 2 })
})

for (const word of [
  '--remote-debugging-port=0',
  '--remote-debugging-pipe',
  '--js-flags=--expose-gc',
  '--disable-web-security',
  '--load-extension=/tmp',
  '--host-resolver-rules=MAP * 127.0.0.1',
])
  test(`it does not start with ${word}, and says so`, async () => {
    const { said, code, hasWindow } = await started(fused, [word])
    expect(said).toContain(`Dateline does not start with ${word.replace(/=.*/, '')}`)
    expect(said).not.toContain('DevTools listening')
    expect({ code, hasWindow }).toEqual({ code: 2, hasWindow: false })
  })

test('it loads Dateline’s own archive and no folder in its place', async () => {
  for (const at of [open, fused]) {
    const archive = join(at, 'resources/app.asar')
    const app = join(at, 'resources/app')
    mkdirSync(app)
    writeFileSync(
      join(app, 'package.json'),
      JSON.stringify({ name: 'other', version: '1.0.0', main: 'main.cjs' }),
    )
    writeFileSync(join(app, 'main.cjs'), 'console.log("another program"); require("electron").app.exit(0)')
    renameSync(archive, `${archive}.away`)
    const { said } = await started(at, [])
    renameSync(`${archive}.away`, archive)
    rmSync(app, { recursive: true })
    expect(said.includes('another program'), at).toBe(at === open)
  }
})

test('control: without any of these it shows its window', async () => {
  expect(await started(fused, [])).toMatchObject({ hasWindow: true })
})

test('its archive has no maps, no sources and no tests', () => {
  const out = join(folder, 'unpacked')
  extractAll(join(fused, 'resources/app.asar'), out)
  const { main } = JSON.parse(readFileSync(join(out, 'package.json'), 'utf8')) as { main: string }
  expect(main).toBe('./out/main/index.cjs')
  for (const name of ['tests', 'scripts', '.git', 'main', 'node_modules/electron'])
    expect(existsSync(join(out, name)), name).toBe(false)
})

test.describe('its shell', () => {
  const cli = join(fused, 'dateline-cli')

  function dateline(words: string[], input?: string) {
    const { DISPLAY: _none, ...env } = process.env
    const child = spawn(cli, words, {
      cwd: folder,
      env: { ...env, XDG_CONFIG_HOME: join(folder, 'config'), NODE_OPTIONS: '--nonsense' },
    })
    const ended = { code: null as number | null, signal: null as string | null, out: '', err: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => (ended.out += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (ended.err += text))
    child.stdin.on('error', () => undefined)
    if (input !== undefined) child.stdin.end(input)
    const closed = new Promise<typeof ended>((resolve) =>
      child.once('close', (code, signal) => resolve(Object.assign(ended, { code, signal }))),
    )
    return { child, closed }
  }

  test('imports, lists and ends as it should, without a display', async () => {
    const library = ['--library', join(folder, 'Press')]
    expect(await dateline(['import', ...library, '-'], story(1)).closed).toMatchObject({
      code: 0,
      signal: null,
    })
    const listed = await dateline(['list', '--json', ...library], '').closed
    expect(JSON.parse(listed.out)).toHaveLength(1)
    expect(await dateline(['verify', ...library], '').closed).toMatchObject({ code: 0 })
    expect(await dateline(['dance'], '').closed).toMatchObject({ code: 2, out: '' })
    expect(await dateline(['--version'], '').closed).toMatchObject({ code: 0, err: '' })
  })

  test('ends by Ctrl+C', async () => {
    const { child, closed } = dateline(['import', '--library', join(folder, 'Never'), '-'])
    await expect.poll(() => existsSync(join(folder, 'Never/library.db'))).toBe(true)
    child.kill('SIGINT')
    expect((await closed).signal).toBe('SIGINT')
  })
})
