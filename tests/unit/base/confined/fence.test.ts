import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Confinement } from '../../../../main/base/confined/fence'
import { bundle } from '../../../support/bundle'
import { openCanary } from '../../../support/canary'

type Said = { outcomes: Record<string, string>; readsOwn: boolean; confinement: Confinement | null }

let program = ''
const folder = mkdtempSync(join(tmpdir(), 'dateline-fence-'))
writeFileSync(join(folder, 'secret.txt'), 'a secret')

beforeAll(async () => {
  program = await bundle('tests/support/confined-program.ts')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The program's ways out, tried with the fence or without, and how often it reached a port of this machine. */
async function tried(how: 'fenced' | 'open', switches: string[] = []) {
  const canary = await openCanary()
  const port = canary.host.split(':')[1] ?? ''
  const child = spawn(process.execPath, [...switches, program, how, port, folder])
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
  await new Promise((closed) => child.once('close', closed))
  canary.close()
  if (out === '') throw new Error(err)
  return { ...(JSON.parse(out) as Said), connections: canary.connections() }
}

describe('the fence', () => {
  it('closes every way out that is tried, and leaves the program its own code', async () => {
    const { outcomes, readsOwn, connections, confinement } = await tried('fenced')
    for (const [way, outcome] of Object.entries(outcomes)) expect(outcome, way).toMatch(/^closed: /)
    expect(connections).toBe(0)
    expect(readsOwn).toBe(true)
    expect(confinement?.closed).toEqual(
      expect.arrayContaining(['net.Socket.connect', 'child_process.spawn', 'fetch', 'fs.readFileSync']),
    )
    expect(confinement?.heapLimitMb).toBeGreaterThan(100)
  })

  it('control: without it every one of them leads out', async () => {
    const { outcomes, connections } = await tried('open')
    for (const [way, outcome] of Object.entries(outcomes)) expect(outcome, way).toBe('led out')
    expect(connections).toBeGreaterThanOrEqual(5)
  })

  it.skipIf(!process.allowedNodeEnvironmentFlags.has('--permission'))(
    'stands beside the permission model of a Node that has one, and says so',
    async () => {
      const { outcomes, confinement } = await tried('fenced', [
        '--permission',
        `--allow-fs-read=${join(program, '..', '*')}`,
      ])
      for (const [way, outcome] of Object.entries(outcomes)) expect(outcome, way).toMatch(/^closed: /)
      expect(confinement?.permissionModel).toBe(true)
    },
  )
})
