import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { connect, type Page } from './cdp.ts'

export type Started = {
  page: Page
  pid: number
  /** Wall clock, in milliseconds since 1970, just before the program was started. */
  startedAt: number
  stop: () => Promise<void>
}

/** Starts `program` with `args` and a data folder of its own, and waits until its page can be asked. */
export async function start(program: string, args: string[], dataFolder?: string): Promise<Started> {
  const folder = dataFolder ?? mkdtempSync(join(tmpdir(), 'dateline-bench-'))
  const startedAt = Date.now()
  const isRoot = process.getuid?.() === 0
  const child = spawn(
    program,
    [...(isRoot ? ['--no-sandbox'] : []), '--remote-debugging-port=0', `--user-data-dir=${folder}`, ...args],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const address = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stderr }).on('line', (text) => {
      const found = /DevTools listening on (\S+)/.exec(text)?.[1]
      if (found) resolve(found)
    })
    void ended.then(() => reject(new Error(`${program} ended before it showed a page`)))
  })
  const page = await connect(address)
  return {
    page,
    pid: child.pid ?? 0,
    startedAt,
    stop: async () => {
      page.close()
      child.kill()
      await ended
      if (dataFolder === undefined) rmSync(folder, { recursive: true, force: true })
    },
  }
}
