import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as later } from 'node:timers/promises'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { closeLibrary } from '../../../../main/library/database/open'
import { contentHash } from '../../../../main/library/verify/content-hash'
import { verify } from '../../../../main/library/verify/verify'
import { bundle } from '../../../support/bundle'
import { backUp, backupsOf, fill, restored } from '../../../support/backups'
import { newLibrary, reopen, temporaryFolder } from '../../../support/library'

let maker: string

beforeAll(async () => {
  maker = await bundle('tests/support/backup-maker.ts')
}, 60_000)
afterAll(() => {
  rmSync(dirname(maker), { recursive: true, force: true })
})

const kills = Number(process.env['DATELINE_KILLS'] ?? 20)

/** Lets a process change a library and back it up for so long, kills it, and answers the numbers that it acknowledged. */
async function backUpAndKill(folder: string, parent: string, afterMs: number): Promise<number[]> {
  const child = spawn(process.execPath, [maker, folder, parent], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  let heard = ''
  const begun = new Promise<void>((resolve) => {
    child.stdout.on('data', (bytes: Buffer) => {
      heard += bytes.toString()
      if (heard.includes('begun')) resolve()
    })
  })
  await begun
  const gone = once(child, 'close')
  await later(afterMs)
  child.kill('SIGKILL')
  await gone
  return Array.from(heard.matchAll(/made (\d+)\n/g), ([, number]) => Number(number))
}

test(
  `killed at ${kills} random moments: every back-up that is listed is whole and can be restored`,
  async () => {
    const library = newLibrary()
    fill(library, 30)
    closeLibrary(library)
    const parent = temporaryFolder()
    const told = new Set<number>()
    for (let n = 0; n < kills; n += 1)
      for (const number of await backUpAndKill(library.folder, parent, Math.random() * 1_500))
        told.add(number)
    const listed = backupsOf(library, parent)
    expect(listed.length).toBeGreaterThan(0)
    // The newest that was acknowledged is there: what comes after it was cut off.
    expect(listed[0]!.number).toBeGreaterThanOrEqual(Math.max(0, ...told))
    for (const { number, state, manifest } of listed) {
      expect(state).toBe('whole')
      const again = await restored(library, parent, number)
      expect(Number(again.db.prepare('SELECT count(*) FROM note').pluck().get())).toBe(manifest!.counts.note)
      expect((await verify(again)).problems).toEqual([])
      closeLibrary(again)
    }
    const opened = reopen(library)
    const { number } = await backUp(opened, parent, { at: '2027-06-01T00:00:00.000Z' })
    expect(await contentHash(await restored(opened, parent, number))).toEqual(await contentHash(opened))
  },
  kills * 8_000 + 60_000,
)
