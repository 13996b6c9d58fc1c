import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import * as notes from '../../../../main/library/annotations/notes'
import type { Library } from '../../../../main/library/database/database'
import { closeLibrary } from '../../../../main/library/database/open'
import { verify } from '../../../../main/library/verify/verify'
import { bundle } from '../../../support/bundle'
import { addArticle, newActId, newLibrary, refusal, reopen } from '../../../support/library'

let writer: string
let holder: string

beforeAll(async () => {
  writer = await bundle('tests/support/library-writer.ts')
  holder = await bundle('tests/support/library-holder.ts')
}, 60_000)
afterAll(() => {
  rmSync(dirname(writer), { recursive: true, force: true })
})

function start(program: string, library: Library, ...how: string[]): ChildProcess {
  const child = spawn(process.execPath, [program, library.folder, library.backupsFolder, ...how], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  return child
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'close')
  child.kill('SIGKILL')
  await gone
}

async function firstLine(child: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: child.stdout! })) return line
  return 'nothing'
}

/** Lets a writer acknowledge this many lines, kills it, and answers all that it acknowledged. */
async function writeAndKill(library: Library, how: string, count: number): Promise<string[]> {
  const child = start(writer, library, how)
  let heard = ''
  await new Promise<void>((enough) => {
    child.stdout!.on('data', (bytes: Buffer) => {
      heard += bytes.toString()
      if (heard.split('\n').length > count) enough()
    })
  })
  await kill(child)
  return heard.split('\n').slice(1, -1)
}

function isKept(library: Library, line: string): boolean {
  const [noun = '', id = '', version = '0'] = line.split(' ')
  const table = noun === 'version' ? 'note' : noun
  const kept = library.db.prepare(`SELECT version FROM ${table} WHERE id = ?`).pluck().get(id)
  return typeof kept === 'number' && kept >= Number(version)
}

describe('a writer killed at any moment', () => {
  test('has lost nothing that it acknowledged, and left no half article and no lock', async () => {
    const library = newLibrary()
    closeLibrary(library)
    let acknowledged = 0
    for (const count of [5, 11, 20, 33, 60]) {
      const lines = await writeAndKill(library, 'honest', count)
      const again = reopen(library)
      expect(lines.filter((line) => !isKept(again, line))).toEqual([])
      const { problems, checked } = await verify(again)
      expect(problems).toEqual([])
      expect(checked.texts).toBeGreaterThan(0)
      closeLibrary(again)
      acknowledged += lines.length
    }
    expect(acknowledged).toBeGreaterThan(100)
  }, 60_000)

  test('in the middle of a group: whole articles, each with its original, and all that were told', async () => {
    const library = newLibrary()
    closeLibrary(library)
    let acknowledged = 0
    for (const count of [1, 40, 90, 130]) {
      const lines = await writeAndKill(library, 'groups', count)
      const again = reopen(library)
      const isThere = (line: string) =>
        again.db.prepare('SELECT 1 FROM article WHERE id = ?').pluck().get(line.split(' ')[1]) === 1
      expect(lines.filter((line) => !isThere(line))).toEqual([])
      const { problems, checked } = await verify(again)
      expect(problems).toEqual([])
      expect(checked.texts).toBeGreaterThanOrEqual(lines.length)
      closeLibrary(again)
      acknowledged += lines.length
    }
    expect(acknowledged).toBeGreaterThan(100)
  }, 60_000)

  test('control: one that acknowledges before the disk does is found out', async () => {
    const library = newLibrary()
    closeLibrary(library)
    const lines = await writeAndKill(library, 'early', 60)
    const again = reopen(library)
    expect(lines.filter((line) => !isKept(again, line)).length).toBeGreaterThan(10)
  }, 60_000)
})

describe('two processes', () => {
  test('only one of them writes, and a killed one frees the library at once', async () => {
    const library = newLibrary()
    closeLibrary(library)
    const first = start(holder, library)
    expect(await firstLine(first)).toBe('open')
    const second = start(holder, library)
    expect(await firstLine(second)).toBe('library-locked')
    expect(refusal(() => reopen(library))).toMatchObject({ code: 'library-locked' })
    const reader = reopen(library, { mode: 'read' })
    expect(reader.name).toBe('News')
    await kill(first)
    expect(reopen(library).id).toBe(library.id)
  }, 30_000)

  test('of ten that start at once one gets the library', async () => {
    const library = newLibrary()
    closeLibrary(library)
    const children = Array.from({ length: 10 }, () => start(holder, library))
    const answers = await Promise.all(children.map(firstLine))
    expect(answers.filter((answer) => answer === 'open')).toHaveLength(1)
    expect(answers.filter((answer) => answer === 'library-locked')).toHaveLength(9)
  }, 60_000)

  test('a note waits for no more than a group of an import that runs beside it, and is never refused', async () => {
    const library = newLibrary()
    const count = () => Number(library.db.prepare('SELECT count(*) FROM article').pluck().get())
    const articleId = addArticle(library)
    const worker = start(writer, library, 'beside')
    await expect.poll(count, { timeout: 20_000 }).toBeGreaterThan(50)
    const came = Array.from({ length: 25 }, () => {
      const before = count()
      notes.create(library, { target: { on: 'article', articleId }, body: 'Check.', actId: newActId() })
      return count() - before
    })
    const after = count()
    await expect.poll(count, { timeout: 20_000 }).toBeGreaterThan(after)
    await kill(worker)
    expect(came.sort((one, other) => one - other)[12]).toBeLessThanOrEqual(50)
    expect((await verify(library)).problems).toEqual([])
  }, 60_000)

  test('the owner’s worker writes beside it, and not without it', async () => {
    const library = newLibrary()
    expect(await firstLine(start(holder, library, 'held-by-parent'))).toBe('open')
    closeLibrary(library)
    expect(await firstLine(start(holder, library, 'held-by-parent'))).toBe('library-closed')
  }, 30_000)
})

test('a lock file that lies around locks nothing', () => {
  const library = newLibrary()
  closeLibrary(library)
  expect(reopen(library).folder).toBe(join(library.folder))
})
