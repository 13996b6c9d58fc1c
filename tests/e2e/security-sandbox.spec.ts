import { existsSync, readFileSync } from 'node:fs'
import type { ElectronApplication } from '@playwright/test'
import { isRoot } from '../../scripts/lib/processes.mjs'
import { expect, test } from '../support/launch'
import { canBeSandboxed } from '../support/unprivileged'

async function seccompOf(app: ElectronApplication) {
  const pids = await app.evaluate(({ app: program }) =>
    program
      .getAppMetrics()
      .filter(({ type }) => type === 'Tab')
      .map(({ pid }) => pid),
  )
  return pids.map((pid) => /^Seccomp:\s*(\d)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
}

test.describe('the sandbox of the system', () => {
  test.skip(!existsSync('/proc/self/status'), 'Only Linux tells a process’s sandbox.')

  test('holds the window’s process', async ({ launch }) => {
    test.skip(
      isRoot && !canBeSandboxed(),
      'This system gives no user namespaces, as in a chroot: no sandbox to test.',
    )
    const { app } = await launch({ unprivileged: true, args: ['--sample'] })
    expect(new Set(await seccompOf(app))).toEqual(new Set(['2']))
  })

  test('control: is seen to be off where it is off', async ({ launch }) => {
    test.skip(!isRoot, 'Only root runs without the sandbox.')
    const { app } = await launch()
    expect(new Set(await seccompOf(app))).toEqual(new Set(['0']))
  })
})
