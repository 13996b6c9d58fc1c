import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { cite } from '../../../main/use-cases/cite'
import type { FromExporter, LaunchExporter, ToExporter } from '../../../main/exporter/export-messages'
import { ExporterClient } from '../../../main/exporter/exporter-client'
import * as articles from '../../../main/library/articles/articles'
import * as notes from '../../../main/library/annotations/notes'
import { writeChunks } from '../../../main/base/write-parts'
import type { ArticleId } from '../../../preload/contract/common'
import { markdownOf } from '../../support/article-to-export'
import { addStory } from '../../support/findings'
import { newActId, newLibrary, temporaryFolder } from '../../support/library'
import { launchExporterHere } from '../../support/ports'

function story() {
  const library = newLibrary()
  const articleId = addStory(library, ['Brücken tragen. 🌉', 'Nobody else spoke.'.repeat(20_000)], {
    day: '2016-03-25',
  })
  return { library, articleId }
}

type Process = {
  asked: ToExporter[]
  say: (message: FromExporter) => void
  die: () => void
  isKilled: boolean
}

/** Processes that say what the test tells them to. */
function puppets() {
  const all: Process[] = []
  const launch: LaunchExporter = (onExit) => {
    let listen: (message: FromExporter) => void = () => undefined
    const one: Process = { asked: [], say: (message) => listen(message), die: onExit, isKilled: false }
    all.push(one)
    return {
      port: {
        post: (message) => one.asked.push(structuredClone(message)),
        onMessage: (listener) => {
          listen = (message) => listener(message, null)
        },
      },
      kill: () => {
        one.isKilled = true
        onExit()
      },
    }
  }
  return { all, launch }
}

function clientWith(launch: LaunchExporter, silentMs = 20_000) {
  const told = { bugs: [] as unknown[], damaged: [] as unknown[] }
  const client = new ExporterClient({
    launch,
    onBug: (error) => told.bugs.push(error),
    onDamage: (row) => told.damaged.push(row),
    tooLong: 'Too long.',
    broke: 'It broke.',
    silentMs,
  })
  onTestFinished(() => client.leave())
  return { client, ...told }
}

const at = { folder: 'none', backupsFolder: 'none' }
const wish = { kind: 'article', format: 'markdown', articleId: 'a' as ArticleId } as const
function piece(text: string): Omit<Extract<FromExporter, { kind: 'piece' }>, 'id'> {
  return {
    kind: 'piece',
    bytes: new TextEncoder().encode(text),
  }
}

/** A file that puppets write, with what was left in its folder. */
function writing(client: ExporterClient, onProgress: (progress: unknown) => void = () => undefined) {
  const folder = temporaryFolder()
  const file = join(folder, 'out.md')
  const written = writeChunks(file, client.pieces(at, wish, onProgress), { overwrite: true })
  const outcome = written.then(
    () => 'written',
    (error: unknown) => (error instanceof Error ? error.message : 'nothing'),
  )
  return { outcome, left: () => readdirSync(folder), text: () => readFileSync(file, 'utf8') }
}

it('a file of any length comes in pieces that are short, and is what the library says', async () => {
  const { library, articleId } = story()
  notes.create(library, {
    target: { on: 'article', articleId },
    body: '`'.repeat(20_000) + 'a'.repeat(20_000),
    actId: newActId(),
  })
  const { client } = clientWith(launchExporterHere)
  const pieces: Uint8Array[] = []
  for await (const bytes of client.pieces(
    library,
    { kind: 'article', format: 'markdown', articleId },
    () => undefined,
  )) {
    pieces.push(bytes)
  }
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(256 * 1024)
  expect(Buffer.concat(pieces).toString()).toBe(markdownOf(library, articleId))
})

it('its beginning is shown without its end, and words are cited', async () => {
  const { library, articleId } = story()
  const { client } = clientWith(launchExporterHere)
  const whole = markdownOf(library, articleId)
  const beginning = (maxLength: number) =>
    client.words(library, { kind: 'beginning', format: 'markdown', articleId, maxLength })
  expect(await beginning(whole.length)).toEqual({ text: whole, isWhole: true })
  const upTo = whole.indexOf('🌉') + 1
  expect(await beginning(upTo)).toEqual({ text: whole.slice(0, upTo - 1), isWhole: false })
  const { revision } = articles.get(library, { articleId })
  const of = { articleId, revisionId: revision.id, span: { start: 0, end: 7 } }
  const template = '{{words}}, {{title}}'
  expect(await client.words(library, { kind: 'citation', of, template })).toEqual(cite(library, of, template))
  expect((await client.words(null, { kind: 'example', template })).markdown).toContain('Bridge stays')
})

