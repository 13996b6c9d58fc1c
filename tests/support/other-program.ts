import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { root } from '../../scripts/lib/root.mjs'

/** How another program may hold a library's database. */
export type Hold = 'IMMEDIATE' | 'EXCLUSIVE'

export type Holder = { free: () => Promise<void> }

const script = `
const Database = require('better-sqlite3')
const [file, how] = process.argv.slice(1)
const db = new Database(file, { timeout: 5000 })
db.exec('BEGIN ' + how)
process.stdout.write('held\\n')
process.stdin.on('end', () => { db.exec('ROLLBACK'); db.close() }).resume()
`

/** A process of its own that holds a database from now on until it is freed, or for at most half a minute. */
export async function holdFromOutside(file: string, how: Hold): Promise<Holder> {
  const child = spawn(process.execPath, ['-e', script, file, how], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
    timeout: 30_000,
  })
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  await said(child, 'held')
  return {
    free: async () => {
      child.stdin.end()
      await gone
    },
  }
}

async function said({ stdout }: ChildProcess, word: string): Promise<void> {
  if (stdout !== null) for await (const line of createInterface({ input: stdout })) if (line === word) return
  throw new Error(`The other program never said ${word}.`)
}
