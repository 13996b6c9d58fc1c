import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { finishErase } from '../../../../main/library/articles/erasing/erase'
import type { Library } from '../../../../main/library/database/database'
import { closeLibrary } from '../../../../main/library/database/open'
import { verify } from '../../../../main/library/verify/verify'
import { bundle } from '../../../support/bundle'
import { addArticle, newLibrary, reopen } from '../../../support/library'
import { turns } from '../../../support/turns'

let writer: string

beforeAll(async () => {
  writer = await bundle('tests/support/acts-writer.ts')
}, 60_000)
afterAll(() => {
  rmSync(dirname(writer), { recursive: true, force: true })
})

/** Lets a writer acknowledge so many lines that begin so, kills it, and answers all that it acknowledged. */
async function writeAndKill(
  library: Library,
  how: string,
  counted: string,
  count: number,
): Promise<string[]> {
  const child: ChildProcess = spawn(process.execPath, [writer, library.folder, library.backupsFolder, how], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let heard = ''
  await new Promise<void>((enough) => {
    child.stdout!.on('data', (bytes: Buffer) => {
      heard += bytes.toString()
      if (heard.split('\n').filter((line) => line.startsWith(counted)).length >= count) enough()
    })
  })
  const gone = once(child, 'close')
  child.kill('SIGKILL')
  await gone
  return heard.split('\n').slice(1, -1)
}

function filled(count: number): Library {
  const library = newLibrary()
  for (let n = 0; n < count; n += 1) addArticle(library)
  closeLibrary(library)
  return library
}

/** The greatest number that was acknowledged of each. */
function acknowledged(lines: readonly string[]): Map<string, number> {
  return new Map(lines.map((line) => [line.split(' ')[0]!, Number(line.split(' ')[1])]))
}

const rowsOf = {
  tag: `SELECT count(*) FROM tagging g JOIN tag t ON t.id = g.tag_id WHERE t.name = ? AND g.deleted_at IS NULL`,
  collect: `SELECT count(*) FROM collection_article m JOIN collection c ON c.id = m.collection_id
    WHERE c.name = ? AND m.deleted_at IS NULL`,
}

test.each([
  ['tag', 'tag'],
  ['collect', 'c'],
] as const)(
  'killed while many articles are done with (%s): no row that was told is lost',
  async (how, counted) => {
    const library = filled(60)
    for (const count of [1, 7, 20]) {
      const told = acknowledged(await writeAndKill(library, how, counted, count))
      const again = reopen(library)
      for (const [name, rows] of told)
        expect(Number(again.db.prepare(rowsOf[how]).pluck().get(name))).toBeGreaterThanOrEqual(rows)
      expect((await verify(again)).problems).toEqual([])
      closeLibrary(again)
    }
  },
  60_000,
)

test('killed while the end of a highlight is dragged: the last that was told stands', async () => {
  const library = filled(1)
  for (const count of [1, 12, 30]) {
    const lines = await writeAndKill(library, 'drag', 'highlight', count)
    const again = reopen(library)
    const last = again.db
      .prepare('SELECT 1 FROM highlight WHERE id = ?')
      .pluck()
      .get(lines.at(-1)!.split(' ')[1])
    expect(last).toBe(1)
    expect((await verify(again)).problems).toEqual([])
    closeLibrary(again)
  }
}, 60_000)

test('killed while the trash is emptied: what was told is gone, the rest is whole, and the next start goes on', async () => {
  for (const count of [1, 3]) {
    const library = filled(60)
    const told = acknowledged(await writeAndKill(library, 'erase', 'erased', count))
    const again = reopen(library)
    const left = Number(again.db.prepare('SELECT count(*) FROM article').pluck().get())
    expect(left).toBeLessThanOrEqual(60 - told.get('erased')!)
    expect((await verify(again)).problems).toEqual([])
    await finishErase(again, turns())
    expect(await verify(again)).toMatchObject({ problems: [], notices: [] })
    closeLibrary(again)
  }
}, 60_000)
