import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { root } from '../../scripts/lib/root.mjs'
import { ask } from '../support/ask'
import { dropBytes } from '../support/drop-bytes'
import { newLibraryIn } from '../support/import-by-window'
import { expect, type Running, test } from '../support/launch'
import { story } from '../support/story'

test.skip(process.platform !== 'linux', 'Only Linux shows what a process was started with.')

/** Processes of ours by what they are called, with what they were started with. */
function processes(app: ElectronApplication) {
  return app.evaluate(({ app: program }) =>
    program
      .getAppMetrics()
      .filter(({ type }) => type === 'Utility')
      .map(({ pid, name, serviceName }) => ({ pid, name: `${serviceName ?? ''} ${name ?? ''}` })),
  )
}

type Said = { serviceName: string; closed: number; heapLimitMb: number; permissionModel: boolean }

function saidBy({ dataFolder }: Running): Map<string, Said> {
  const lines = readFileSync(join(dataFolder, 'logs/dateline.log'), 'utf8').trim().split('\n')
  const said = lines.map((line) => JSON.parse(line) as Said & { event: string })
  return new Map(said.filter(({ event }) => event === 'confined').map((one) => [one.serviceName, one]))
}

test('parser and worker say how they are held, and know nothing of the person’s surroundings', async ({
  launch,
}) => {
  const running = await launch({ env: { DATELINE_SECRET: 'in the environment' } })
  const { app, window, dataFolder } = running
  await newLibraryIn(app, window, join(dataFolder, 'News'))
  const files = [1, 2].map((n) => ({ name: `${n}.txt`, bytes: new TextEncoder().encode(story(n)) }))
  await dropBytes(window, files)
  const count = async () => (await ask(window, 'article.counts', {})).all
  await expect.poll(count).toBe(2)
  await expect.poll(() => [...saidBy(running).keys()].sort()).toContain('Dateline parser')
  const said = saidBy(running)
  const parser = said.get('Dateline parser')
  const worker = said.get('Dateline library worker')
  // Chromium rounds what it is told up by some.
  expect(parser?.heapLimitMb).toBeGreaterThanOrEqual(768)
  expect(parser?.heapLimitMb).toBeLessThan(900)
  expect(worker?.heapLimitMb).toBeLessThan(1200)
  // The worker may use files.
  expect(parser?.closed).toBeGreaterThan((worker?.closed ?? 0) + 40)
  expect(worker?.closed).toBeGreaterThan(30)

  for (const { pid, name } of await processes(app)) {
    if (!name.includes('Dateline')) continue
    const environment = readFileSync(`/proc/${pid}/environ`, 'utf8')
    expect(environment, name).not.toContain('DATELINE_SECRET')
    expect(environment, name).not.toContain('HOME=')
    expect(readFileSync(`/proc/${pid}/cmdline`, 'utf8'), name).not.toContain(dataFolder + '/News')
  }
})

test('control: a process of Electron’s without our switches has all of main’s environment', async ({
  launch,
}) => {
  const { app } = await launch({ env: { DATELINE_SECRET: 'in the environment' } })
  const pid = await app.evaluate(
    ({ utilityProcess }, file) => {
      const child = utilityProcess.fork(file, [])
      return new Promise<number>((spawned) => child.once('spawn', () => spawned(child.pid ?? 0)))
    },
    join(root, 'tests/bench/empty/waits.cjs'),
  )
  // It is told as started a moment before it has become another program.
  await expect.poll(() => readFileSync(`/proc/${pid}/environ`, 'utf8')).toContain('DATELINE_SECRET')
})
