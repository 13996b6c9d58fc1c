import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import type { Job } from '../../preload/contract/job'
import type { Input } from '../../preload/contract/index'
import { ask } from '../support/ask'
import { expect, type Running, test } from '../support/launch'
import { story } from '../support/story'

const everyArticle = { view: 'all', sourceId: null, after: null, limit: 200 } as const

async function newLibraryIn({ app, window, dataFolder }: Running): Promise<void> {
  await app.evaluate(
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    },
    join(dataFolder, 'News'),
  )
  await ask(window, 'library.create', {})
}

/** Imports so many files by the dialog. */
async function importFiles({ app, window, dataFolder }: Running, count: number) {
  const folder = join(dataFolder, 'texts')
  mkdirSync(folder)
  const filePaths = Array.from({ length: count }, (_, n) => join(folder, `${n}.txt`))
  filePaths.forEach((file, n) => writeFileSync(file, story(n)))
  await app.evaluate(({ dialog }, paths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: paths })
  }, filePaths)
  const start = await ask(window, 'import.choose', {})
  if (start.kind !== 'job') throw new Error('Several files became no job.')
  return start.jobId
}

/** The process of the library worker, or null while there is none. */
function workerPid(app: ElectronApplication) {
  return app.evaluate(({ app: program }) => {
    const worker = program
      .getAppMetrics()
      .find(({ serviceName, name }) => `${serviceName} ${name}`.includes('library worker'))
    return worker?.pid ?? null
  })
}

async function failuresOf(window: Page, jobId: Job['id']) {
  return (await ask(window, 'job.report', { jobId })).items.filter(({ outcome }) => outcome === 'failed')
}

async function jobWhen(window: Page, jobId: Job['id'], until: (job: Job) => boolean) {
  const job = async () => (await ask(window, 'job.report', { jobId })).job
  await expect.poll(async () => until(await job()), { timeout: 30_000 }).toBe(true)
  return job()
}

test('a note that says Saved is there though main is killed at once, again and again', async ({ launch }) => {
  test.setTimeout(180_000)
  let dataFolder: string | undefined
  const expected: string[] = []
  for (let round = 0; round < 5; round += 1) {
    const running = await launch(dataFolder === undefined ? {} : { dataFolder })
    dataFolder = running.dataFolder
    if (round === 0) await newLibraryIn(running)
    if (round === 0) await importFiles(running, 2)
    const { window, kill } = running
    await expect.poll(async () => (await ask(window, 'article.counts', {})).all).toBe(2)
    const [article] = (await ask(window, 'article.list', everyArticle)).articles
    if (!article) throw new Error('There is no article.')
    const target = { on: 'article', articleId: article.id } as const
    const bodies = (await ask(window, 'note.list', { articleId: article.id })).map(({ body }) => body)
    expect(bodies).toEqual(expected)
    const body = `Note ${round}: words that must not be lost.`
    // No pause between the answer and the end.
    const actId = article.id as unknown as Input<'note.create'>['actId']
    await ask(window, 'note.create', { target, body, actId })
    await kill()
    expected.push(body)
  }
})

test('the library worker is killed in the middle of an import: another goes on, nothing twice', async ({
  launch,
}) => {
  const running = await launch()
  const { app, window } = running
  await newLibraryIn(running)
  const jobId = await importFiles(running, 80)
  await jobWhen(window, jobId, ({ done }) => done >= 5)
  const pid = await workerPid(app)
  if (pid === null) throw new Error('No library worker runs.')
  process.kill(pid, 'SIGKILL')
  const job = await jobWhen(window, jobId, ({ state }) => state !== 'running')
  expect(await failuresOf(window, jobId)).toEqual([])
  expect(job).toMatchObject({ state: 'done', done: 80, total: 80, failed: 0 })
  expect((await ask(window, 'article.list', everyArticle)).total).toBe(80)
  expect(await workerPid(app)).not.toBe(pid)
})

/** Main ends itself, as if by a power cut, when so many files are done: whoever asks from outside may come too late. */
function diesAfter({ app }: Running, count: number) {
  return app.evaluate(({ BrowserWindow }, count) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    if (!contents) throw new Error('There is no window.')
    const send = contents.send.bind(contents)
    contents.send = (channel: string, name: string, data: { done?: number }) => {
      if (name === 'job.progress' && (data.done ?? 0) >= count) process.kill(process.pid, 'SIGKILL')
      send(channel, name, data)
    }
  }, count)
}

test('main is killed in the middle of an import: the job is offered and goes on', async ({ launch }) => {
  const running = await launch()
  await newLibraryIn(running)
  await diesAfter(running, 5)
  const jobId = await importFiles(running, 400)
  await running.gone()
  const { window, dataFolder } = await launch({ dataFolder: running.dataFolder })
  const { job } = await ask(window, 'job.report', { jobId })
  expect(job.state).toBe('interrupted')
  expect((await ask(window, 'article.list', everyArticle)).total).toBeGreaterThanOrEqual(job.done)
  await ask(window, 'job.resume', { jobId })
  const resumed = await jobWhen(window, jobId, ({ state }) => state === 'done')
  expect(await failuresOf(window, jobId)).toEqual([])
  expect(resumed).toMatchObject({ done: 400, failed: 0 })
  expect((await ask(window, 'article.list', everyArticle)).total).toBe(400)
  // No half-written original is left under an original's name.
  const originals = readdirSync(join(dataFolder, 'News', 'originals'), {
    recursive: true,
    withFileTypes: true,
  })
  expect(originals.filter((entry) => entry.isFile() && !entry.name.includes('.'))).toHaveLength(400)
})

test('what the log has of all this names no text, no title and no path', async ({ launch }) => {
  const running = await launch()
  await newLibraryIn(running)
  const jobId = await importFiles(running, 3)
  await jobWhen(running.window, jobId, ({ state }) => state === 'done')
  await ask(running.window, 'article.get', { articleId: 'x' }).catch(() => undefined)
  await running.quit()
  const log = readFileSync(join(running.dataFolder, 'logs', 'dateline.log'), { encoding: 'utf8', flag: 'a+' })
  for (const word of ['Bridge', 'Harwick', 'News', 'texts', running.dataFolder])
    expect(log).not.toContain(word)
})