it('what is asked at once is answered in turn, and a refusal is its sentence', async () => {
  const { library, articleId } = story()
  const { client, bugs } = clientWith(launchExporterHere)
  const example = (template: string) => client.words(null, { kind: 'example', template })
  const gone = client.words(library, {
    kind: 'beginning',
    format: 'markdown',
    articleId: 'gone' as ArticleId,
    maxLength: 5,
  })
  const answers = await Promise.allSettled([
    example('{{title}} one'),
    example('{{nobody}}'),
    gone,
    client.words(null, { kind: 'beginning', format: 'markdown', articleId, maxLength: 5 }),
    example('{{title}} two'),
  ])
  expect(answers).toMatchObject([
    { value: { markdown: 'Bridge stays closed until spring one' } },
    { reason: { code: 'invalid-input' } },
    { reason: { code: 'not-found' } },
    { reason: { code: 'library-closed' } },
    { value: { markdown: 'Bridge stays closed until spring two' } },
  ])
  expect(bugs).toEqual([])
})

it('a row that something changed on the disk is told of', async () => {
  const { library, articleId } = story()
  const target = { on: 'article', articleId } as const
  const { id } = notes.create(library, { target, body: 'A note.', actId: newActId() })
  library.db.prepare('UPDATE note SET body = ? WHERE id = ?').run('Another.', id)
  const { client, damaged } = clientWith(launchExporterHere)
  await client.words(library, { kind: 'beginning', format: 'markdown', articleId, maxLength: 10 })
  expect(damaged).toEqual([{ noun: 'note', id }])
})

it('cancelled before the first piece, no file is left', async () => {
  const { all, launch } = puppets()
  const { client } = clientWith(launch)
  const seen: unknown[] = []
  const { outcome, left } = writing(client, (progress) => void seen.push(progress))
  await expect.poll(() => all.length).toBe(1)
  all[0]?.say({ kind: 'progress', id: 1, progress: { done: 3, total: 9 } })
  client.cancel()
  expect(await outcome).toBe('This was cancelled; nothing was written or copied.')
  expect(all[0]?.isKilled).toBe(true)
  expect(seen).toEqual([{ done: 3, total: 9 }])
  expect(left()).toEqual([])
})

it('ended between two pieces, a half file is never taken for a whole one', async () => {
  for (const end of [
    ({ client }: { client: ExporterClient }) => client.cancel(),
    ({ client }: { client: ExporterClient }) => client.leave(),
    ({ first }: { first: Process }) => first.die(),
  ]) {
    const { all, launch } = puppets()
    const { client } = clientWith(launch)
    const pieces = client.pieces(at, wish, () => undefined)
    const begun = pieces.next()
    await expect.poll(() => all[0]?.asked.length).toBe(1)
    const first = all[0]
    if (first === undefined) throw new Error('Nothing was started.')
    first.say({ id: 1, ...piece('The first half') })
    await begun
    end({ client, first })
    await expect(pieces.next()).rejects.toThrow(/nothing was written|It broke/)
    // Another process would know nothing of the file, and say that there is no more of it.
    expect(all).toHaveLength(1)
  }
})

it('a process that is silent is ended; one that tells how far it is, is not', async () => {
  const { all, launch } = puppets()
  const { client } = clientWith(launch, 30_000)
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  const { outcome, left } = writing(client)
  await vi.waitUntil(() => all[0]?.asked.length === 1)
  for (let done = 0; done < 4; done += 1) {
    all[0]?.say({ kind: 'progress', id: 1, progress: { done, total: 9 } })
    vi.advanceTimersByTime(20_000)
    expect(all[0]?.isKilled).toBe(false)
  }
  vi.advanceTimersByTime(20_000)
  expect(all[0]?.isKilled).toBe(true)
  expect(await outcome).toBe('Too long.')
  expect(left()).toEqual([])
})

it('a process that dies costs what it had in hand, and the next gets another', async () => {
  const { all, launch } = puppets()
  const { client } = clientWith(launch)
  const lost = writing(client)
  // Which of two files is opened first nobody knows.
  await expect.poll(() => all[0]?.asked.length).toBe(1)
  const next = writing(client)
  all[0]?.die()
  expect(await lost.outcome).toBe('It broke.')
  await expect.poll(() => all[1]?.asked.length).toBe(1)
  all[1]?.say({ id: 2, ...piece('Brücke') })
  await expect.poll(() => all[1]?.asked.at(-1)).toEqual({ kind: 'more', id: 2 })
  all[1]?.say({ kind: 'end', id: 2 })
  expect(await next.outcome).toBe('written')
  expect(next.text()).toBe('Brücke')
})
